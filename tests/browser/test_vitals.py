"""A takeover that nobody notices, browsers included: nothing moves, and the first paint stays the largest."""

import time
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from hangtou_portal.views.site_map import pages_of
from tests.browser.chromium import COARSE, NO_DRAWING
from tests.browser.vitals import WATCH, vitals
from tests.served import record
from tests.server import Portal

CLICKED = ("/", "/plan")
PATHS = tuple(
    dict.fromkeys(
        (
            *CLICKED,
            *(f"/{page.slug}" for page in pages_of(record())),
            "/village?village=changda",
            "/city?size=large",
        )
    )
)
TOGETHER = 3
"""Visits that begin together: while one waits for the server, another draws."""
SIZES = {"phone": (412, 823), "desk": (1440, 900)}
MOST = 0.01
"""Layout shifts of a visit, added up. Search engines call 0.1 good."""
STREAMLIT = "Streamlit"
# Its picture gives way to the map itself, which is made of other things than the first paint.
DRAWN_ANEW = "/map"
AFTERWARDS = 10
"""Seconds after the takeover in which what comes late would still move something."""
LATE = 60_000


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_and_no_later_paint_is_the_largest(browser: Browser, portal: Portal, size: str) -> None:
    with ExitStack() as windows:
        pages: dict[str, Page] = {}
        for first in range(0, len(PATHS), TOGETHER):
            group = PATHS[first : first + TOGETHER]
            pages |= {path: _visit(browser, portal.url + path, size=size, windows=windows) for path in group}
            for path in group:
                pages[path].wait_for_selector("html.taken-over", state="attached", timeout=LATE)
        last = time.monotonic()
        # The two that are clicked were opened first and have waited long enough when the last has come.
        found = {path: vitals(pages[path]) for path in CLICKED}
        _follow_a_link(pages["/"])
        _choose(pages["/plan"])
        clicked = {path: vitals(pages[path]) for path in CLICKED}
        time.sleep(max(0, last + AFTERWARDS - time.monotonic()))
        found |= {path: vitals(page) for path, page in pages.items() if path not in CLICKED}
    assert all(seen.taken_over for seen in found.values())
    late = {
        path: seen.largest_element
        for path, seen in found.items()
        if path != DRAWN_ANEW and seen.largest_element.startswith(STREAMLIT)
    }
    assert late == {}
    moved = {path: seen.shifts for path, seen in (found | clicked).items() if seen.shift > MOST}
    assert moved == {}


def _visit(browser: Browser, address: str, *, size: str, windows: ExitStack) -> Page:
    """A visit that has begun, in a window of its own that closes with `windows`."""
    width, height = SIZES[size]
    phone = size == "phone"
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="zh-CN",
        is_mobile=phone,
        has_touch=phone,
        device_scale_factor=COARSE,
    )
    windows.callback(context.close)
    context.add_init_script(NO_DRAWING + ";" + WATCH)
    page = context.new_page()
    page.goto(address, wait_until="commit")
    return page


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
