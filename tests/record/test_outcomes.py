"""What became of something names its subject and its source, or is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.model import Record
from tests.record.folders import leave_out, refusal, replace_once

FILE = "2019-h1/outcomes.csv"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("line-18,", "line-19,", "第2行 subject：“line-19”这份报告没有这个编号的安排、项目或目标"),
        ("line-18,", "new-jobs-share,", "第2行 subject：“new-jobs-share”这份报告没有这个编号"),
        ("line-18,", ",", "第2行 subject"),
        ("18号线南段（航头站至御桥站）开通", "", "第2行 outcome"),
        (
            "18号线南段（航头站至御桥站）开通",
            "积极配合18号线施工建设",
            "第2行 outcome：“积极配合18号线施工建设”这是报告自己的话",
        ),
        ("18号线南段", "18号线\ufffd段", "第2行 outcome：“18号线\ufffd段（航头站至御桥站）开通”有认不出的字"),
        ("2020年底", "2018年底", "第2行 date：“2018年底”早于报告所说的2019年"),
        ("2020年底", "2020年13月", "第2行 date"),
        ("2020年底", "近日", "第2行 date"),
        ("2020年底", "", "第2行 date"),
        ("上海日报网站2021年12月10日报道（英文）", "", "第2行 source"),
        ("https://www.shine.cn", "javascript:alert(1)//", "第2行 address"),
        ("https://www.shine.cn", "https://m.gangao.com", "第2行 address"),
        ("https://www.shine.cn", "http://localhost", "第2行 address"),
        ("https://www.shine.cn", "http://192.168.1.20", "第2行 address"),
        ("https://www.shine.cn", "www.shine.cn", "第2行 address"),
        ("line-18,", "line-18,line-18,", "第2行：有7格，应有6格"),
    ],
)
def test_a_row_that_is_wrong_is_refused(data: Path, old: str, new: str, said: str) -> None:
    replace_once(data, FILE, old=old, new=new)
    assert f"{FILE} {said}" in refusal(data)


def test_no_row_can_be_lost_or_stand_twice(data: Path) -> None:
    path = data / FILE
    whole = path.read_text(encoding="utf-8")
    head, *rows = whole.splitlines(keepends=True)
    for spoilt in (rows[1:], [*rows[1:], rows[-1]]):
        path.write_text("".join([head, *spoilt]), encoding="utf-8")
        assert FILE in refusal(data)


def test_a_report_may_do_without_the_table(data: Path) -> None:
    leave_out(data, FILE)
    record = open_record(data=data)
    assert record.report.outcomes == ()


def test_of_the_widened_road_the_stretch_is_named_and_its_unseen_source_not_linked(record: Record) -> None:
    road = [row for row in record.report.outcomes if row.subject == "hunan-road-widening"]
    assert [row.outcome.startswith("沪南公路") and "段（" in row.outcome for row in road] == [True, True]
    assert {row.address for row in road} == {""}
    residence = next(row for row in record.report.outcomes if row.subject == "fulei-residence")
    assert residence.date.startswith("不晚于")
