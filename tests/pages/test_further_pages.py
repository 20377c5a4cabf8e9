"""The pages with filters and a search, as Streamlit runs them: what is chosen is what is shown."""

import re
from html import unescape

import pytest
from streamlit.runtime.state.query_params_proxy import QueryParamsProxy

from hangtou_portal.ui.html_cache import cached_masthead, cached_parts
from hangtou_portal.views.site_map import pages_of
from tests.pages.apps import html_of, open_page
from tests.served import record, report

PAGES = {page.slug: page for page in pages_of(record())}


def test_a_filter_chosen_on_the_page_shows_its_commitments_and_counts_them() -> None:
    app = open_page(PAGES["plan"])
    assert f"全部{len(report().tasks)}项安排" in html_of(app)
    app.selectbox(key="due").set_value("2019年8月底").run()
    assert not app.exception
    assert "符合条件的安排1项" in html_of(app)
    assert 'id="task-demolition"' in html_of(app)
    assert 'id="task-heli-east-road"' not in html_of(app)


def test_filters_in_the_address_are_set_on_the_page() -> None:
    app = open_page(PAGES["plan"], domain="城市运行", due="2019年底")
    assert (app.selectbox(key="domain").value, app.selectbox(key="due").value) == ("城市运行", "2019年底")
    assert "39.98 / 48" not in html_of(app)
    assert 'id="task-heli-east-road"' in html_of(app)


def test_an_option_that_does_not_exist_gets_a_word() -> None:
    app = open_page(PAGES["plan"], due="明年")
    assert "“期限”没有“明年”这一项" in html_of(app)
    assert f"全部{len(report().tasks)}项安排" in html_of(app)


def test_39_98_of_48_and_1590_of_2000_stand_beside_their_commitments() -> None:
    words = html_of(open_page(PAGES["plan"]))
    assert "39.98 / 48" in words
    assert "1590 / 2000" in words


def test_a_search_marks_what_it_found_and_shows_typed_markup_as_text() -> None:
    app = open_page(PAGES["report"])
    app.text_input(key="q").set_value("16条").run()
    assert "<mark>十六条</mark>" in html_of(app)
    app.text_input(key="q").set_value("<img src=x onerror=alert(1)>").run()
    assert not app.exception
    assert "<img" not in html_of(app)
    assert "没有找到“&lt;img src=x onerror=alert(1)&gt;”" in html_of(app)


def test_the_report_is_there_word_for_word() -> None:
    page = re.sub(
        r"<span class=\"ht-note\">.*?</span></details>",
        "",
        html_of(open_page(PAGES["report"])),
        flags=re.DOTALL,
    )
    words = re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", page)))
    for paragraph in report().text.paragraphs.values():
        assert re.sub(r"\s", "", paragraph.text) in words, paragraph.address


def test_every_term_is_explained_or_said_to_be_left_unexplained() -> None:
    words = html_of(open_page(PAGES["terms"]))
    silent = [term for term in report().terms.values() if not term.defined_by and not term.public_meaning]
    assert words.count("报告未作说明。") == len(silent)
    for term in report().terms.values():
        assert f'id="term-{term.id}"' in words
        assert term.public_source in words


def test_the_data_page_filters_its_table_and_offers_a_citation() -> None:
    app = open_page(PAGES["data"], cite="figure-new-jobs")
    assert "上半年部分第五章第1条[R/OL]" in html_of(app)
    app.selectbox(key="role").set_value("目标").run()
    targets = [item for item in report().indicators.values() if item.role == "target"]
    assert f"符合条件的数字{len(targets)}个" in html_of(app)
    assert "至今没有更正" in html_of(app)


def test_who_goes_back_on_the_meeting_page_has_the_choice_of_before() -> None:
    app = open_page(PAGES["present"])
    app.number_input(key="deck-minutes").set_value(10).run()
    app.checkbox(key="deck-screen-map").uncheck().run()
    assert dict(app.query_params) == {"minutes": "10", "without": "map"}
    app.query_params.clear()
    app.run()
    assert not app.exception
    assert (app.number_input(key="deck-minutes").value, app.checkbox(key="deck-screen-map").value) == (
        0,
        True,
    )
    assert not app.query_params


def test_who_is_faster_on_the_meeting_page_than_its_address_loses_no_choice() -> None:
    app = open_page(PAGES["present"])
    app.number_input(key="deck-minutes").set_value(10).run()
    app.query_params.clear()  # the browser asks again before it has heard of its new address
    app.toggle(key="deck-dark").set_value(True).run()
    assert dict(app.query_params) == {"minutes": "10", "ground": "dark"}
    assert app.number_input(key="deck-minutes").value == 10


def test_a_switch_turned_there_and_back_before_the_address_came_leaves_no_trace_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[dict[str, str]] = []
    tell = QueryParamsProxy.from_dict

    def note(params: QueryParamsProxy, given: dict[str, str]) -> None:
        told.append(given)
        tell(params, given)

    app = open_page(PAGES["present"])
    monkeypatch.setattr(QueryParamsProxy, "from_dict", note)
    app.toggle(key="deck-dark").set_value(True).run()
    app.query_params.clear()  # the browser asks again before it has heard of its new address
    app.toggle(key="deck-dark").set_value(False).run()
    assert told == [{"ground": "dark"}, {}]


def test_who_is_faster_on_the_map_than_its_address_loses_no_choice() -> None:
    app = open_page(PAGES["map"])
    app.button_group(key="map-stage").set_value(["preparation"]).run()
    app.query_params.clear()  # the browser asks again before it has heard of its new address
    app.selectbox(key="map-place").set_value("hedong").run()
    assert dict(app.query_params) == {"place": "hedong", "stage": "preparation"}
    # An address that was gone back to is believed.
    app.query_params.clear()
    app.run()
    assert app.selectbox(key="map-place").value is None
    assert app.button_group(key="map-stage").value == []
    assert not app.exception


def test_a_shared_link_is_drawn_from_what_other_visitors_have_had_made() -> None:
    for cache in (cached_parts, cached_masthead):
        cache.cache_clear()
    shown = [html_of(open_page(PAGES[""], clicktime=time)) for time in ("1575000000", "1575000001")]
    assert shown[0] == shown[1]
    assert cached_parts.cache_info().currsize == cached_masthead.cache_info().currsize == 1
