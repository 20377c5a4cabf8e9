"""Joining the front end's start-up into one file changes nothing that its chunks can notice."""

import pytest
from playwright.sync_api import Route

from hangtou_portal.site.frontend.addresses import served_scripts
from hangtou_portal.site.frontend.start import FILLED_LATER, start
from hangtou_portal.site.frontend.streamlit_head import static_directory
from tests.browser.conftest import OpenPage

# The chunks as they come, in the order of the bundle, with what each exports as soon as it has run.
RUN = """async (files) => {
    window.exported = [];
    for (const file of files) {
        const chunk = await import(file);
        window.exported.push([file, chunk, {...chunk}]);
    }
}"""
# Some helpers put a faster function in their own place when first called: both do the same.
CHANGED = """() => window.exported.flatMap(([file, chunk, early]) => Object.keys(early)
    .filter((name) => chunk[name] !== early[name] && typeof early[name] !== 'function')
    .map((name) => `${file}: ${name}`))"""
# What a member has handed on, as all others have it.
EMPTY = """async ([module, place]) => {
    const { $members } = await import(module);
    return Object.entries($members[place]).filter(([, value]) => value === undefined).map(([name]) => name);
}"""


@pytest.mark.parametrize("path", ["/city", "/map"])
def test_no_chunk_changes_what_it_has_exported(open_page: OpenPage, path: str) -> None:
    page = open_page("/about", wait=False).page
    page.wait_for_selector("html.taken-over", state="attached")

    def original(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        if name in start().bundle.files:
            route.abort()
        else:
            route.fulfill(path=static_directory() / "static" / "js" / name)

    page.route(f"**{served_scripts()}/*.js", original)
    page.goto(page.url.replace("/about", path))
    page.evaluate(RUN, [f"{served_scripts()}/{name}" for name in start().bundle.members])
    page.wait_for_selector("html.taken-over", state="attached")
    page.locator("[class*='st-key-chart-'], [class*='st-key-map-']").first.scroll_into_view_if_needed()
    page.wait_for_selector(".js-plotly-plot .main-svg, .stDeckGlJsonChart canvas")
    assert page.evaluate("() => window.exported.length") == len(start().bundle.members) > 50
    changed = page.evaluate(CHANGED)
    late = [line for line in changed if FILLED_LATER in line]
    assert late
    assert changed == late, "\n".join(changed)


def test_what_a_chunk_fills_later_is_full_when_the_bundle_hands_it_on(open_page: OpenPage) -> None:
    page = open_page("/about").page
    places = [place for file, place in start().bundle.members.items() if file.startswith(FILLED_LATER)]
    assert len(places) == 1
    assert page.evaluate(EMPTY, [start().module, places[0]]) == []


def test_no_chunk_runs_twice(open_page: OpenPage) -> None:
    opened = open_page("/city")
    opened.page.wait_for_selector("html.taken-over", state="attached")
    opened.page.locator("[class*='st-key-chart-']").first.scroll_into_view_if_needed()
    opened.page.wait_for_selector(".js-plotly-plot .main-svg")
    fetched = opened.page.evaluate(
        "() => performance.getEntriesByType('resource').map((entry) => entry.name.split('/').at(-1))"
    )
    assert set(start().bundle.files) <= set(fetched)
    assert not set(start().bundle.members) & set(fetched)
