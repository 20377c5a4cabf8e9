"""The small pieces of newspaper Chinese."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.dates import deadline, due_when, when
from hangtou_portal.record.model import Half
from hangtou_portal.record.numerals import in_tenths
from hangtou_portal.record.text import parse_report
from hangtou_portal.views.overview import enumerated
from tests.served import report


@pytest.mark.parametrize(
    ("per_cent", "said"),
    [
        *(
            ("83.29", "八成三"),
            ("79.5", "近八成"),
            ("79.49", "七成九"),
            ("50", "五成"),
            ("100", "全部"),
            ("98.5", "近九成九"),
            ("99.99", "九成九"),
        ),
        # Nobody says these in tenths.
        *(("9.9", "9.9%"), ("105", "105%")),
    ],
)
def test_shares_are_said_in_tenths_and_never_as_if_more_were_reached(per_cent: str, said: str) -> None:
    assert in_tenths(Decimal(per_cent)) == said


def test_deadlines_and_places_read_as_chinese() -> None:
    assert deadline("8月底前") == "8月底"
    assert chapter_and_item("h1-3-1", report=report()) == "上半年部分第三章第1条"
    assert chapter_and_item("h2-0", report=report()) == "下半年部分开头一段"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("先说一句。", "再说一句。", "1、抓经济。稳增长。"), ("第1段", "第2段", "第3段")),
        (("1、抓经济。稳增长。", "2、抓生态。治污水。", "1、抓作风。改文风。"), ("第1条", "第2条", "第3段")),
        (("先说一句。", "1、抓经济。稳增长。"), ("开头一段", "第1条")),
        (("1、抓经济。稳增长。", "2、抓生态。治污水。", "也要看到不足。"), ("第1条", "第2条", "第3段")),
    ],
)
def test_an_item_is_called_by_the_number_it_prints_and_by_no_other(
    lines: tuple[str, ...], said: tuple[str, ...]
) -> None:
    text = parse_report(markdown="\n\n".join(("# 上半年", "## (一)开头", *lines)), file="report.md")
    own = replace(report(), text=text)
    places = tuple(chapter_and_item(address, report=own) for address in text.paragraphs)
    assert places == tuple(f"上半年部分第一章{words}" for words in said)


def test_the_main_lines_are_as_many_as_the_report_counts() -> None:
    lines = enumerated(report().text.paragraphs["h2-0"].text)
    assert [line[:4] for line in lines] == ["抓主线聚", "抓试点覆", "抓创新深", "抓产业引"]


def test_a_list_is_taken_apart_whatever_the_width_of_its_punctuation() -> None:
    assert enumerated("主线：一是抓发展；二是惠民生。") == ("抓发展", "惠民生")
    assert enumerated("主线:一是抓发展;二是惠民生。") == ("抓发展", "惠民生")
    assert enumerated("主线是稳中求进。") == ()


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        *(("1-6月", "2019年1-6月"), ("截至7月底", "截至2019年7月底"), ("年底", "2019年底")),
        *(("全年", "2019年全年"), ("2019年", "2019年")),
    ],
)
def test_a_date_that_stands_alone_carries_its_year_once(as_of: str, said: str) -> None:
    year_end = replace(report(), periods={Half.DONE: "2019年", Half.NEXT: "2020年"})
    assert when(replace(report().indicators["new-jobs"], as_of=as_of), report=year_end) == said


def test_a_target_has_the_year_it_is_for() -> None:
    targets = report().indicators
    assert when(targets["new-jobs-target"], report=report()) == "2019年全年"
    assert when(targets["demolition-target"], report=report()) == "2019年8月底前"
    assert when(targets["startup-target"], report=report()) == "下半年部分提出，未写明期间"
    assert due_when("年底", report=report()) == "2019年底"
    year_end = replace(report(), period_end=date(2019, 12, 31))
    assert due_when("2月底前", report=year_end) == "2020年2月底前"
    # What a share of the year reported on divides by is that year's, whatever comes next.
    assert when(targets["new-jobs-target"], report=year_end) == "2019年全年"
