"""Getting about without a pointer: every stop of the Tab key to the end of a page, headings, landmarks."""

from playwright.sync_api import Page

from hangtou_portal.exhibits.pages import PageInfo
from tests.browser import accessibility as audit
from tests.browser.audited import DESK, PHONE, every_page, open_at, resize
from tests.browser.keys import not_reached, walk
from tests.server import Portal

LANDMARKS = {("banner", "页首"), ("navigation", "栏目"), ("main", "正文"), ("contentinfo", "页尾")}
# More than any page has; a walk that comes this far goes round in a circle.
ENDLESS = 1000


@every_page
def test_headings_landmarks_and_the_tab_key_lead_through_the_whole_page(
    window: Page, portal: Portal, page: PageInfo
) -> None:
    open_at(window, portal, f"/{page.slug}", width=DESK)
    assert audit.heading_faults(window) == []
    landmarks = set(audit.landmarks(window))
    assert landmarks >= LANDMARKS
    assert all(name for _, name in landmarks)
    assert window.get_attribute("html", "lang") == "zh-CN"
    faults = []
    for width in (DESK, PHONE):
        resize(window, width=width)
        stops = walk(window, steps=ENDLESS)
        assert len(stops) < ENDLESS, "the way has no end"
        names = [stop["name"] for stop in stops if "stMain" not in str(stop["html"])]
        assert names[:2] == ["跳到正文", "数说航头"]
        faults += [f"{width}, unseen: {stop}" for stop in stops if not stop["seen"]]
        faults += [f"{width}, without outline: {stop}" for stop in stops if not stop["outlined"]]
        faults += [f"{width}, never reached: {element}" for element in not_reached(window)]
    assert not faults, "\n".join(faults)
