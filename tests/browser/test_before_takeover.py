"""What a reader has begun in the first paint goes on when Streamlit takes the page over."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.chromium import wait_until_ready
from tests.browser.conftest import one_tab
from tests.server import Portal

# Brings it into view, and waits until the page has said so: a page that moves puts a tip away.
INTO_VIEW = """(element) => new Promise((then) => {
    addEventListener("scroll", () => requestAnimationFrame(then), { once: true });
    element.scrollIntoView({ block: "center" });
})"""


class Held:
    """A visit by phone in which one of Streamlit's files is on its way until `release`."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.waiting: list[Route] = []

        def hold(route: Route) -> None:
            self.waiting.append(route)

        page.route("**/static/*/js/react-dom.*.js", hold)

    def release(self) -> None:
        """Let the file come, and wait until Streamlit has drawn the page."""
        for route in self.waiting:
            route.continue_()
        wait_until_ready(self.page)

    def shown(self, selector: str) -> None:
        """Wait until Streamlit's page is the one that is seen, and what `selector` says is in it."""
        expect(self.page.locator("html.taken-over")).to_be_attached(timeout=20_000)
        expect(self.page.locator(f"#root {selector}")).to_be_visible()


@pytest.fixture
def held(browser: Browser, portal: Portal) -> Iterator[Held]:
    """A phone on which the page is not open yet."""
    with one_tab(browser, portal=portal, width=390, height=844, has_touch=True, is_mobile=True) as page:
        yield Held(page)


def test_chapters_stay_as_they_were_opened_and_closed(held: Held) -> None:
    page = held.page
    page.goto("/report", wait_until="domcontentloaded")
    for mark in ("h1-1", "h2-4"):
        page.locator(f"summary:has(+ #{mark})").click()
    held.release()
    held.shown("#h2-4")
    expect(page.locator("#root .ht-chapter[open] > div")).to_have_count(1)


def test_an_open_menu_stays_and_so_does_the_focus(held: Held) -> None:
    page = held.page
    page.goto("/", wait_until="domcontentloaded")
    page.locator(".ht-phone summary").click()
    page.keyboard.press("Tab")
    before = page.locator(":focus").inner_text()
    held.release()
    held.shown(".ht-phone .ht-nav")
    expect(page.locator("#root .ht-phone a:focus")).to_have_text(before)


def test_who_writes_is_not_disturbed_and_nothing_written_is_lost(held: Held) -> None:
    page = held.page
    page.goto("/", wait_until="domcontentloaded")
    page.locator(".ht-find summary").click()
    page.keyboard.type("动")
    held.release()
    page.wait_for_timeout(1000)
    page.keyboard.type("迁")
    assert page.locator("#first-paint [name=q]:focus").input_value() == "动迁"
    page.keyboard.press("Tab")
    held.shown(".ht-find button:focus")
    assert page.locator("#root [name=q]").input_value() == "动迁"


def test_what_a_mark_of_a_chart_says_stays(held: Held) -> None:
    page = held.page
    page.goto("/city", wait_until="domcontentloaded")
    mark = page.locator("[data-mark]").first
    mark.evaluate(INTO_VIEW)
    mark.tap()
    expect(page.locator("#chart-tip")).to_be_visible()
    words = page.locator("#chart-tip").inner_text()
    held.release()
    held.shown("h1")
    page.wait_for_timeout(500)
    expect(page.locator("#chart-tip")).to_be_visible()
    assert page.locator("#chart-tip").inner_text() == words


def test_a_picture_that_does_not_come_is_no_lost_connection(held: Held) -> None:
    page = held.page
    pictures: list[Route] = []

    def hold(route: Route) -> None:
        pictures.append(route)

    page.route("**/maps/*.svg*", hold)
    page.goto("/", wait_until="domcontentloaded")
    while not pictures:
        page.wait_for_timeout(50)
    for picture in pictures:
        picture.abort()
    page.wait_for_function("() => [...document.images].some((one) => one.complete && !one.naturalWidth)")
    expect(page.locator("#portal-notice")).to_be_hidden()
