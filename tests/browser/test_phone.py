"""A chart on a small phone: its words are read without zooming."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import one_tab
from tests.server import Portal

# CSS pixels; what is smaller is not read on a phone at arm's length.
SMALLEST_TYPE = 12
WIDTHS = (320, 360, 390)
# Two words of a chart that are printed one through the other; lines that touch are apart.
THROUGH_EACH_OTHER = """() => [...document.querySelectorAll('.stApp .js-plotly-plot')].flatMap((chart) => {
    const words = [...chart.querySelectorAll('text')].filter((text) => text.textContent.trim())
        .map((text) => [text.textContent, text.getBoundingClientRect()]);
    const meet = (a, b) => a.left < b.right && b.left < a.right
        && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    return words.flatMap(([one, a], at) => words.slice(at + 1).filter(([, b]) => meet(a, b))
        .map(([other]) => [one, other]));
})"""
WORDS = """() => [...document.querySelectorAll('.stApp .js-plotly-plot')].flatMap((chart) => {
    const frame = chart.getBoundingClientRect();
    return [...chart.querySelectorAll('text')].filter((words) => words.textContent.trim()).map((words) => {
        const box = words.getBoundingClientRect();
        return {words: words.textContent, size: parseFloat(getComputedStyle(words).fontSize),
            inside: box.left >= frame.left - 1 && box.right <= frame.right + 1
                && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1};
    });
})"""
CHARTS_DRAWN = "[...document.querySelectorAll('.stApp [class*=st-key-chart-] .main-svg')]"
AS_WIDE_AS_ITS_PLACE = f"""() => {CHARTS_DRAWN}.every(
    (drawn) => Math.abs(drawn.getBoundingClientRect().width
        - drawn.closest('[class*=st-key-drawing-]').getBoundingClientRect().width) < 1)"""
DOMAINS = ("economy", "countryside", "city", "governance", "livelihood", "government")


@pytest.fixture(scope="module")
def phone(browser: Browser, portal: Portal) -> Iterator[Page]:
    """One tab in which pages are opened one after another."""
    with one_tab(browser, portal=portal, width=WIDTHS[0], height=760, has_touch=True, is_mobile=True) as page:
        yield page


@pytest.mark.parametrize("slug", DOMAINS)
def test_the_words_of_a_chart_are_whole_and_large_enough(phone: Page, slug: str) -> None:
    phone.set_viewport_size({"width": WIDTHS[0], "height": 760})
    phone.goto(f"/{slug}", wait_until="domcontentloaded")
    phone.wait_for_selector("html.taken-over", state="attached")
    # Every chart is drawn for a reader who has scrolled to the end.
    for place in phone.locator(".stApp [class*='st-key-chart-']").all():
        place.scroll_into_view_if_needed()
        place.locator(".main-svg text").first.wait_for()
    found = phone.evaluate(WORDS)
    assert found
    assert [word for word in found if word["size"] < SMALLEST_TYPE or not word["inside"]] == []
    for width in WIDTHS:
        phone.set_viewport_size({"width": width, "height": 760})
        phone.wait_for_function(AS_WIDE_AS_ITS_PLACE)
        assert phone.evaluate(THROUGH_EACH_OTHER) == [], width


@pytest.mark.parametrize("width", [360, 390])
def test_in_large_type_the_parts_of_the_map_stand_in_one_row(phone: Page, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 760})
    phone.goto("/map?size=24", wait_until="domcontentloaded")
    phone.wait_for_selector("html.taken-over", state="attached")
    phone.locator(".st-key-map-view button").first.wait_for()
    tops = phone.evaluate(
        "() => [...document.querySelectorAll('.st-key-map-view button')]"
        ".map((one) => Math.round(one.getBoundingClientRect().top))"
    )
    assert len(tops) > 1
    assert len(set(tops)) == 1
