"""How the accessibility audits open a page, and when it stands still enough to be measured."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.views.site_map import pages_of
from tests.browser import accessibility as audit
from tests.browser.chromium import wait_until_ready
from tests.served import record, report
from tests.server import Portal

# One template makes the page of every domain: the one with most exhibits goes through all audits, the others
# through those that what they hold could fail.
DOMAINS = sorted(
    (page for page in pages_of(record()) if page.domain),
    key=lambda page: sum(exhibit.domain == page.domain for exhibit in all_exhibits(report()).values()),
)
FURTHER_DOMAINS = DOMAINS[:-1]
PAGES = [page for page in pages_of(record()) if page not in FURTHER_DOMAINS]
WIDTHS = (320, 390, 768, 1440)
PHONE, DESK = 390, 1440
Scheme = Literal["light", "dark"]
Contrast = Literal["no-preference", "more"]
GROUNDS: tuple[tuple[Scheme, Contrast], ...] = (
    ("light", "no-preference"),
    ("light", "more"),
    ("dark", "no-preference"),
    ("dark", "more"),
)
# Streamlit is on the ground that is asked for, charts fit their place, and the window has been painted since.
# The style of the app itself is the portal's; what Streamlit has understood shows in its colour scheme.
SETTLED = """() => {
    const app = document.querySelector('.stApp');
    const asked = document.documentElement.dataset.theme
        ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    const fits = [...document.querySelectorAll('.stPlotlyChart .svg-container')].every(
        (chart) => chart.offsetWidth <= chart.closest('.stPlotlyChart').offsetWidth + 1);
    const forced = matchMedia('(forced-colors: active)').matches; // which leave nobody a scheme of their own
    return app !== null && fits && (forced || getComputedStyle(app).colorScheme === asked);
}"""
# A map that has learnt how wide it may be is made anew.
MAP_STAYS = """async () => {
    const map = () => document.querySelector('.deck-events-root');
    while (document.querySelector('[data-testid=stDeckGlJsonChart]')) {
        const now = map();
        await new Promise((done) => setTimeout(done, 500));
        if (now && now === map()) return;
    }
}"""
# What is folded is audited too.
UNFOLD = "() => { for (const chapter of document.querySelectorAll('.ht-chapter')) chapter.open = true; }"
PAINTED = """() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"""

# The html element says how to read; audits change it, and give it back.
REMEMBER = """() => {
    window.auditServed = [...document.documentElement.attributes].map(({name, value}) => [name, value]);
}"""
RESTORE = """() => {
    const html = document.documentElement;
    for (const {name} of [...html.attributes]) html.removeAttribute(name);
    for (const [name, value] of window.auditServed) html.setAttribute(name, value);
}"""


def every_page(query: str = "") -> Callable[..., Page]:
    """A fixture `shown`: a page of each kind with `query`, opened once for all audits of it.

    To open a page takes longer than most audits. They take `page`, which is `shown` as it was opened.
    `tests/scheduling.py` keeps those of one page together. The pages follow one another in one tab: a new one
    takes as long again as the page.
    """
    tabs: list[Page] = []

    @pytest.fixture(scope="package", params=PAGES, ids=lambda page: page.slug or "overview")
    def shown(window: Page, portal: Portal, request: pytest.FixtureRequest) -> Page:
        if not tabs:
            tabs.append(window.context.new_page())
        open_at(tabs[0], portal, f"/{request.param.slug}{query}", width=DESK)
        tabs[0].evaluate(REMEMBER)
        return tabs[0]

    return shown


def as_opened(page: Page) -> Page:
    """The page as `every_page` has opened it, whatever an audit has set since."""
    page.bring_to_front()
    page.emulate_media(color_scheme="light", contrast="no-preference", forced_colors="none")
    page.evaluate(RESTORE)
    resize(page, width=DESK)
    return page


def open_at(window: Page, portal: Portal, path: str, *, width: int, scheme: Scheme = "light") -> None:
    """Open `path` as somebody who has set nothing before, and wait until Streamlit has taken over."""
    # Behind another tab a window draws one frame a second.
    window.bring_to_front()
    window.set_viewport_size({"width": width, "height": 800})
    window.emulate_media(color_scheme=scheme, contrast="no-preference", forced_colors="none")
    window.goto(portal.url + path, wait_until="domcontentloaded")
    window.wait_for_selector("html.taken-over", state="attached")
    wait_until_ready(window)
    # The choice lives in the page's address; the next page shall not remember it.
    window.evaluate("() => localStorage.clear()")
    window.evaluate(UNFOLD)
    settle(window)


def settle(window: Page) -> None:
    """Wait until a change of width or ground has reached everything."""
    window.evaluate(PAINTED)
    wait_until_ready(window)
    window.wait_for_function(SETTLED)
    window.evaluate(MAP_STAYS)
    window.evaluate(PAINTED)


def resize(window: Page, *, width: int) -> None:
    """Make the window `width` CSS pixels wide and wait for what follows."""
    window.set_viewport_size({"width": width, "height": 800})
    settle(window)


def violations(window: Page, *, rule: str = "") -> list[str]:
    """What axe finds, in words."""
    return [str(item) for item in audit.violations(window, rule=rule)]


def room(window: Page, *, least: float) -> list[str]:
    """What does not fit, and targets smaller than `least` CSS pixels."""
    return [*audit.overflow(window), *audit.small_targets(window, least=least)]


def on_every_ground(page: Page, *, rule: str) -> list[str]:
    """What breaks `rule` on any of the four grounds, as the system asks for them.

    That the same asked for by the address looks the same is a test of its own.
    """
    faults: list[str] = []
    for scheme, contrast in GROUNDS:
        page.emulate_media(color_scheme=scheme, contrast=contrast)
        settle(page)
        faults += [f"{scheme}, {contrast}: {fault}" for fault in violations(page, rule=rule)]
    return faults
