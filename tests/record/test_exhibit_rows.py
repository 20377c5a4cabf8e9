"""Exhibits are rows: what is wrong with one is refused in Chinese with its place, and none is left out."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from hangtou_portal.record.exhibit_rows import KINDS
from hangtou_portal.record.model import ExhibitKind, Part, Record
from hangtou_portal.record.sentences.filters import FILTERS
from hangtou_portal.record.store import RecordStore
from tests.record.folders import edit_package, refusal

FOLDER = "2019-h1"
EXHIBITS, FIGURES = f"{FOLDER}/exhibits.csv", f"{FOLDER}/exhibit_figures.csv"


def changed(data: Path, *, file: str, row: tuple[str, str], column: str, to: str) -> None:
    """Write another value into one cell: of the row that has `row` (column, value)."""
    lines = list(csv.DictReader(io.StringIO((data / file).read_text(encoding="utf-8"))))
    (one,) = [line for line in lines if line[row[0]] == row[1]]
    one[column] = to
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(lines[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    (data / file).write_text(out.getvalue(), encoding="utf-8")


JOBS, JOBS_DONE = ("id", "jobs"), ("figure", "new-jobs")


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ((EXHIBITS, JOBS, "kind", "pie"), "第7行 kind：“pie”不在允许的取值之内"),
        ((FIGURES, JOBS_DONE, "part", "hero"), "第18行 part：“hero”不在允许的取值之内"),
        ((FIGURES, JOBS_DONE, "part", "item"), "第18行 part：“item”progress图里没有这种作用，可用的有"),
        ((FIGURES, JOBS_DONE, "figure", "old-jobs"), "第18行 figure：“old-jobs”所指的编号不存在"),
        ((FIGURES, JOBS_DONE, "exhibit", "work"), "第18行 exhibit：“work”所指的编号不存在"),
        ((EXHIBITS, JOBS, "id", "demolition"), "第7行 id：“demolition”与别的行重复"),
        (
            (EXHIBITS, JOBS, "takeaway", "岗位{new-jobs|loud}"),
            "takeaway：“{new-jobs|loud}”没有“loud”这种说法，可用的有",
        ),
        (
            (EXHIBITS, JOBS, "takeaway", "岗位{new-jbos|amount}"),
            "“{new-jbos|amount}”所指的数字“new-jbos”不在",
        ),
        ((EXHIBITS, JOBS, "takeaway", "岗位{startup-target|amount}"), "“{startup-target|amount}”所指的数字"),
        ((EXHIBITS, JOBS, "takeaway", "岗位{new-jobs}"), "“{new-jobs}”没有写怎么说，应为{编号|说法}"),
        ((EXHIBITS, JOBS, "takeaway", "岗位{new-jobs|both}"), "“{new-jobs|both}”“both”要2个数字，写了1个"),
        ((EXHIBITS, JOBS, "takeaway", "岗位{new-jobs|tenths}"), "说不成：new-jobs不是比例"),
        (
            (EXHIBITS, JOBS, "takeaway", "岗位1590个，{new-jobs|unit}"),
            "第7行 takeaway：“1590”花括号外不得有数目",
        ),
        ((EXHIBITS, JOBS, "note", "比去年多一千个"), "第7行 note：“一千”花括号外不得有数目"),
        (
            (EXHIBITS, JOBS, "takeaway", "岗位{new-jobs|amount"),
            "takeaway：“岗位{new-jobs|am”这个花括号没有配对",
        ),
        ((EXHIBITS, JOBS, "takeaway", "岗位new-jobs|amount}"), "这个花括号没有配对"),
        ((EXHIBITS, JOBS, "takeaway", "岗位{{new-jobs|amount}}"), "这个花括号没有配对"),
        ((EXHIBITS, JOBS, "takeaway", "岗位｛new-jobs|amount｝"), "要用半角的花括号{}"),
        ((EXHIBITS, JOBS, "takeaway", "<b>{new-jobs|amount}</b>"), "第7行 takeaway：“<”句子里不能有这个字符"),
        (
            (EXHIBITS, JOBS, "subtitle", "岗位{new-jobs|unit}<script>"),
            "第7行 subtitle：“<”句子里不能有这个字符",
        ),
        ((EXHIBITS, JOBS, "takeaway", "岗" * 10_000), f"takeaway：“{'岗' * 60}…（共10000字）”太长，超过"),
        ((EXHIBITS, JOBS, "takeaway", "岗位很多"), "“岗位很多”没有说到任何一个数字"),
        ((EXHIBITS, JOBS, "order", "3"), "第7行 order：“3”这个领域的次序应为[1, 2]，现为[2, 3]"),
        ((EXHIBITS, JOBS, "domain", "city"), "最先说到的数字不属于领域“city”"),
        ((FIGURES, JOBS_DONE, "label", "岗位"), "第18行 label：“岗位”done不用标注，请留空"),
        ((FIGURES, JOBS_DONE, "of", "new-jobs"), "第18行 of：“new-jobs”covered要写明占哪一个数"),
        ((FIGURES, JOBS_DONE, "order", "2"), "order：“2”这张图里数字的次序应从1起、不空号，这里应为1"),
        ((FIGURES, ("figure", "factory-green-area"), "order", "1"), "alone不写图表、次序、所占和标注"),
        (
            (FIGURES, ("figure", "factory-green-area"), "figure", "startup-target"),
            "第3行 lead：“factory-green-area”领先展示的数字不在任何一张图里",
        ),
        (
            (FIGURES, ("figure", "factory-green-area"), "figure", "new-jobs"),
            "“new-jobs”已经在图里，不能又写alone",
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_said_with_its_place(
    data: Path, edit: tuple[str, tuple[str, str], str, str], said: str
) -> None:
    file, row, column, to = edit
    changed(data, file=file, row=row, column=column, to=to)
    words = refusal(data)
    assert said in words
    assert file in words or "indicators.csv" in words


@pytest.mark.parametrize(
    ("figure", "column", "to", "said"),
    [
        ("new-jobs-share", "figure", "demolition-target-share", "分子和分母不是本图的done和target"),
        ("farm-alliance-land", "figure", "factory-green-area", "单位平方米与released-park-land的单位亩不同"),
        ("courtyard-star-households", "figure", "courtyard-teams", "“263个”单位个与总数的单位户不同"),
        ("joint-station-villages", "of", "waste-sorting-residential-areas", "不是本图的whole，也不是它自己"),
        ("joint-station-villages", "of", "joint-station-villages", "不能又占它自己"),
        (
            "suggestion-satisfaction-rate",
            "figure",
            "no-violation-units",
            "所指的数字",
        ),
        (
            "new-service-stations",
            "figure",
            "joint-station-villages",
            "单位个村与residential-service-stations的单位个居民区不同",
        ),
        ("courtyard-households", "part", "mentioned", "这种图要有1个whole，现有0个"),
        ("livelihood-projects-past-half", "label", "已完成", "与第22行的标注相同，分不清"),
        ("livelihood-projects-past-half", "label", "完成了大半", "里没有这样的字，或次序与原文不同"),
    ],
)
def test_figures_that_do_not_make_the_chart_are_refused(
    data: Path, figure: str, column: str, to: str, said: str
) -> None:
    rows = list(csv.DictReader(io.StringIO((data / FIGURES).read_text(encoding="utf-8"))))
    (line,) = [place for place, row in enumerate(rows, start=2) if row["figure"] == figure]
    changed(data, file=FIGURES, row=("figure", figure), column=column, to=to)
    words = refusal(data)
    assert said in words
    assert f"第{line}行" in words or EXHIBITS in words


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("拆违完成八成三", "summary：“八”花括号外不得有数目"),
        ("完成{nothing|amount}", "summary：“{nothing|amount}”所指的数字“nothing”不在可用的数字之内"),
        ("完成{new-jobs,new-jobs-target|remaining-or-reached}", "这里不能测算"),
        ("岗" * 401, "超过400字"),
        ("", "summary：不能为空"),
    ],
)
def test_the_sentence_that_tells_it_all_is_held_to_the_same_rule(data: Path, summary: str, said: str) -> None:
    edit_package(data, lambda package: package["reports"][0].update(summary=summary))
    words = refusal(data)
    assert "datapackage.json" in words
    assert said in words


def test_an_id_that_a_trend_would_have_is_refused(data: Path) -> None:
    for file in (EXHIBITS, FIGURES):
        text = (data / file).read_text(encoding="utf-8")
        (data / file).write_text(text.replace("\njobs,", "\ntrend-new-jobs,"), encoding="utf-8")
    assert "第7行 id：“trend-new-jobs”“trend-”开头的编号留给趋势图" in refusal(data)


def test_a_running_portal_keeps_its_last_good_data(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = RecordStore(data=data, interval=0)
    before = store.current()
    changed(data, file=EXHIBITS, row=JOBS, column="takeaway", to="新增岗位{new-jobs|amount}，共1590个")
    assert store.current() is before
    assert "exhibits.csv 第7行 takeaway" in caplog.text
    changed(data, file=EXHIBITS, row=JOBS, column="takeaway", to="新增岗位{new-jobs|amount}")
    assert store.current().report.exhibits["jobs"].takeaway == "新增岗位{new-jobs|amount}"


def test_the_data_package_names_every_kind_part_and_filter(record: Record) -> None:
    tables = {table.name: table for table in record.tables}
    exhibits, figures = tables[f"{FOLDER}-exhibits"], tables[f"{FOLDER}-exhibit-figures"]
    columns = {column.name: column.description for column in (*exhibits.columns, *figures.columns)}
    assert all(f"{name} " in exhibits.description for name in FILTERS)
    assert all(f"{kind} " in columns["kind"] for kind in ExhibitKind)
    assert all(f"{part} " in columns["part"] for part in Part)
    assert set(KINDS) == set(ExhibitKind)
    assert {part for parts in KINDS.values() for part in parts} == set(Part) - {Part.ALONE}
