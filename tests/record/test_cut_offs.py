"""A figure has the date of its own clause, and what a person chose where a sentence leaves that open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from hangtou_portal.record.audit.figures import every_date_is_the_sentences_own
from hangtou_portal.record.cut_offs import as_of_choices, is_undated
from hangtou_portal.record.model import Half, Indicator, Record
from tests.draft.test_propose import proposed
from tests.record.changes import saying


def reworded(record: Record, *, figure: str, text: str, quote: str, as_of: str) -> tuple[Record, Indicator]:
    """The record whose only figure, with this quote and date, stands in this text."""
    item = replace(record.report.indicators[figure], quote=quote, as_of=as_of)
    return saying(text, item, record=record), item


def test_every_date_of_the_published_report_is_the_only_one_possible(record: Record) -> None:
    report = record.report
    found = {
        item.id: as_of_choices(item=item, paragraph=report.text.paragraphs[item.paragraph], report=report)
        for item in report.indicators.values()
    }
    assert found == {item.id: (item.as_of,) for item in report.indicators.values()}


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        # When something else is due, was opened or began dates nothing beside it.
        ("文化馆计划2021年底竣工；新建健身点4个，完成改造35户。", ["上半年", "上半年"]),
        ("新校将于9月1日开学；累计完成体检6530人。", ["上半年"]),
        ("沿河路于5月18日开工，累计完成投资4200万元；剩余7户。", ["上半年", "上半年"]),
        ("镇文化馆计划2021年底竣工座位200个。", ["上半年"]),
        ("2018年底建成的园区引进企业5家。", ["上半年"]),
        # Its own clause, and what opens its part of the sentence, do date a figure.
        ("首期土地126亩于3月28日完成出让。", ["上半年"]),
        ("首期土地于3月28日完成出让126亩。", ["3月28日"]),
        ("1—5月，税收3亿元；总产值48亿元，下降5%。", ["1—5月", "1—5月", "1—5月"]),
        ("全镇截至4月底复工率98%，返岗率96.5%；惠及企业412家。", ["截至4月底", "截至4月底", "上半年"]),
        ("税收回升：今年1-5月入库3亿元，增长5%。", ["1-5月", "1-5月"]),
        ("一是2月10日到3月20日，排查2000户，走访30人。", ["3月20日", "3月20日"]),
        ("7月底，全镇有企业50家，其中外资3家。", ["7月底", "7月底"]),
        ("1月到9月走访5户。", ["1月到9月"]),
        # The date that opens the sentence is not that of all behind a later one.
        ("一季度开工12个，上半年竣工8个，完成投资23亿元。", ["一季度", "上半年", "上半年"]),
        ("1—3月完成税收3亿元，4—6月完成税收4亿元，增长5%。", ["1—3月", "4—6月", "4—6月"]),
        ("3月清洁道路5次，6月整治小巷8次，清理垃圾120吨。", ["3月", "6月", "6月"]),
    ],
)
def test_a_date_is_not_lent_by_a_neighbour(sentence: str, dates: Sequence[str]) -> None:
    assert [row.cells["as_of"] for row in proposed(sentence).indicators] == dates


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("到2022年，污水处理率达到95%以上；新建泵站5座。", ["2022年", ""]),
        ("年底前新建步道5公里，植树30棵。", ["年底前", ""]),
        ("下半年，新建步道5公里。", [""]),
    ],
)
def test_a_date_that_is_a_clause_by_itself_is_a_targets(sentence: str, dates: Sequence[str]) -> None:
    assert [row.cells["as_of"] for row in proposed(ahead=sentence).indicators] == dates


@pytest.mark.parametrize(
    ("text", "quote", "may_be"),
    [
        ("沿河路于5月18日开工，新增岗位1590个。", "新增岗位1590个", ("上半年", "5月18日")),
        ("1-5月，税收增长；新增岗位1590个。", "新增岗位1590个", ("1-5月", "上半年")),
        ("沿河路完工，5月18日通车，新增岗位1590个。", "新增岗位1590个", ("5月18日", "上半年")),
        ("3月底建成的园区新增岗位1590个。", "园区新增岗位1590个", ("上半年", "3月底")),
        ("1-5月新增岗位1590个。", "新增岗位1590个", ("1-5月",)),
        ("截至5月底，园区建成，新增岗位1590个。", "新增岗位1590个", ("截至5月底",)),
        ("园区建成，新增岗位1590个，5月底通车。", "新增岗位1590个", ("上半年",)),
        ("1-5月，园区建成，5月底通车，新增岗位1590个。", "新增岗位1590个", ("5月底", "上半年", "1-5月")),
    ],
)
def test_what_a_person_decided_holds_where_the_sentence_leaves_it_open(
    record: Record, text: str, quote: str, may_be: tuple[str, ...]
) -> None:
    for as_of in ("上半年", "5月18日", "1-5月", "3月底", "截至5月底", "5月底", "7月底", ""):
        changed, _ = reworded(record, figure="new-jobs", text=text, quote=quote, as_of=as_of)
        faults = [fault.reason for fault in every_date_is_the_sentences_own(changed)]
        assert (faults == []) == (as_of in may_be), (as_of, faults)
        assert all(f"“{words}”" in fault for fault in faults for words in may_be)


@pytest.mark.parametrize(("as_of", "refused"), [("2022年", 0), ("", 0), ("年底", 1)])
def test_a_target_may_have_the_date_that_leads_to_it_or_none(
    record: Record, as_of: str, refused: int
) -> None:
    text, quote = "到2022年，帮助55人成功创业。", "55人成功创业"
    changed, item = reworded(record, figure="startup-target", text=text, quote=quote, as_of=as_of)
    assert item.half is Half.NEXT
    assert len(list(every_date_is_the_sentences_own(changed))) == refused


@pytest.mark.parametrize(
    ("before", "undated"),
    [("沿河路于5月18日开工，", 1), ("上半年", 0), ("沿河路于5月18日开工，上半年", 0)],
)
def test_a_neighbours_date_does_not_make_a_figure_dated(record: Record, before: str, undated: int) -> None:
    quote = "新增岗位1590个"
    changed, item = reworded(
        record, figure="new-jobs", text=f"{before}{quote}。", quote=quote, as_of="上半年"
    )
    assert is_undated(item, report=changed.report) == bool(undated)
