"""A takeover that nobody notices, browsers included: nothing moves, and the first paint stays the largest."""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from hangtou_portal.views.site_map import pages_of
from tests.browser.chromium import COARSE, NO_DRAWING
from tests.browser.vitals import WATCH, vitals
from tests.served import record
from tests.server import Portal

PATHS = (*(f"/{page.slug}" for page in pages_of(record())), "/village?village=changda", "/city?size=large")
SIZES = {"phone": (412, 823), "desk": (1440, 900)}
TOGETHER = 3
"""Visits that begin together: while one waits for the server, another draws."""
MOST = 0.01
"""Layout shifts of a visit, added up. Search engines call 0.1 good."""
STREAMLIT = "Streamlit"
# Its picture gives way to the map itself, which is made of other things than the first paint.
DRAWN_ANEW = "/map"
AFTERWARDS = 10
"""Seconds after the takeover in which what comes late would still move something."""
LATE = 60_000
# Where the title stands, each time it is somewhere else: no shift is reported when one element gives way
# to another, as that of the first paint to Streamlit's. In each frame until then and a second longer.
FOLLOW_TITLE = """window.places = [];
let since = Infinity;
const look = () => {
    const title = document.querySelector("#first-paint h1") ?? document.querySelector("#root h1");
    const place = title && Math.round(title.getBoundingClientRect().top);
    if (place && place !== places.at(-1)) places.push(place);
    const now = performance.now();
    if (document.querySelector("html.taken-over")) since = Math.min(since, now);
    now - since > 1000 ? setTimeout(look, 250) : requestAnimationFrame(look);
};
look();"""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A visit to a page, in a window of its own, which Streamlit has taken over."""

    address: tuple[str, str]
    """Size and path."""
    page: Page
    ripe_at: float
    """On the clock of time.monotonic: when AFTERWARDS is over."""

    def faults(self) -> list[str]:
        """What moved or came late until AFTERWARDS was over, and what moved by a reader's click."""
        time.sleep(max(0, self.ripe_at - time.monotonic()))
        seen = vitals(self.page)
        path = self.address[1]
        late = path != DRAWN_ANEW and seen.largest_element.startswith(STREAMLIT)
        titles = self.page.evaluate("() => window.places")
        if click := CLICKS.get(path):
            click(self.page)
            seen = vitals(self.page)
        self.page.context.close()
        moved = seen.shifts if seen.shift > MOST else ()
        return [
            *(f"moved: {shift}" for shift in moved),
            *([f"late: {seen.largest_element}"] if late else []),
            *([] if titles and max(titles) - min(titles) <= 1 else [f"title at: {titles}"]),
        ]


def test_nothing_moves_and_no_later_paint_is_the_largest(browser: Browser, portal: Portal) -> None:
    faults = _faults(browser, portal, [(size, path) for size in SIZES for path in PATHS])
    # A busy machine may read a page in pieces: what was seen once only is its doing.
    assert not faults or not (again := _faults(browser, portal, list(faults))), (faults, again)


def _faults(
    browser: Browser, portal: Portal, addresses: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], list[str]]:
    """The faults of visits to all `addresses`, by address; those without any are left out."""
    waiting = list(addresses)
    visits: deque[Visit] = deque()
    found: dict[tuple[str, str], list[str]] = {}
    while waiting or visits:
        # While one page waits, others are opened.
        if visits and (not waiting or time.monotonic() > visits[0].ripe_at):
            visit = visits.popleft()
            found[visit.address] = visit.faults()
            continue
        opened = [(address, _visit(browser, portal, *address)) for address in waiting[:TOGETHER]]
        waiting = waiting[TOGETHER:]
        for address, page in opened:
            page.wait_for_selector("html.taken-over", state="attached", timeout=LATE)
            visits.append(Visit(address=address, page=page, ripe_at=time.monotonic() + AFTERWARDS))
    return {address: faults for address, faults in found.items() if faults}


def _visit(browser: Browser, portal: Portal, size: str, path: str) -> Page:
    """A page whose visit has begun."""
    width, height = SIZES[size]
    phone = size == "phone"
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="zh-CN",
        is_mobile=phone,
        has_touch=phone,
        device_scale_factor=COARSE,
    )
    context.add_init_script(";".join((NO_DRAWING, WATCH, FOLLOW_TITLE)))
    page = context.new_page()
    page.goto(portal.url + path, wait_until="commit")
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


CLICKS = {"/": _follow_a_link, "/plan": _choose}
"""What a reader clicks on a page in the end."""
