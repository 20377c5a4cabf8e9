"""Every page on every ground: light, dark, high contrast, and the colours a system forces on it."""

import pytest
from playwright.sync_api import Page

from hangtou_portal.exhibits.pages import PageInfo
from tests.browser import accessibility as audit
from tests.browser.audited import DESK, PAGES, Scheme, on_every_ground, open_at, settle
from tests.browser.forced_colours import faint
from tests.browser.keys import walk
from tests.server import Portal

# More stops of the Tab key than any page has.
ENDLESS = 1000
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.script)


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


@pytest.mark.parametrize("path", ["/?contrast=high", "/map?theme=dark&contrast=high", "/plan?contrast=high"])
def test_what_the_address_asks_for_is_what_the_reader_gets(window: Page, portal: Portal, path: str) -> None:
    open_at(window, portal, path, width=DESK)
    asked = dict(pair.split("=") for pair in path.partition("?")[2].split("&"))
    for name, value in asked.items():
        assert window.get_attribute("html", f"data-{name}") == value
    ground = window.evaluate("() => getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert ground == ("rgb(0, 0, 0)" if "theme" in asked else "rgb(255, 255, 255)")


@every_page
def test_bars_marks_and_focus_are_seen_in_colours_the_system_forces(
    window: Page, portal: Portal, page: PageInfo
) -> None:
    open_at(window, portal, f"/{page.slug}", width=DESK)
    faults = []
    for scheme in SCHEMES:
        window.emulate_media(color_scheme=scheme, forced_colors="active")
        settle(window)
        faults += [f"{scheme}: {fault}" for fault in faint(window)]
    faults += [f"no ring: {stop}" for stop in walk(window, steps=ENDLESS) if not stop["ringed"]]
    assert not faults, "\n".join(faults)
