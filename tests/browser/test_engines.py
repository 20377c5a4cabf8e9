"""Firefox and WebKit, as readers come with them: every page is taken over, whole and without an error."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.browser.engines.engine import TAKEN_OVER, Engine
from tests.browser.engines.firefox import Firefox
from tests.browser.engines.programs import Programs
from tests.browser.engines.webkit import WebKit
from tests.served import record
from tests.server import Portal


@pytest.fixture(scope="module", params=[Firefox, WebKit], ids=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One browser for all tests of this module."""
    programs = Programs(folder=tmp_path_factory.mktemp("engine"))
    try:
        yield request.param(programs)
    finally:
        programs.stop()


def chart_is_drawn_term_opens_and_page_is_read_aloud(engine: Engine) -> None:
    engine.click(
        "#root .ht-term > summary",
        until="document.querySelector('#root .ht-term[open] > .ht-note')?.getClientRects().length > 0",
    )
    engine.evaluate(
        "document.querySelector('#root [class*=st-key-chart-]').scrollIntoView({behavior: 'instant'})"
    )
    engine.wait_for("document.querySelectorAll('#root .js-plotly-plot .main-svg text').length > 3")
    # It reads, or says that this machine has no Chinese voice.
    engine.click(
        "#root .ht-reader button",
        words="朗读",
        until="document.querySelector('#root .ht-reader.ht-active') !== null"
        " || document.querySelector('#root .ht-reader-state').textContent.includes('没有中文语音')",
    )


def map_is_drawn_and_its_filters_open(engine: Engine) -> None:
    # Where a browser draws no WebGL, the drawing stands in its place.
    engine.wait_for(
        "[...document.querySelectorAll('#root .stDeckGlJsonChart canvas, #root .ht-map-wide img')]"
        ".some((map) => map.clientWidth > 600 && map.clientHeight > 400 && (map.naturalWidth ?? map.width))"
    )
    assert engine.cut_off() == []
    engine.click(
        "#root .st-key-map-top button",
        words="图层与筛选",
        until="[...document.querySelectorAll('label')].some((label) => label.textContent === '项目阶段')",
    )


def filter_narrows_link_leads_away_and_back_leads_back(engine: Engine) -> None:
    count = "document.querySelector('#root #count')?.textContent"
    heading = "document.querySelector('#root h1')?.textContent"
    engine.evaluate("window.unbroken = true")
    everything, title = engine.evaluate(count), engine.evaluate(heading)
    engine.click("#root .st-key-domain input", until="document.querySelector('[role=option]') !== null")
    engine.click(
        "[role=option]",
        words="城市运行",
        until="new URLSearchParams(location.search).get('domain') === '城市运行'",
    )
    some = engine.wait_for(f"{count} !== `{everything}` && {count}")
    engine.click("#root .ht-wide a", words="民生事业", until=f"{heading} === '民生事业'")
    engine.evaluate("history.back()")
    engine.wait_for(f"{heading} === `{title}` && {count} === `{some}`")
    assert engine.evaluate("window.unbroken") is True


def head_takes_two_rows_at_most_between_phone_and_desk(engine: Engine) -> None:
    for width in (761, 1000, 1099, 1100):
        engine.resize(width=width, height=700)
        rows = engine.evaluate(
            "new Set([...document.querySelectorAll('#root .ht-masthead :is(a:not(.ht-skip), summary)')]"
            ".filter((entry) => entry.checkVisibility())"
            ".map((entry) => Math.round(entry.getBoundingClientRect().top / 4))).size"
        )
        assert rows == (1 if width == 1100 else 2)
        assert engine.cut_off() == []


ACTS: Mapping[str, Callable[[Engine], None]] = {
    "livelihood": chart_is_drawn_term_opens_and_page_is_read_aloud,
    "map": map_is_drawn_and_its_filters_open,
    "plan": filter_narrows_link_leads_away_and_back_leads_back,
    "about": head_takes_two_rows_at_most_between_phone_and_desk,
}
"""By page: what a reader does there."""


@pytest.mark.parametrize("page", pages_of(record()), ids=lambda page: page.slug or "overview")
def test_a_page_is_taken_over_whole_and_without_an_error(
    engine: Engine, portal: Portal, page: PageInfo
) -> None:
    before = engine.errors()
    engine.resize(width=390, height=844)
    engine.open(f"{portal.url}/{page.slug}")
    engine.wait_for(TAKEN_OVER)
    assert engine.cut_off() == []
    engine.resize(width=1440, height=900)
    assert engine.cut_off() == []
    if act := ACTS.get(page.slug):
        act(engine)
    assert engine.errors() == before
