"""The audit proves what the portal promises, on the real data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from importlib import import_module
from inspect import isfunction, signature
from pkgutil import iter_modules

import pytest

from hangtou_portal.record.audit import RULES, verified
from hangtou_portal.record.audit.figures import every_quote_states_its_figure
from hangtou_portal.record.audit.labels import (
    every_label_is_its_own_numbers,
    every_short_label_is_its_own_headlines,
)
from hangtou_portal.record.audit.numbers import count_numbers, every_number_is_accounted_for
from hangtou_portal.record.audit.shares import reported_shares_agree
from hangtou_portal.record.audit.tasks import every_commitment_has_its_row
from hangtou_portal.record.audit.wording import labels_and_titles_add_no_word
from hangtou_portal.record.dates import last_day_of
from hangtou_portal.record.model import Exemption, Half, Paragraph, Record, Role
from hangtou_portal.record.names import places_named, terms_named
from hangtou_portal.record.openings import opening_end
from tests.record.changes import saying, with_figures

PACKAGE = "hangtou_portal.record.audit"


def test_every_number_in_the_report_is_accounted_for(record: Record) -> None:
    found = count_numbers(record.report)
    assert found > len(record.report.indicators)
    assert any(line.startswith(f"报告中的{found}处数目") for line in verified(record))


def test_every_rule_that_is_written_is_applied_and_none_twice() -> None:
    names = [module.name for module in iter_modules(import_module(PACKAGE).__path__)]
    written = [
        function
        for module in (import_module(f"{PACKAGE}.{name}") for name in names)
        for name, function in vars(module).items()
        if isfunction(function) and function.__module__ == module.__name__ and not name.startswith("_")
        if list(signature(function).parameters) == ["record"]
        if function.__annotations__["return"] == "Iterator[Fault]"
    ]
    assert len(RULES) == len(set(RULES))
    assert set(RULES) == set(written)


def test_the_audit_says_in_chinese_what_it_verified(record: Record) -> None:
    assert all(any("\u4e00" <= char <= "\u9fff" for char in line) for line in verified(record))


def test_the_audit_claims_no_more_than_it_looks_at(record: Record) -> None:
    lines = verified(record)
    assert f"项目{len(record.report.projects)}个，归类所据的词都在原文里" in lines
    assert f"地点{len(record.places)}处，有位置、注明在镇内的都落在示意轮廓之内" in lines


def test_reported_shares_divide_the_record_s_own_figures(record: Record) -> None:
    figures = record.report.indicators
    shares = [item for item in figures.values() if item.numerator and item.denominator]
    assert shares
    for item in shares:
        part, whole = figures[item.numerator or ""], figures[item.denominator or ""]
        assert (part.value / whole.value * 100).quantize(item.value, rounding=ROUND_HALF_UP) == item.value


def test_every_figure_has_a_cut_off_of_its_own(record: Record) -> None:
    report = record.report
    days = {item.as_of: last_day_of(item, report=report) for item in report.indicators.values()}
    assert days["截至7月底"] == date(report.year, 7, 31)
    assert days["1-6月"] == days["上半年"] == report.period_end


def test_the_longest_name_wins(record: Record) -> None:
    places = record.places.values()
    assert places_named(text="牌楼村两网融合中转站", places=places) == ("pailou-transfer-station",)
    assert places_named(text="牌楼村", places=places) == ("pailou",)
    terms = record.report.terms.values()
    assert [found.id for found in terms_named(text="“1+1+3+X”", terms=terms)] == ["one-one-three-x"]


def _with_term_gone(record: Record, *, not_figures: tuple[Exemption, ...]) -> list[str]:
    """What the numbers' rule says of the record without the term 四分类."""
    report = record.report
    terms = {name: term for name, term in report.terms.items() if term.term != "四分类"}
    changed = replace(report, terms=terms, not_figures=not_figures)
    return [str(fault) for fault in every_number_is_accounted_for(replace(record, reports=(changed,)))]


def test_what_a_person_has_said_to_count_nothing_is_accounted_for(record: Record) -> None:
    assert any("“四”" in fault for fault in _with_term_gone(record, not_figures=()))
    said = Exemption(address="h2-3-1", quote="四分类垃圾箱房")
    assert _with_term_gone(record, not_figures=(said,)) == []


@pytest.mark.parametrize(
    ("address", "quote", "reason"),
    [("h2-3-2", "四分类垃圾箱房", "没有出现"), ("h2-3-1", "垃圾箱房升级", "没有数目")],
)
def test_a_remark_that_is_about_no_number_of_its_paragraph_is_refused(
    record: Record, address: str, quote: str, reason: str
) -> None:
    faults = _with_term_gone(record, not_figures=(Exemption(address=address, quote=quote),))
    assert any(reason in fault for fault in faults)


@pytest.mark.parametrize(
    ("address", "quote", "reason"),
    [
        ("h2-1-1", "这句话报告里没有", "没有出现"),
        ("h1-1-1", "大麦湾园区近500亩土地", "不是下半年部分的段落"),
    ],
)
def test_a_remark_that_is_about_no_clause_of_the_second_half_is_refused(
    record: Record, address: str, quote: str, reason: str
) -> None:
    changed = replace(record.report, not_tasks=(Exemption(address=address, quote=quote),))
    faults = [str(fault) for fault in every_commitment_has_its_row(replace(record, reports=(changed,)))]
    assert len(faults) == 1
    assert reason in faults[0]


