"""A chart on a small phone: its words are read without zooming."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage

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


def _charts_of(open_page: OpenPage, slug: str) -> Page:
    """The page with every chart drawn, as for a reader who has scrolled to its end."""
    page = open_page(f"/{slug}", width=320, height=760, has_touch=True, is_mobile=True).page
    page.wait_for_selector("html.taken-over", state="attached")
    for place in page.locator(".stApp [class*='st-key-chart-']").all():
        place.scroll_into_view_if_needed()
        place.locator(".main-svg text").first.wait_for()
    return page


@pytest.mark.parametrize("slug", DOMAINS)
def test_the_words_of_a_chart_are_whole_and_large_enough(open_page: OpenPage, slug: str) -> None:
    page = _charts_of(open_page, slug)
    found = page.evaluate(WORDS)
    assert found
    assert [word for word in found if word["size"] < SMALLEST_TYPE or not word["inside"]] == []
