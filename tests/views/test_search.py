"""Search: forgiving about how a thing is typed, exact about what it finds, and never shaken by anything."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from hangtou_portal.html.reading_settings import LARGE, Reading
from hangtou_portal.record.model import Paragraph
from hangtou_portal.views.addresses import page_href, village_href
from hangtou_portal.views.search import Hit, SearchResult, find_spans, search
from hangtou_portal.views.search_text import fold
from hangtou_portal.views.site_map import pages_of
from tests.served import page_of, record, report

#: What people type and what attackers type.
AWKWARD = st.sampled_from(
    [
        *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "{{ 7*7 }}", "%", "'"),
        *(".*", "[", "(?P<", "\\", "$^", "(", "x{9999}"),
        *("🏘️👩‍🌾", "\x00", "\u202e", "ß", "ﬁ", "e\u0301", "１６条", "十 六 条", "十" * 50),
    ]
)
TYPED = st.one_of(
    st.text(max_size=60), AWKWARD, st.tuples(AWKWARD, st.text(max_size=9), AWKWARD).map("".join)
)


def _things(result: SearchResult) -> set[str]:
    return {f"{type(hit.thing).__name__}:{getattr(hit.thing, 'id', '')}" for hit in _hits(result)} | {
        getattr(hit.thing, "address", "") for hit in _hits(result)
    }


def _hits(result: SearchResult) -> list[Hit]:
    return [hit for group in result.groups for hit in group.hits]


@pytest.mark.parametrize(
    "spellings",
    [
        ("十六条", "16条", "１６条", " 16 条 ", "“十六条”", "十六 条", "十 六 条"),
        ("七大功能", "7大功能", "７大功能"),
        ("13个村", "十三个村", "13 个 村"),
        ("两网融合", "2网融合"),
        ("OA系统", "oa系统", "ＯＡ系统"),
        ("11838户", "11,838户", "１１，８３８户"),
        ("“3+X”", "3+X", "3+x", "３＋Ｘ"),
        ("金桥(航头)", "金桥（航头）"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_however_it_is_typed_the_same_is_found(spellings: tuple[str, ...]) -> None:
    found = [search(record=record(), asked=asked) for asked in spellings]
    assert found[0].groups
    assert all(result.groups == found[0].groups for result in found)


def test_everything_that_says_it_is_found_and_counted() -> None:
    result = search(record=record(), asked="垃圾分类")
    paragraphs = {p.address for p in report().text.paragraphs.values() if "垃圾分类" in p.text}
    assert paragraphs <= _things(result)
    assert {"Indicator:waste-sorting-villages", "Task:sorting-as-fashion"} <= _things(result)
    in_text = sum(p.text.count("垃圾分类") for p in report().text.paragraphs.values())
    group = next(group for group in result.groups if group.title == "原文")
    marked = [piece for hit in group.hits for piece in hit.words if piece.hit]
    assert len(marked) == in_text
    assert result.count == len(_hits(result))


def test_figures_commitments_terms_places_and_text_are_all_searched() -> None:
    assert "Indicator:new-jobs" in _things(search(record=record(), asked="1590"))
    assert "Task:heli-east-road" in _things(search(record=record(), asked="鹤立东路"))
    assert "Term:five-full" in _things(search(record=record(), asked="五全"))
    assert "Place:wanglou" in _things(search(record=record(), asked="王楼村"))
    assert "h2-0" in _things(search(record=record(), asked="农居焕彩"))


def test_a_number_is_found_whole_only() -> None:
    four = _things(search(record=record(), asked="4个"))
    assert "Indicator:new-service-stations" in four
    assert "Indicator:village-service-centres" not in four
    assert not search(record=record(), asked="183").groups
    assert not find_spans(asked="98", text="39.98万")


@pytest.mark.parametrize("asked", ["1,590", "1590", "1，590", "１５９０"])
def test_a_number_is_found_with_its_digits_grouped_or_not(asked: str) -> None:
    for printed in ("1,590", "1590"):
        text = f"新增就业岗位{printed}个"
        assert [text[span.start : span.end] for span in find_spans(asked=asked, text=text)] == [printed]
    assert not find_spans(asked="590", text="新增就业岗位1,590个")


def test_words_apart_are_looked_for_together_and_then_one_by_one() -> None:
    assert "h2-3-2" in _things(search(record=record(), asked="拆违 新增违建"))
    both, one = (search(record=record(), asked=asked) for asked in ("拆违 新增违建", "拆违 没有这个词"))
    assert (both.report_words, one.report_words) == ((), ("拆违",))


def test_nothing_but_spaces_and_marks_finds_nothing() -> None:
    for asked in ("", "   ", "“”", "　"):
        assert not search(record=record(), asked=asked).groups


@given(asked=TYPED)
@settings(max_examples=150, deadline=None)
def test_whatever_is_typed_every_mark_is_a_true_hit(asked: str) -> None:
    result = search(record=record(), asked=asked)
    for hit in _hits(result):
        marked = [piece.text for piece in (*hit.name, *hit.words) if piece.hit]
        assert marked
        wanted = [fold(asked, numerals=numerals).text.replace(",", "") for numerals in (False, True)]
        for text in marked:
            said = [fold(text, numerals=numerals).text for numerals in (False, True)]
            assert any(form.replace(",", "") in whole for form, whole in zip(said, wanted, strict=True))
        if isinstance(hit.thing, Paragraph):
            assert all(text in hit.thing.text for text in marked)


@given(text=st.text(max_size=200), asked=TYPED)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, asked: str) -> None:
    spans = find_spans(asked=asked, text=text)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(asked=TYPED)
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_is_shown_as_text_and_never_as_markup(asked: str) -> None:
    document = page_of("report", q=asked)
    body = document.body
    assert "<script" not in body
    assert "<img" not in body
    assert body.count("<mark>") == body.count("</mark>")


def test_ten_thousand_characters_find_nothing() -> None:
    for asked in ("垃" * 10_000, "(" * 10_000, "十六条 " * 2_500, "🏘️" * 5_000, "a" * 10_000):
        assert not search(record=record(), asked=asked).groups


@pytest.mark.parametrize(
    ("asked", "words", "first"),
    [
        ("违法建筑", ("违建", "拆违"), "demolished-illegal-area"),
        ("违章建筑在哪里拆", ("违建", "拆违"), "demolished-illegal-area"),
        ("什么时候通车", ("通车",), "heli-east-road"),
        ("上班", ("就业",), "new-jobs"),
        ("敬老院", ("养老院",), "nursing-home"),
        ("养老院", (), "nursing-home"),
    ],
)
def test_what_neighbours_call_otherwise_is_found_by_the_reports_words(
    asked: str, words: tuple[str, ...], first: str
) -> None:
    result = search(record=record(), asked=asked)
    assert result.report_words == words
    thing = result.groups[0].hits[0].thing
    named = [hit.thing for group in result.groups for hit in group.hits]
    assert first in {getattr(found, "id", "") for found in named}
    assert getattr(thing, "id", "") == first


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("养老院什么时候建好", "养老院"),
        ("请问鹤立东路几时能走", "鹤立东路"),
        # No name of anything, but the report's words.
        ("体制改革好不好", "体制改革"),
        # Not 建项目, which is in 改建项目; but a name as a whole, though 违建 is a word too.
        ("在建项目有哪些", "项目"),
        ("无五违建成了吗", "无五违"),
    ],
)
def test_of_a_question_the_longest_words_that_are_known_are_found_and_named(asked: str, known: str) -> None:
    result = search(record=record(), asked=asked)
    assert result.report_words == (known,)
    assert result.groups == search(record=record(), asked=known).groups
    assert f"报告里没有“{asked}”，下面是“{known}”的结果，共" in page_of("report", q=asked).body


@pytest.mark.parametrize(
    "asked", ["月球", "我的房子会拆吗", "有多少人", "1591个", "21590个", "二十六条", "报告何时发布"]
)
def test_what_nobody_says_is_not_found_and_no_number_is_cut_out_of_another(asked: str) -> None:
    result = search(record=record(), asked=asked)
    assert (result.groups, result.report_words) == ((), ())


def test_where_nothing_is_found_questions_that_have_answers_are_offered() -> None:
    offered = html.fromstring(page_of("report", q="月球").body).find_class("ht-results")[0]
    links = {link.text_content() for link in offered.iterfind(".//a")}
    assert {row.question for row in record().questions} <= links
    assert {*(domain.title for domain in report().domains), "名词解释"} <= links


def test_what_is_found_comes_first_and_not_what_the_page_is_otherwise_for() -> None:
    found, all_of_it = (html.fromstring(page_of("report", **query).body) for query in ({"q": "通车"}, {}))
    assert [title.text_content() for title in found.iterfind(".//h1")] == ["查找“通车”"]
    assert not found.find_class("ht-lede")
    assert [title.text_content() for title in all_of_it.iterfind(".//h1")] == ["报告原文"]
    assert all_of_it.find_class("ht-lede")


def test_the_page_says_what_it_looked_for_instead() -> None:
    document = page_of("report", q="违法建筑")
    assert "报告里没有“违法建筑”，下面是“违建”“拆违”的结果，共" in document.body
    assert "<mark>拆违</mark>" in document.body


def test_what_is_called_so_comes_first_and_projects_are_found() -> None:
    first = search(record=record(), asked="鹤立东路").groups[0]
    assert (first.title, "".join(piece.text for piece in first.hits[0].name)) == ("项目", "鹤立东路")
    assert "Project:heli-east-road" in _things(search(record=record(), asked="鹤立东路"))
    assert search(record=record(), asked="垃圾分类").groups[-1].title == "原文"


def test_a_village_brings_what_reached_all_of_them() -> None:
    village = next(place for place in record().villages if place.name == "海桥村")
    assert search(record=record(), asked="海桥村").villages == (village,)
    assert search(record=record(), asked="垃圾").villages == ()
    document = page_of("report", q="海桥村")
    assert f'href="{village_href(village.id)}"' in document.body
    assert "连同13个村都有的" in document.body


@pytest.mark.parametrize("slug", [page.slug for page in pages_of(record())])
def test_every_page_has_a_search_in_its_head_that_keeps_how_one_reads(slug: str) -> None:
    reading = Reading(size=LARGE, theme="dark").query
    (form,) = html.fromstring(page_of(slug, **reading).body).xpath("//*[@class='ht-masthead']//form")
    assert urlsplit(form.get("action")).path == page_href("report")
    (typed,) = form.xpath("./input[@type='search']")
    assert typed.get("name") == "q"
    kept = {field.get("name"): field.get("value") for field in form.xpath("./input[@type='hidden']")}
    assert kept == reading


def test_a_run_of_several_numerals_stays_as_it_is_written() -> None:
    assert fold("三四个村有十六户", numerals=True).text == "三四个村有16户"
