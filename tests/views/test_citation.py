"""Citations: complete, in both forms, and without a word that nobody has said."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from urllib.parse import parse_qsl, urlsplit

import pytest

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import cited_title, dated
from hangtou_portal.html.documents import document_for, embed_document
from hangtou_portal.views.citation import Citation, cite, cited_of
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import pages_of
from tests.next_report import NEW, NEW_TITLE, OLD, served_with_next
from tests.served import page_of, record, report

DAY = date(2026, 3, 9)
BASE = "https://hangtou.example/data"
EVERYTHING = [
    *(f"page-{page.slug}" if page.slug else "page" for page in pages_of(record())),
    *(f"figure-{key}" for key in report().indicators),
    *(f"exhibit-{key}" for key in all_exhibits(report())),
]


def _cite(asked: str, *, base: str = BASE) -> Citation:
    cited = cited_of(record=record(), asked=asked)
    assert cited is not None
    return cite(record=record(), cited=cited, base=base, accessed=DAY)


@pytest.mark.parametrize("asked", EVERYTHING)
def test_every_page_figure_and_exhibit_has_both_forms(asked: str) -> None:
    cited, citation = cited_of(record=record(), asked=asked), _cite(asked)
    assert cited is not None
    assert cited.key == asked
    assert re.fullmatch(r"[^.]+\. .+\[(EB|R)/OL\]\. (\[\d{4}\])?\[2026-03-09\]\. https://\S+", citation.gbt)
    assert "（年份为推定）" in citation.plain
    assert "2026年3月9日访问：https://" in citation.plain


def test_a_figure_is_cited_from_the_report_with_its_inferred_year_in_brackets() -> None:
    citation = _cite("figure-new-jobs")
    assert citation.gbt == (
        f"{report().author}. {report().title}:上半年部分第五章第1条[R/OL]. [{report().year}][2026-03-09]. "
        f"{BASE}/livelihood?figure=new-jobs&report={report().id}#figure-new-jobs"
    )
    assert (
        "“1-6月新增就业岗位1590个,完成全年目标的79.5%,城镇失业登记人数控制在区下达指标以内”（2019年1-6月）"
        in citation.plain
    )


def test_an_address_that_others_cannot_open_is_never_given_without_saying_so() -> None:
    assert _cite("exhibit-jobs").warning == ""
    assert "只有本机能打开" in _cite("exhibit-jobs", base="http://127.0.0.1:8501").warning
    assert "只在同一网络内能打开" in _cite("figure-new-jobs", base="http://192.168.1.20").warning


@pytest.mark.parametrize("asked", ["page", "figure-new-jobs", "exhibit-jobs"])
def test_without_an_address_none_is_invented(asked: str) -> None:
    citation = _cite(asked, base="")
    assert "http" not in citation.gbt + citation.plain + citation.embed
    assert citation.gbt.endswith("[2026-03-09].")


def test_only_an_exhibit_can_be_embedded_and_its_code_holds_no_loose_quotation_mark() -> None:
    assert not _cite("page-city").embed
    code = _cite("exhibit-demolition").embed
    assert f'src="{BASE}/embed/demolition?report={report().id}"' in code
    assert code.count('"') % 2 == 0
    assert re.findall("<[a-z/]+", code) == ["<iframe", "</iframe", "<script", "</script"]


@pytest.mark.parametrize(
    "asked", ["", "figure", "figure-nope", "exhibit-nope", "page-nope", "task-new-jobs", "-"]
)
def test_what_does_not_exist_cannot_be_cited(asked: str) -> None:
    assert cited_of(record=record(), asked=asked) is None


def test_the_plain_data_page_leads_to_the_citation_of_what_its_address_names() -> None:
    for query, key in (
        ({"figure": "new-jobs"}, "figure-new-jobs"),
        ({"cite": "exhibit-jobs"}, "exhibit-jobs"),
        ({"cite": "nope"}, "page"),
        ({}, "page"),
    ):
        document = page_of("data", **query)
        assert f'href="data/citation.txt?cite={key}"' in document.body


@pytest.mark.parametrize("asked", ["page-livelihood", "figure-new-jobs", "exhibit-jobs"])
def test_what_was_cited_before_the_next_report_came_is_still_found_after(asked: str) -> None:
    address = urlsplit(_cite(asked).gbt.split()[-1])
    document = document_for(
        record=served_with_next(),
        slug=address.path.removeprefix("/data/"),
        query=dict(parse_qsl(address.query)),
        operator=Operator(),
    )
    assert document is not None
    assert "1590个" in document.body
    assert "1890个" not in document.body
    assert f'id="{address.fragment or "content"}"' in document.body
    assert cited_of(record=served_with_next().at(OLD), asked=asked) == cited_of(record=record(), asked=asked)


def test_the_next_report_is_cited_under_its_own_name_and_address() -> None:
    newer = served_with_next()
    cited = cited_of(record=newer, asked="figure-new-jobs")
    assert cited is not None
    citation = cite(record=newer, cited=cited, base=BASE, accessed=DAY)
    assert citation.gbt.startswith(f"{report().author}. {NEW_TITLE}:")
    assert citation.gbt.endswith(
        f"[2020][2026-03-09]. {BASE}/livelihood?figure=new-jobs&report={NEW}#figure-new-jobs"
    )


def test_a_target_is_cited_with_the_sentence_that_proves_its_period() -> None:
    both = ",力争超额完成2000个新增就业岗位、55人成功创业指标”"
    assert f"{both}（2019年全年，据“完成全年目标的79.5%”）" in _cite("figure-new-jobs-target").plain
    assert f"{both}（下半年部分提出，未写明期间）" in _cite("figure-startup-target").plain


@pytest.mark.parametrize(
    ("figure", "sentence"),
    [
        (
            "released-park-land",
            "大麦湾园区近500亩土地成功调出战略预留区,并被初步定位为金桥(航头)智能制造基地,成为区重点推进破题区域之一",
        ),
        (
            "livelihood-projects-past-half",
            "“310”民生实事工程有序推进,已完成12项,完成进度过半的5项",
        ),
    ],
)
def test_a_figure_is_cited_with_the_whole_sentence_that_says_what_it_counts(
    figure: str, sentence: str
) -> None:
    assert f"：“{sentence}”（" in _cite(f"figure-{figure}").plain


def test_of_a_report_that_prints_its_year_nothing_calls_it_inferred() -> None:
    printed = replace(report(), year_basis=(), year_note="")
    own = replace(record(), reports=(printed,), fingerprint="printed")
    for page in pages_of(own):
        document = document_for(record=own, slug=page.slug, query={}, operator=Operator())
        assert document is not None
        assert "推定" not in document.body, page.slug
        assert "依据见" not in document.body
    embedded = embed_document(record=own, exhibit_id="jobs")
    assert embedded is not None
    assert "推定" not in embedded.body
    assert dated(exhibit=all_exhibits(printed)["jobs"], report=printed) == "时点：2019年1-6月、2019年全年"
    cited = cited_of(record=own, asked="figure-new-jobs")
    assert cited is not None
    citation = cite(record=own, cited=cited, base=BASE, accessed=DAY)
    assert f". {printed.year}[2026-03-09]. " in citation.gbt
    assert "推定" not in citation.plain


def test_the_frame_is_as_high_as_its_window_needs_so_that_the_source_is_not_cut() -> None:
    embed = _cite("exhibit-demolition").embed
    assert "height:clamp(660px,1120px - 90vw,760px)" in embed
    assert 'height="' not in embed


@pytest.mark.parametrize(
    ("asked", "worked_out"),
    [
        ("demolition", "还差8.02万平方米（其中8.02万平方米为数说航头测算）。"),
        ("jobs", "快于时间进度（其中时间进度为数说航头测算）。"),
        ("suggestions", "均达到100%（其中49件为数说航头测算）。"),
    ],
)
def test_what_the_portal_worked_out_is_not_cited_as_the_reports_own(asked: str, worked_out: str) -> None:
    assert worked_out in _cite(f"exhibit-{asked}").plain


@pytest.mark.parametrize(
    ("households", "pace", "cited"),
    [
        # The rest is 2户, and so do the report's 12户 end.
        ("12", "，好于时间进度", ""),
        ("13", "，占{courtyard-star-households,courtyard-households|share}", "（其中92.9%为数说航头测算）"),
    ],
)
def test_a_number_of_the_report_is_not_cited_as_worked_out(households: str, pace: str, cited: str) -> None:
    amounts = {"courtyard-households": "14", "courtyard-star-households": households}
    items = {
        item.id: replace(item, value=Decimal(amounts.get(item.id, item.value)))
        for item in report().indicators.values()
    }
    asked = report().exhibits["courtyards"]
    exhibits = {asked.id: replace(asked, takeaway=asked.takeaway + pace)}
    told = replace(report(), indicators=items, exhibits=exhibits)
    other = replace(record(), reports=(told,), fingerprint=households)
    exhibit = cited_of(record=other, asked="exhibit-courtyards")
    assert exhibit is not None
    assert exhibit.statement == f"据{cited_title(told)}，{all_exhibits(told)['courtyards'].takeaway}{cited}"
    assert f"{households}户星级户" in exhibit.statement


@pytest.mark.parametrize("asked", ["coverage", "courtyards", "livelihood-projects", "land-account"])
def test_a_title_of_the_reports_own_numbers_is_cited_without_a_word_more(asked: str) -> None:
    assert "测算" not in _cite(f"exhibit-{asked}").plain
