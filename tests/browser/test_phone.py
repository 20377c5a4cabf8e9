"""A chart on a small phone: its words are read without zooming."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import COARSE
from tests.server import Portal

# CSS pixels; what is smaller is not read on a phone at arm's length.
SMALLEST_TYPE = 12
WORDS = """() => [...document.querySelectorAll('.stApp .js-plotly-plot')].flatMap((chart) => {
    const frame = chart.getBoundingClientRect();
    return [...chart.querySelectorAll('text')].filter((words) => words.textContent.trim()).map((words) => {
        const box = words.getBoundingClientRect();
        return {words: words.textContent, size: parseFloat(getComputedStyle(words).fontSize),
            inside: box.left >= frame.left - 1 && box.right <= frame.right + 1
                && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1};
    });
})"""
DOMAINS = ("economy", "countryside", "city", "governance", "livelihood", "government")


@pytest.fixture(scope="module")
def phone(browser: Browser, portal: Portal) -> Iterator[Page]:
    """One tab in which pages are opened one after another."""
    context = browser.new_context(
        base_url=portal.url,
        viewport={"width": 320, "height": 760},
        has_touch=True,
        is_mobile=True,
        device_scale_factor=COARSE,
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("slug", DOMAINS)
def test_the_words_of_a_chart_are_whole_and_large_enough(phone: Page, slug: str) -> None:
    phone.goto(f"/{slug}", wait_until="domcontentloaded")
    phone.wait_for_selector("html.taken-over", state="attached")
    # Every chart is drawn for a reader who has scrolled to the end.
    for place in phone.locator(".stApp [class*='st-key-chart-']").all():
        place.scroll_into_view_if_needed()
        place.locator(".main-svg text").first.wait_for()
    found = phone.evaluate(WORDS)
    assert found
    assert [word for word in found if word["size"] < SMALLEST_TYPE or not word["inside"]] == []
