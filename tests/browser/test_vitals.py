"""A takeover that nobody notices, browsers included: nothing moves, and the first paint stays the largest."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest
from playwright.sync_api import Browser, Page

from hangtou_portal.views.site_map import pages_of
from tests.browser.conftest import NO_DRAWING
from tests.browser.vitals import WATCH, vitals
from tests.served import record
from tests.server import Portal

PATHS = (*(f"/{page.slug}" for page in pages_of(record())), "/village?village=changda", "/city?size=large")
SIZES = {"phone": (412, 823), "desk": (1440, 900)}
MOST = 0.01
"""Layout shifts of a visit, added up. Search engines call 0.1 good."""
STREAMLIT = "Streamlit"
# Its picture gives way to the map itself, which is made of other things than the first paint.
DRAWN_ANEW = "/map"
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
    page.wait_for_selector("html.taken-over", state="attached", timeout=60_000)
    yield page
    context.close()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_and_no_later_paint_is_the_largest(browser: Browser, portal: Portal, size: str) -> None:
    with ExitStack() as windows:
        # They wait side by side, so that ten seconds are waited for once.
        pages = {path: windows.enter_context(_visit(browser, portal, path, size=size)) for path in PATHS}
        time.sleep(AFTERWARDS)
        found = {path: vitals(page) for path, page in pages.items()}
        _follow_a_link(pages["/"])
        _choose(pages["/plan"])
        clicked = {path: vitals(pages[path]) for path in ("/", "/plan")}
    late = {
        path: seen.largest_element
        for path, seen in found.items()
        if path != DRAWN_ANEW and seen.largest_element.startswith(STREAMLIT)
    }
    assert late == {}
    moved = {path: seen.shifts for path, seen in (found | clicked).items() if seen.shift > MOST}
    assert moved == {}


def _follow_a_link(page: Page) -> None:
    before = page.locator(".stApp h1").inner_text()
    page.locator(".stApp .ht-foot .ht-next").first.click()
    page.wait_for_function(
        "(before) => ![undefined, before].includes(document.querySelector('.stApp h1')?.innerText)",
        arg=before,
    )
    page.wait_for_timeout(1000)


def _choose(page: Page) -> None:
    page.locator(".stApp [data-testid=stSelectbox]").first.click()
    page.locator("[role=option]").nth(1).click()
    page.wait_for_url("**/plan?*")
    page.wait_for_timeout(1000)
