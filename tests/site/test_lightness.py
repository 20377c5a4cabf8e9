"""What a first visit weighs, and what it leaves for later."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser, Page, Playwright, Route

from hangtou_portal.html.styles import streamlit_stylesheet
from hangtou_portal.site.frontend.icon_font import icons_named_in, with_icons_only
from hangtou_portal.site.frontend.streamlit_head import static_directory
from hangtou_portal.site.web_files import portal_style
from tests.browser.chromium import WHOLE, launch_chromium
from tests.server import Portal

MEGABYTE = 1_000_000


@dataclass
class Watched:
    """A page with what it fetched, in bytes on the line."""

    page: Page
    bytes: dict[str, float] = field(default_factory=dict)

    def fetched(self, part: str) -> list[str]:
        """The addresses that contain `part`."""
        return [url for url in self.bytes if part in url]


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The whole browser: it alone fetches as a reader's does what lies below the window."""
    running = launch_chromium(playwright, candidates=WHOLE)
    yield running
    running.close()


@pytest.fixture
def cold(browser: Browser) -> Iterator[Watched]:
    """A phone that has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 700}, locale="zh-CN")
    watched = Watched(page=context.new_page())
    session = context.new_cdp_session(watched.page)
    session.send("Network.enable")
    urls: dict[str, str] = {}

    def begun(event: dict[str, dict[str, str]]) -> None:
        urls[str(event["requestId"])] = event["request"]["url"]

    def ended(event: dict[str, float]) -> None:
        url = urls.get(str(event["requestId"]))
        if url is not None:
            watched.bytes[url] = event["encodedDataLength"]

    session.on("Network.requestWillBeSent", begun)
    session.on("Network.loadingFinished", ended)
    yield watched
    context.close()


def open_and_settle(watched: Watched, address: str) -> None:
    watched.page.goto(address, wait_until="commit")
    watched.page.wait_for_selector("html.taken-over", state="attached", timeout=60_000)
    watched.page.wait_for_load_state("networkidle")
    watched.page.wait_for_timeout(500)


@pytest.mark.browser
def test_the_overview_weighs_two_thirds_of_a_megabyte_with_one_line_no_text_font_and_one_drawing_of_its_map(
    portal: Portal, cold: Watched
) -> None:
    lines: list[str] = []
    cold.page.on("websocket", lambda socket: lines.append(socket.url))
    open_and_settle(cold, portal.url)
    assert sum(cold.bytes.values()) <= 0.65 * MEGABYTE
    assert cold.fetched("SourceSans") == cold.fetched("PlotlyChart") == cold.fetched("DeckGl") == []
    assert len(lines) == 1
    # Of a map there are drawings for two widths and two grounds.
    cold.page.locator(".stApp .ht-town").scroll_into_view_if_needed()
    cold.page.wait_for_load_state("networkidle")
    assert [url.removeprefix(portal.url) for url in cold.fetched("/maps/")] == [
        "/maps/overview-narrow-light.svg"
    ]
    shown = cold.page.locator(".stApp .ht-map img:visible")
    assert shown.evaluate_all("found => found.map((image) => image.complete && image.naturalWidth > 0)") == [
        True
    ]


@pytest.mark.browser
def test_a_domain_with_its_charts_weighs_less_than_two_megabytes(portal: Portal, cold: Watched) -> None:
    open_and_settle(cold, f"{portal.url}/city?exhibit=none")
    cold.page.evaluate("() => document.querySelector('[class*=st-key-chart-]').scrollIntoView()")
    cold.page.wait_for_selector(".js-plotly-plot .main-svg", timeout=30_000)
    # 1.7 once the files are packed at best, which a fresh portal does beside its first readers.
    assert sum(cold.bytes.values()) <= 1.95 * MEGABYTE


@pytest.mark.browser
def test_plotly_is_fetched_when_a_chart_comes_near_and_a_drawing_stands_there_before(
    portal: Portal, cold: Watched
) -> None:
    # Low enough for the first chart to be more than a window away.
    cold.page.set_viewport_size({"width": 390, "height": 300})
    open_and_settle(cold, f"{portal.url}/city")
    drawing = cold.page.locator(".ht-stand-in").first
    assert cold.fetched(".whole.js") == []
    assert drawing.is_visible()
    drawing.scroll_into_view_if_needed()
    cold.page.wait_for_selector(".js-plotly-plot .main-svg", timeout=30_000)
    assert cold.fetched("PlotlyChart")
    assert not drawing.is_visible()


def test_no_rule_of_style_asks_the_whole_document_what_it_has() -> None:
    # Each element that Streamlit adds would restyle all others, some ten times while it starts.
    style = portal_style() + streamlit_stylesheet()
    assert ":has(" in style
    assert not re.search(r"(?:html|body|:root)(?:\.[\w-]+|\[[^\]]*\]|:not\()*:has\(", style)


@pytest.mark.browser
def test_a_chart_whose_script_did_not_come_is_asked_for_again(portal: Portal, page: Page) -> None:
    asked: list[str] = []

    def lose_the_first(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) == 1:
            route.abort()
        else:
            route.continue_()

    page.route("**/*.whole.js*", lose_the_first)
    page.goto(f"{portal.url}/city")
    page.wait_for_selector("html.taken-over", state="attached")
    page.locator("[class*=st-key-chart-]").first.scroll_into_view_if_needed()
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=30_000)
    assert asked[1].endswith(".whole.js?again=1")
    assert page.locator("[role=alert]").count() == 0


def test_the_icon_font_holds_the_icons_that_are_named_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text('icon=":material/download:"; ":material/map:"')
    font = next((static_directory() / "static" / "media").glob("MaterialSymbols*.woff2")).read_bytes()
    small = with_icons_only(font=font, names=icons_named_in([tmp_path / "page.py"]))
    assert len(small) < 10_000
    loaded = TTFont(BytesIO(small))
    # Every server cuts the same: no time of its own is in it.
    assert loaded["head"].modified == TTFont(BytesIO(font))["head"].modified
    letters = {glyph: chr(code) for code, glyph in loaded.getBestCmap().items()}
    names = {
        "".join(letters[glyph] for glyph in (first, *ligature.Component))
        for lookup in loaded["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
        for first, ligatures in getattr(getattr(table, "ExtSubTable", table), "ligatures", {}).items()
        for ligature in ligatures
    }
    assert names == {"download", "map"}
