"""Getting about without a pointer: every stop of the Tab key to the end of a page, headings, landmarks."""

from playwright.sync_api import Page, expect

from hangtou_portal.exhibits.pages import PageInfo
from tests.browser import accessibility as audit
from tests.browser.audited import DESK, PHONE, every_page, open_at, resize, settle
from tests.browser.forced_colours import faint
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


def test_arrow_keys_lead_through_a_group_the_space_bar_chooses_and_the_choice_is_seen(
    window: Page, portal: Portal
) -> None:
    open_at(window, portal, "/map", width=DESK)
    window.get_by_role("button", name="图层与筛选").click()
    parts = window.get_by_role("radiogroup", name="看哪一部分").get_by_role("radio")
    expect(parts.nth(0)).to_have_attribute("aria-checked", "true")
    parts.nth(0).focus()
    window.keyboard.press("ArrowRight")
    expect(parts.nth(1)).to_be_focused()
    window.keyboard.press("Space")
    expect(parts.nth(1)).to_have_attribute("aria-checked", "true")
    expect(parts.nth(0)).to_have_attribute("aria-checked", "false")
    window.emulate_media(forced_colors="active")
    settle(window)
    assert faint(window) == []
