"""Filters say figures in the field's words; what depends on a figure is a filter's own business."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from hangtou_portal.record.model import Record
from hangtou_portal.record.sentences.filters import FILTERS
from hangtou_portal.record.sentences.template import TemplateError, filled

CHANNELS = ",".join(
    (
        "reception-day-suggestions",
        "town-congress-suggestions",
        "quarterly-public-opinions",
        "district-congress-suggestions",
    )
)
RATES = "suggestion-settlement-rate,suggestion-satisfaction-rate"
SAID = {
    "{released-park-land|amount}": "近500亩",
    "{released-park-land|number}": "近500",
    "{released-park-land|unit}": "亩",
    "{new-jobs|label}": "新增就业岗位",
    "{new-jobs|as-of}": "2019年1-6月",
    "{new-jobs|period}": "上半年",
    "{new-land-transfer|period}": "下半年安排",
    "{demolition-target-share|tenths}": "八成三",
    "{new-jobs-share|pace}": "快于",
    "{waste-sorting-villages,courtyard-villages|all-of}": "全部13个村",
    "{joint-station-demonstrations,courtyard-villages|all-of}": "6个村",
    f"{{{RATES}|both}}": "办结率、满意率均达到100%",
    "{new-jobs,new-jobs-share|both}": "新增就业岗位1590个，完成全年目标79.5%",
    "{new-jobs,new-jobs-target|count}": "两",
    f"{{{CHANNELS}|count}}": "四",
    f"{{{CHANNELS}|sum}}": "49件",
    "{courtyard-star-households,courtyard-households|share}": "74.8%",
    "{demolished-illegal-area,demolition-target|remaining-or-reached}": "离2019年8月底目标还差8.02万平方米",
}


@pytest.mark.parametrize(("template", "said"), SAID.items(), ids=str)
def test_a_filter_says(record: Record, template: str, said: str) -> None:
    report = record.report
    assert filled(f"共{template}。", figures=report.indicators, report=report).text == f"共{said}。"


def test_every_filter_is_tried() -> None:
    assert {template.strip("{}").partition("|")[2] for template in SAID} == set(FILTERS)


@pytest.mark.parametrize(("value", "said"), [("40", "慢于"), ("50", "等于"), ("50.1", "快于")])
def test_pace_is_told_against_the_time_that_has_passed(record: Record, value: str, said: str) -> None:
    report = record.report
    share = replace(report.indicators["new-jobs-share"], value=Decimal(value))
    made = filled("{new-jobs-share|pace}", figures={share.id: share}, report=report)
    assert made.text == said
    assert [item.formula for item in made.computed] == ["6个月÷12个月=50%"]


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{demolition-target-share|pace}", "说不成：demolition-target-share不是全年目标的完成比例"),
        ("{startup-target|as-of}", "说不成：startup-target没有写明期间"),
        ("{new-jobs|pace}", "说不成：new-jobs不是比例"),
        ("{courtyard-households,courtyard-villages|all-of}", "说不成：11838户不是13个村的一部分"),
        ("{new-jobs,farm-alliance-land|sum}", "不能按"),
        ("{new-jobs,farm-alliance-land|share}", "不同"),
        ("{new-jobs|sum}", "“sum”要至少2个数字，写了1个"),
    ],
)
def test_what_cannot_be_said_is_an_error_that_says_why(record: Record, template: str, reason: str) -> None:
    with pytest.raises(TemplateError, match=reason) as refused:
        filled(template, figures=record.report.indicators, report=record.report)
    assert refused.value.words == template
