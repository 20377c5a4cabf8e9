"""Whatever a bad edit breaks is said in Chinese with its place and what to do, and never a traceback."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from hangtou_portal.record.arithmetic import share
from hangtou_portal.record.audit.exhibits import figures_fit_their_parts
from hangtou_portal.record.audit.tasks import baseline_of
from hangtou_portal.record.model import Record
from hangtou_portal.record.sources import read_sources
from tests.record.changes import with_figures
from tests.record.folders import PackageEdit, edit_package, leave_out, refusal, replace_once

INDICATORS, PACKAGE = "2019-h1/indicators.csv", "datapackage.json"


def column(package: dict[str, Any], name: str) -> dict[str, Any]:
    """A column of the first table, which is that of the figures, as the descriptor has it."""
    fields: list[dict[str, Any]] = package["resources"][0]["schema"]["fields"]
    return next(field for field in fields if field["name"] == name)


def twice(package: dict[str, Any], key: str) -> None:
    package[key].append(package[key][0])


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            lambda package: column(package, "value").update(type="numbr"),
            "resources.2019-h1-indicators.schema.fields.value：“numbr”这一栏的规定写法不对，请检查type",
        ),
        (
            lambda package: column(package, "value")["constraints"].update(minimum="零"),
            "resources：有一张表的规定（schema）用不了，请检查最近改过的constraints和foreignKeys",
        ),
        (
            lambda package: package["resources"][0]["schema"].update(foreignKeys=7),
            "resources.2019-h1-indicators.schema：表的规定写法不对，请检查primaryKey、foreignKeys",
        ),
        (
            lambda package: column(package, "value").pop("description"),
            "resources.2019-h1-indicators.schema.fields.value.description：应为文字，请写上",
        ),
        (lambda package: package["stages"][0].pop("title"), "stages第1项.title：应为文字，请写上"),
        (
            lambda package: package["stages"][0].update(id="build", wordings=["竣工"]),
            "stages.build.wordings：“竣工”要有一个“…”，它代表项目的名称",
        ),
        (
            lambda package: package["reports"][0].update(period_end_month=13),
            "reports.2019-h1.period_end_month：“13”应为1到12的整数",
        ),
        (lambda package: package["reports"][0].update(year=0), "reports.2019-h1.year：“0”应为四位的年份"),
        (
            lambda package: package["reports"][0].pop("published_text"),
            "reports.2019-h1.published_text：应为对象",
        ),
        (lambda package: twice(package, "reports"), "reports：“2019-h1”这份报告登记了两次，请删去一处"),
        (
            lambda package: twice(package, "resources"),
            "resources：“2019-h1-indicators”登记了两次，请删去一处",
        ),
    ],
)
def test_a_descriptor_that_is_wrong_is_refused_with_its_place(
    data: Path, edit: PackageEdit, said: str
) -> None:
    edit_package(data, edit)
    assert refusal(data).startswith(f"{PACKAGE} {said}")


def test_a_cell_that_only_a_weakened_schema_lets_pass_is_named(data: Path) -> None:
    edit_package(data, lambda package: column(package, "value").update(type="string", constraints={}))
    replace_once(data, INDICATORS, old=",39.98,", new=",39.9八,")
    assert refusal(data).startswith(f"{INDICATORS} 第13行 value：“39.9八”不是这一栏应有的类型，请照")


@pytest.mark.parametrize("cell", ["INF", "NaN", "1e400", "2000.000000000000000000000000000001"])
def test_an_amount_beyond_all_measure_is_refused(data: Path, cell: str) -> None:
    replace_once(data, INDICATORS, old="新增就业岗位,,2000,", new=f"新增就业岗位,,{cell},")
    assert refusal(data).startswith(f"{INDICATORS} 第42行 value：“{cell}”")


def test_a_table_that_is_not_listed_is_named(data: Path) -> None:
    leave_out(data, "2019-h1/outcomes.csv")
    leave_out(data, "2019-h1/terms.csv")
    assert refusal(data).startswith(f"{PACKAGE} resources：“2019-h1-terms”没有登记这一项")


def test_a_share_of_nothing_is_refused(data: Path) -> None:
    replace_once(data, INDICATORS, old="新增就业岗位,,2000,", new="新增就业岗位,,0,")
    assert f"{INDICATORS} 第28行 value：“79.5%”新增就业岗位是0，不能作分母" in refusal(data)


def test_a_stage_without_a_place_for_the_name_is_refused(data: Path) -> None:
    words = "启动长达乡村振兴核心区建设"
    replace_once(data, "2019-h1/projects.csv", old="启动…建设", new=words)
    said = refusal(data)
    assert f"projects.csv 第3行 stage：“{words}”这个措辞没有登记在阶段" in said
    assert f"按“{words}”从原文读出的名称不是它" in said


def test_nothing_is_computed_of_a_whole_that_is_0(record: Record) -> None:
    report = record.report
    none = replace(report.indicators["new-jobs-target"], value=Decimal(0))
    with pytest.raises(ValueError, match="new-jobs-target是0，不能作分母"):
        share(part=report.indicators["new-jobs"], whole=none)
    changed = replace(report, indicators={**report.indicators, none.id: none})
    assert baseline_of(report=report, task=report.tasks["new-jobs"]) == ("new-jobs",)
    assert baseline_of(report=changed, task=report.tasks["new-jobs"]) == ()


def test_parts_of_a_whole_that_is_0_are_not_drawn(record: Record) -> None:
    none = replace(record.report.indicators["courtyard-households"], value=Decimal(0))
    faults = [fault.reason for fault in figures_fit_their_parts(with_figures(record, none))]
    assert "总数courtyard-households是0，各部分算不出占比" in faults


def test_more_dots_than_can_be_counted_are_refused(record: Record) -> None:
    many = replace(record.report.indicators["courtyard-villages"], value=Decimal(201))
    faults = [fault.reason for fault in figures_fit_their_parts(with_figures(record, many))]
    assert f"{many.amount}超过200个圆点，数不清；请改用parts" in faults


def test_what_is_checked_is_what_is_published(data: Path) -> None:
    read: list[str] = []

    class Watched(type(Path())):  # type: ignore[misc]
        def read_bytes(self) -> bytes:
            read.append(str(self))
            return bytes(super().read_bytes())

    sources = read_sources(data=Watched(data))
    assert len(read) == len(set(read)) == len(sources.files) > 10


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ([], "outlines.geojson：“line-18”至少要有两个点"),
        ([[float("nan"), 31.05], [121.6, 31.0]], "outlines.geojson：“line-18”坐标不是数字"),
        # Latitude first, as many maps have it.
        ([[31.05, 121.55], [31.0, 121.6]], "这条线不经过镇的示意轮廓，请核对坐标（先经度、后纬度）"),
    ],
)
def test_a_line_that_could_not_be_drawn_in_the_town_is_refused(
    data: Path, points: list[list[float]], said: str
) -> None:
    file = data / "outlines.geojson"
    shapes = json.loads(file.read_text(encoding="utf-8"))
    line = next(shape for shape in shapes["features"] if shape["properties"]["id"] == "line-18")
    line["geometry"]["coordinates"] = points
    file.write_text(json.dumps(shapes, ensure_ascii=False), encoding="utf-8")
    assert said in refusal(data)


def test_an_id_that_two_outlines_have_is_refused(data: Path) -> None:
    file = data / "outlines.geojson"
    shapes = json.loads(file.read_text(encoding="utf-8"))
    shapes["features"].append(shapes["features"][0])
    file.write_text(json.dumps(shapes, ensure_ascii=False), encoding="utf-8")
    assert "这个编号不止一次" in refusal(data)
