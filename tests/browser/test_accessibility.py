"""Every page as it comes: at every width, nothing an automatic audit can find stands in the way."""

from playwright.sync_api import Page

from hangtou_portal.exhibits.accessibility_page import allowed
from hangtou_portal.exhibits.pages import PageInfo
from tests.browser import accessibility as audit
from tests.browser.audited import DESK, PHONE, WIDTHS, every_page, open_at, resize, room, settle, unexcused
from tests.server import Portal

# CSS pixels: WCAG 2.5.5 (AAA).
LEAST = 44
DOUBLE = "() => document.documentElement.style.setProperty('font-size', '225%', 'important')"


@every_page
def test_a_page_breaks_no_rule_and_fits_at_every_width(window: Page, portal: Portal, page: PageInfo) -> None:
    open_at(window, portal, f"/{page.slug}", width=DESK)
    faults: list[object] = []
    for width in WIDTHS:
        resize(window, width=width)
        faults += [(width, fault) for fault in (*room(window, least=LEAST), *unexcused(window))]
    window.evaluate(DOUBLE)
    for width in (PHONE, DESK):
        resize(window, width=width)
        settle(window)
        faults += [("200 %", width, fault) for fault in audit.overflow(window)]
    assert not faults, "\n".join(map(str, faults))


def test_what_the_check_is_let_off_still_exists(window: Page, portal: Portal) -> None:
    open_at(window, portal, "/", width=DESK)
    found = {(item.rule, item.target) for item in audit.violations(window)}
    assert allowed() <= found, "no longer needed: take it off the list"
