"""Every page on every ground: light, dark, high contrast, and the colours a system forces on it."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, expect

from tests.browser import accessibility as audit
from tests.browser.audited import (
    DESK,
    GROUNDS,
    Contrast,
    Scheme,
    on_every_ground,
    open_at,
    settle,
    violations,
)
from tests.browser.forced_colours import faint
from tests.browser.keys import walk
from tests.server import Portal

# The ring is the same rule everywhere: the first stops have links, buttons, summaries and fields among them.
STOPS = 30
# Of everything that can be seen in the portal's own part of the page.
COLOURS = """() => [...document.querySelectorAll('.stApp .stHtml *')]
    .filter((e) => e.checkVisibility() && !e.closest('.ht-options, .ht-stand-in'))
    .map((e) => [e.tagName, getComputedStyle(e)])
    .map(([name, its]) => [name, its.color, its.backgroundColor, its.borderTopColor].join())"""
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
AskedBySystem = Mapping[tuple[Scheme, Contrast], list[str]]


def test_text_stands_out_on_every_ground(page: Page) -> None:
    faults = on_every_ground(page, rule="color-contrast")
    assert not faults, "\n".join(faults)


def test_a_link_in_a_sentence_is_known_by_more_than_its_colour(page: Page) -> None:
    faults = []
    for contrast in ("normal", "high"):
        for theme in ("light", "dark"):
            page.evaluate(
                "(wanted) => Object.assign(document.documentElement.dataset, wanted)",
                {"contrast": contrast, "theme": theme},
            )
            faults += [f"{contrast} {theme}: {link}" for link in audit.plain_links(page)]
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def asked_by_system(window: Page, portal: Portal) -> AskedBySystem:
    """The colours of a page on each ground that a system asks for."""
    colours = {}
    open_at(window, portal, "/livelihood", width=DESK)
    for scheme, contrast in GROUNDS:
        window.emulate_media(color_scheme=scheme, contrast=contrast)
        settle(window)
        colours[scheme, contrast] = window.evaluate(COLOURS)
    return colours


@pytest.mark.parametrize(("scheme", "contrast"), GROUNDS)
def test_a_ground_looks_the_same_whether_the_system_or_the_address_asks_for_it(
    window: Page, portal: Portal, asked_by_system: AskedBySystem, scheme: Scheme, contrast: Contrast
) -> None:
    by_system = asked_by_system[scheme, contrast]
    said = f"theme={scheme}&contrast={'high' if contrast == 'more' else 'normal'}"
    other: Scheme = "light" if scheme == "dark" else "dark"
    open_at(window, portal, f"/livelihood?{said}", width=DESK, scheme=other)
    assert len(by_system) > 200
    assert window.evaluate(COLOURS) == by_system


@pytest.mark.parametrize("slug", ["map", "plan", "report", "data", "present"])
def test_streamlits_own_widgets_stand_out_on_the_ground_that_the_address_asks_for(
    window: Page, portal: Portal, slug: str
) -> None:
    open_at(window, portal, f"/{slug}?theme=dark", width=DESK)
    assert window.get_attribute("html", "data-theme") == "dark"
    assert violations(window, rule="color-contrast") == []
    # Streamlit's widgets know light and dark only: the style sheet alone makes the contrast higher.
    window.evaluate("() => { document.documentElement.dataset.contrast = 'high'; }")
    assert violations(window, rule="color-contrast") == []


def test_bars_marks_and_focus_are_seen_in_colours_the_system_forces(page: Page) -> None:
    charts = page.locator("[class*='st-key-chart-']")
    if charts.count():
        charts.first.scroll_into_view_if_needed()
        page.wait_for_selector(".stPlotlyChart .main-svg .trace", state="attached")
    faults = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        settle(page)
        faults += [f"{scheme}: {fault}" for fault in faint(page)]
    faults += [f"no ring: {stop}" for stop in walk(page, steps=STOPS) if not stop["ringed"]]
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
