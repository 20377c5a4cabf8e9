"""The report of a whole year: what it calls its periods is data, and data that does not say it is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hangtou_portal.record.audit import open_record, verified
from hangtou_portal.record.model import Half
from tests.next_report import OLD
from tests.record.folders import edit_package, refusal, replace_once
from tests.record.year_end import YEAR_END, add_year_end_report

MISSING = object()


def test_a_year_end_report_passes_the_audit_beside_a_mid_year_one(data: Path) -> None:
    add_year_end_report(data)
    record = open_record(data=data)
    mid, end = record.reports
    assert (mid.id, end.id) == (OLD, YEAR_END)
    assert (mid.periods[Half.DONE], mid.periods[Half.NEXT], mid.span) == ("上半年", "下半年", "半年")
    assert (end.periods[Half.DONE], end.periods[Half.NEXT], end.span) == ("2019年", "2020年", "全年")
    commitments = len(mid.tasks) + len(end.tasks)
    assert f"下半年、2020年安排{commitments}项，合起来覆盖下半年、2020年全部条目" in verified(record)


def test_a_figure_without_a_date_has_its_reports_period(data: Path) -> None:
    add_year_end_report(data)
    replace_once(data, f"{YEAR_END}/indicators.csv", old=",2019年,", new=",上半年,")
    assert "as_of：“上半年”原文的时点是“2019年”" in refusal(data)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("periods", MISSING, "periods：应为对象，h1、h2各有一个词"),
        ("periods", "上半年", "periods：应为对象，h1、h2各有一个词"),
        ("periods", {"h1": "上半年"}, "periods：应为对象，h1、h2各有一个词"),
        ("periods", {"h1": "上半年", "h2": "下半年", "h3": "明年"}, "periods：应为对象，h1、h2各有一个词"),
        ("periods", {"h1": "上半年", "h2": 2020}, "periods.h2：“2020”应为文字，请写上"),
        ("periods", {"h1": "上半年", "h2": " "}, "periods.h2：不能为空"),
        ("periods", {"h1": "全年", "h2": "全年"}, "periods：h1、h2的词不能相同"),
        ("span", MISSING, "span：应为文字，请写上"),
        ("span", "", "span：不能为空"),
    ],
)
def test_a_report_that_does_not_name_its_periods_is_refused(
    data: Path, key: str, value: object, said: str
) -> None:
    def edit(package: dict[str, Any]) -> None:
        report = package["reports"][0]
        del report[key]
        report |= {} if value is MISSING else {key: value}

    edit_package(data, edit)
    assert refusal(data) == f"datapackage.json reports.{OLD}.{said}"
