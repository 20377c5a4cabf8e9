"""Pages of reports that have none of something: no count of nothing, no empty list, no half a sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from hangtou_portal.html.documents import document_for
from hangtou_portal.record.model import Record, Report
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import pages_of
from tests.second_town import served_second_town
from tests.served import record, report, with_report

#: 0个, 0项 …, but for 10项中的0项 and the end of another number; an empty list after a colon or in brackets.
NOTHING = re.compile(r"(?<![\d.])(?<!中的)0[个项条处]|：。|（）")


def _body(record: Record, slug: str) -> str:
    document = document_for(record=record, slug=slug, query={}, operator=Operator())
    assert document is not None
    return document.body


def _words(record: Record, slug: str) -> str:
    return unescape(re.sub(r"<style.*?</style>|<[^>]+>", "", _body(record, slug), flags=re.DOTALL))


def _without_leads() -> Report:
    items = report().indicators.items()
    return replace(
        report(), indicators={name: replace(item, headline=None, lead=None) for name, item in items}
    )


def _with_places(*, villages: bool) -> Record:
    """Only the villages, or all places but the villages, with what is said of them."""
    places = {name: place for name, place in record().places.items() if place.is_village is villages}
    items = report().indicators.items()
    changed = replace(
        report(),
        tasks={},
        projects={
            name: row for name, row in report().projects.items() if row.place in places and not villages
        },
        indicators={name: replace(item, place=None) for name, item in items},
    )
    return with_report(changed, places=places)


BARE = {
    "no headline": with_report(_without_leads()),
    "no commitment": with_report(replace(report(), tasks={})),
    "no project": with_report(replace(report(), projects={})),
    "no term": with_report(replace(report(), terms={}, year_basis=())),
    "nothing but villages": _with_places(villages=True),
    "no village": _with_places(villages=False),
}


@pytest.mark.parametrize("bare", BARE.values(), ids=BARE)
def test_no_page_counts_or_lists_what_is_not_there(bare: Record) -> None:
    for page in pages_of(bare):
        found = NOTHING.search(_words(bare, page.slug))
        assert found is None, (page.slug, found)
    for slide in build_deck(record=bare, choice=DeckChoice()).slides:
        assert not NOTHING.search(slide.title), slide.title


def test_where_no_figure_has_a_day_none_is_told_beneath_the_due_dates() -> None:
    items = {name: replace(item, as_of="") for name, item in report().indicators.items()}
    tasks = {name: replace(task, baseline=None) for name, task in report().tasks.items()}
    words = _words(with_report(replace(report(), indicators=items, tasks=tasks)), "plan")
    assert "2019年8月底" in words
    assert "报告数字的时点" not in words
    assert NOTHING.search(words) is None


def test_main_lines_that_are_no_list_are_shown_as_the_paragraph_they_are() -> None:
    paragraphs = report().text.paragraphs
    lines = replace(paragraphs["h2-0"], text="坚持稳中求进。")
    text = replace(report().text, paragraphs={**paragraphs, "h2-0": lines})
    figures = {name: item for name, item in report().indicators.items() if item.paragraph != "h2-0"}
    body = _body(with_report(replace(report(), text=text, indicators=figures)), "")
    head, _, rest = body.partition('<div class="ht-section" id="main-lines">')
    assert head.endswith("<small>1段</small></h2></summary>\n")
    assert 'class="ht-lines"' not in rest
    assert '<details class="ht-more" id="h2-0" open>' in rest


@pytest.mark.parametrize(("as_of", "said"), [("年底", ["报告的数字只有一个时点：2019年底。"]), ("", [])])
def test_figures_of_one_time_are_not_said_to_be_of_several(as_of: str, said: list[str]) -> None:
    items = {name: replace(item, as_of=as_of) for name, item in report().indicators.items()}
    words = _words(with_report(replace(report(), indicators=items)), "about")
    assert "不同的时点" not in words
    assert re.findall("报告的数字只有一个时点[^。]*。", words) == said


def test_terms_that_are_all_explained_leave_none_unexplained() -> None:
    terms = {name: replace(term, defined_by="释义") for name, term in report().terms.items()}
    explained = with_report(replace(report(), terms=terms))
    assert "未作说明" not in _words(explained, "about").replace(report().year_note, "")
    assert "其余" not in _words(explained, "terms").partition("全部展开")[0]


def test_about_names_what_is_from_elsewhere_only_where_there_is_any() -> None:
    words = _words(record(), "about")
    assert f"出自《{report().title}》；名词的一般含义、“后来”和地点的位置另有来源，各自注明。" in words
    assert "全部内容" not in words
    assert "不混在一起算" not in words
    assert "另有来源" not in _words(served_second_town(), "about")


def test_where_no_village_is_named_no_list_of_names_is_begun() -> None:
    places = {id_: replace(place, name=id_, report_names=()) for id_, place in record().places.items()}
    tasks = {name: replace(task, places=()) for name, task in report().tasks.items()}
    nameless = with_report(replace(report(), projects={}, tasks=tasks), places=places)
    assert "报告没有点名说到哪个村；13个村都有的事，每个村的页面都列出。" in _words(nameless, "village")
    assert "报告点名说到的" not in _words(nameless, "map")
