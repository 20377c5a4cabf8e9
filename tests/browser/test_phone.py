"""A thumb on a chart: it scrolls the page, and the chart's words are read without zooming."""

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


def _charts_of(open_page: OpenPage, slug: str, *, width: int) -> Page:
    """The page with every chart drawn, as for a reader who has scrolled to its end."""
    page = open_page(f"/{slug}", width=width, height=760, has_touch=True, is_mobile=True).page
    page.wait_for_selector("html.taken-over", state="attached")
    for place in page.locator(".stApp [class*='st-key-chart-']").all():
        place.scroll_into_view_if_needed()
        place.locator(".main-svg text").first.wait_for()
    return page


@pytest.mark.parametrize("slug", DOMAINS)
def test_the_words_of_a_chart_are_whole_and_large_enough(open_page: OpenPage, slug: str) -> None:
    page = _charts_of(open_page, slug, width=320)
    found = page.evaluate(WORDS)
    assert found
    assert [word for word in found if word["size"] < SMALLEST_TYPE or not word["inside"]] == []


def test_a_swipe_that_begins_on_a_chart_scrolls_the_page(open_page: OpenPage) -> None:
    page = _charts_of(open_page, "city", width=390)
    chart = page.locator(".stApp .js-plotly-plot").first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    before = page.evaluate("() => document.querySelector('.stMain').scrollTop")
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        moved = {"x": x, "y": y - 20 * step}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [moved]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function(
        "(before) => document.querySelector('.stMain').scrollTop > before + 150", arg=before
    )
