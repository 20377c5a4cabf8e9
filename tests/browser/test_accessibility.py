"""Every page as it comes: an audit finds nothing in the way, and the Tab key leads through it all."""

import pytest
from playwright.sync_api import Page

from hangtou_portal.views.site_map import PageInfo
from tests.browser import accessibility as audit
from tests.browser.audited import (
    DESK,
    FURTHER_DOMAINS,
    PHONE,
    WIDTHS,
    open_at,
    resize,
    room,
    settle,
    violations,
)
from tests.browser.keys import not_reached, walk
from tests.server import Portal

# CSS pixels: WCAG 2.5.5 (AAA), and in 大字版 互联网网站适老化通用设计规范.
LEAST, LARGE = 44, 60
DOUBLE = "() => document.documentElement.style.setProperty('font-size', '225%', 'important')"
LANDMARKS = {("main", "页面"), ("navigation", "栏目")} | {
    ("region", name) for name in ("页首", "正文", "页尾")
}
# More than any page has; a walk that comes this far goes round in a circle.
ENDLESS = 1000


def test_a_page_breaks_no_rule_and_fits_at_every_width(page: Page) -> None:
    faults: list[object] = []
    for width in WIDTHS:
        resize(page, width=width)
        faults += [(width, fault) for fault in (*room(page, least=LEAST), *violations(page))]
    page.evaluate(DOUBLE)
    for width in (PHONE, DESK):
        resize(page, width=width)
        settle(page)
        faults += [("200 %", width, fault) for fault in audit.overflow(page)]
    assert not faults, "\n".join(map(str, faults))


def test_headings_landmarks_and_the_tab_key_lead_through_the_whole_page(page: Page) -> None:
    assert audit.heading_faults(page) == []
    landmarks = set(audit.landmarks(page))
    assert landmarks >= LANDMARKS
    assert all(name for _, name in landmarks)
    assert page.get_attribute("html", "lang") == "zh-CN"
    faults = []
    for width in (DESK, PHONE):
        resize(page, width=width)
        stops = walk(page, steps=ENDLESS)
        assert len(stops) < ENDLESS, "the way has no end"
        names = [stop["name"] for stop in stops]
        assert names[:2] == ["跳到正文", "数说航头"]
        faults += [f"{width}, unseen: {stop}" for stop in stops if not stop["seen"]]
        faults += [f"{width}, without outline: {stop}" for stop in stops if not stop["outlined"]]
        faults += [f"{width}, never reached: {element}" for element in not_reached(page)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", FURTHER_DOMAINS, ids=lambda page: page.slug)
def test_what_a_further_domain_holds_breaks_no_rule_and_fits(
    window: Page, portal: Portal, page: PageInfo
) -> None:
    for query, least in (("", LEAST), ("?size=large", LARGE)):
        open_at(window, portal, f"/{page.slug}{query}", width=PHONE)
        assert violations(window) == []
        for width in (PHONE, WIDTHS[0]):
            resize(window, width=width)
            assert room(window, least=least) == []
        assert audit.heading_faults(window) == []