def paragraph(text: str) -> Paragraph:
    return Paragraph(address="h2-1-1", half=Half.NEXT, chapter=1, item=1, mark="", text=text)


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("各位代表！", "实现全年目标，责任重大。"),
        ("同志们，", "让我们携手奋斗。"),
        ("要抓好以下工作：", "引进企业5家。"),
        ("清溪镇人民政府", ""),
        ("中共清溪镇委员会　清溪镇人民政府", ""),
        ("二〇二四年七月五日", ""),
        ("2024年7月5日", ""),
        ("（2024年7月）", ""),
        ("", "建设服务型政府"),
        ("", "2024年7月5日前建成通车。"),
        ("", "各位代表建议全部办结。"),
    ],
)
def test_whom_a_report_addresses_and_who_signs_it_promise_nothing(opening: str, rest: str) -> None:
    assert opening_end(paragraph(opening + rest)) == len(opening)


def test_a_share_cannot_be_passed_off_as_a_rate(record: Record) -> None:
    for share in (item for item in record.report.indicators.values() if item.role is Role.SHARE):
        rate = replace(share, role=Role.RATE, numerator=None, denominator=None)
        assert [*reported_shares_agree(with_figures(record, rate))]


@pytest.mark.parametrize(
    ("figure", "short", "reason"),
    [
        ("suggestion-settlement-rate", "意见建议办结率", "更像是“代表接待日选民群众意见建议”（第34行）"),
        ("suggestion-settlement-rate", "办结率", "与名称相同，请留空"),
        ("security-cameras", "视频监控探头", "只有总览的大数字才写简称，请留空"),
        ("farm-alliance-land", "大麦湾园区土地", "用了这一段里没有的字，或次序与原文不同"),
    ],
)
def test_a_short_label_is_words_of_the_paragraph_and_its_own_headlines(
    record: Record, figure: str, short: str, reason: str
) -> None:
    changed = with_figures(record, replace(record.report.indicators[figure], short=short))
    faults = [*every_short_label_is_its_own_headlines(changed), *labels_and_titles_add_no_word(changed)]
    assert [(fault.column, fault.value, fault.reason) for fault in faults] == [("short", short, reason)]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("新增岗位-1590个", "里的“1590”前面有负号或连接号"),
        ("新增岗位1200-1590个", "里的“1590”是一个区间或比例的一部分"),
        ("新增岗位1200个至1590个", "里的“1590”是一个区间或比例的一部分"),
        ("新增岗位一千五六百个", "里的“一千五六百”几个数字连写"),
    ],
)
def test_a_number_that_no_row_can_hold_is_refused_with_what_to_do(
    record: Record, words: str, why: str
) -> None:
    item = replace(record.report.indicators["new-jobs"], quote=words)
    (fault,) = every_quote_states_its_figure(saying(f"{words}。", item, record=record))
    assert (fault.file, fault.line, fault.column) == (item.origin.file, item.origin.line, "value")
    assert fault.reason.startswith(f"原文“{words}”{why}")
    assert fault.reason.endswith("不能记作数字；请删去这一行，在not_figures里写明")


def test_the_numbers_of_two_figures_share_no_word(record: Record) -> None:
    report = record.report
    first = report.indicators["demonstration-village-projects"]
    other = report.indicators["demonstration-village-tasks"]
    text = report.text.paragraphs[first.paragraph].text
    quote = text[text.index(first.quote) : text.index(other.quote) + len(other.quote)]
    # A number with 大 before its unit takes in all that follows in its quote.
    faults = [*every_number_is_accounted_for(with_figures(record, replace(first, quote=quote)))]
    assert [(fault.column, fault.value, fault.reason) for fault in faults] == [
        ("quote", other.quote, "与另一行的数目有重叠的字")
    ]


@pytest.mark.parametrize(
    ("label", "left"), [("税收千万元以上企业", []), ("千万元以上", []), ("税收企业", ["千万"])]
)
def test_a_threshold_is_accounted_for_by_the_name_that_repeats_it(
    record: Record, label: str, left: list[str]
) -> None:
    words, jobs = "税收千万元以上企业28家", record.report.indicators["new-jobs"]
    item = replace(jobs, label=label, quote=words, value=Decimal(28), unit="家", as_of="上半年")
    changed = saying(f"{words}。", item, record=record)
    assert [fault.value for fault in every_number_is_accounted_for(changed)] == left


@pytest.mark.parametrize(("between", "faults"), [("、", 0), ("", 0), ("，", 1), ("和", 1)])
def test_two_numbers_side_by_side_may_have_one_name(record: Record, between: str, faults: int) -> None:
    jobs = record.report.indicators["new-jobs"]
    first = replace(jobs, quote="拆除违建126处", value=Decimal(126), unit="处")
    words = f"{first.quote}{between}84亩"
    other = replace(first, id="other", quote=words, value=Decimal(84), unit="亩")
    changed = saying(f"{words}。", first, other, record=record)
    assert len([*every_label_is_its_own_numbers(changed)]) == faults
