"""Every page on every ground: light, dark, high contrast, and the colours a system forces on it."""

import pytest
from playwright.sync_api import Page

from hangtou_portal.exhibits.pages import PageInfo
from tests.browser import accessibility as audit
from tests.browser.audited import (
    DESK,
    GROUNDS,
    Contrast,
    Scheme,
    every_page,
    on_every_ground,
    open_at,
    settle,
    unexcused,
)
from tests.browser.forced_colours import faint
from tests.browser.keys import walk
from tests.server import Portal

HIGH = "&contrast=high"
# The ring is the same rule everywhere: the first stops have links, buttons, summaries and fields among them.
STOPS = 30
# Of everything that can be seen in the portal's own part of the page.
COLOURS = """() => [...document.querySelectorAll('.stApp .stHtml *')]
    .filter((e) => e.checkVisibility() && !e.closest('.ht-options, .ht-stand-in'))
    .map((e) => [e.tagName, getComputedStyle(e)])
    .map(([name, its]) => [name, its.color, its.backgroundColor, its.borderTopColor].join())"""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@every_page
def test_text_stands_out_on_every_ground(window: Page, portal: Portal, page: PageInfo) -> None:
    faults = on_every_ground(window, portal, f"/{page.slug}", width=DESK, rule="color-contrast")
    assert not faults, "\n".join(faults)


@every_page
def test_a_link_in_a_sentence_is_known_by_more_than_its_colour(
    window: Page, portal: Portal, page: PageInfo
) -> None:
    open_at(window, portal, f"/{page.slug}", width=DESK)
    faults = []
    for contrast in ("normal", "high"):
        for theme in ("light", "dark"):
            window.evaluate(
                "(wanted) => Object.assign(document.documentElement.dataset, wanted)",
                {"contrast": contrast, "theme": theme},
            )
            faults += [f"{contrast} {theme}: {link}" for link in audit.plain_links(window)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("scheme", "contrast"), GROUNDS)
def test_a_ground_looks_the_same_whether_the_system_or_the_address_asks_for_it(
    window: Page, portal: Portal, scheme: Scheme, contrast: Contrast
) -> None:
    open_at(window, portal, "/livelihood", width=DESK)
    window.emulate_media(color_scheme=scheme, contrast=contrast)
    settle(window)
    by_system = window.evaluate(COLOURS)
    said = f"theme={scheme}&contrast={'high' if contrast == 'more' else 'normal'}"
    other: Scheme = "light" if scheme == "dark" else "dark"
    open_at(window, portal, f"/livelihood?{said}", width=DESK, scheme=other)
    assert len(by_system) > 200
    assert window.evaluate(COLOURS) == by_system


@pytest.mark.parametrize(
    "path",
    [
        f"/{slug}?theme=dark{more}"
        for slug in ("map", "plan", "report", "data", "present")
        for more in ("", HIGH)
    ],
)
def test_streamlits_own_widgets_stand_out_on_the_ground_that_the_address_asks_for(
    window: Page, portal: Portal, path: str
) -> None:
    open_at(window, portal, path, width=DESK)
    assert window.get_attribute("html", "data-theme") == "dark"
    assert unexcused(window, rule="color-contrast") == []


@every_page
def test_bars_marks_and_focus_are_seen_in_colours_the_system_forces(
    window: Page, portal: Portal, page: PageInfo
) -> None:
    open_at(window, portal, f"/{page.slug}", width=DESK)
    charts = window.locator("[class*='st-key-chart-']")
    if charts.count():
        charts.first.scroll_into_view_if_needed()
        window.wait_for_selector(".stPlotlyChart .main-svg .trace", state="attached")
    faults = []
    for scheme in SCHEMES:
        window.emulate_media(color_scheme=scheme, forced_colors="active")
        settle(window)
        faults += [f"{scheme}: {fault}" for fault in faint(window)]
    faults += [f"no ring: {stop}" for stop in walk(window, steps=STOPS) if not stop["ringed"]]
    assert not faults, "\n".join(faults)
