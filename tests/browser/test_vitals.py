"""A takeover that nobody notices, browsers included: nothing moves, and the first paint stays the largest."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from hangtou_portal.exhibits.pages import pages_of
from tests.browser.conftest import NO_DRAWING
from tests.browser.vitals import WATCH, vitals
from tests.served import record
from tests.server import Portal

PATHS = (*(f"/{page.slug}" for page in pages_of(record())), "/village?village=changda", "/city?size=large")
SIZES = {"phone": (412, 823), "desk": (1440, 900)}
MOST = 0.01
"""Layout shifts of a visit, added up. Search engines call 0.1 good."""
AFTERWARDS = 10
"""Seconds after the takeover in which what comes late would still move something."""


@contextmanager
def _visit(browser: Browser, portal: Portal, path: str, *, size: str) -> Iterator[Page]:
    width, height = SIZES[size]
    phone = size == "phone"
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="zh-CN", is_mobile=phone, has_touch=phone
    )
    context.add_init_script(NO_DRAWING + ";" + WATCH)
    page = context.new_page()
    page.goto(portal.url + path, wait_until="commit")
    page.wait_for_selector("html.taken-over", state="attached")
    yield page
    context.close()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_and_no_later_paint_is_the_largest(browser: Browser, portal: Portal, size: str) -> None:
    faults: list[str] = []
    # Windows wait side by side, so that ten seconds are waited for once.
    visits = [(path, _visit(browser, portal, path, size=size)) for path in PATHS]
    pages = [(path, visit, visit.__enter__()) for path, visit in visits]
    time.sleep(AFTERWARDS)
    for path, visit, page in pages:
        found = vitals(page)
        if found.shift > MOST:
            faults.append(f"{path} moved: {'; '.join(found.shifts)}")
        if found.largest_element.startswith("Streamlit"):
            faults.append(f"{path}: largest at {found.largest_paint:.0f} ms was {found.largest_element}")
        visit.__exit__(None, None, None)
    assert faults == []
