"""No exhibit without its table, its words and its sources; no number in it that the record does not hold."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from hangtou_portal.charts.spec import Comparison, marks_of
from hangtou_portal.exhibits.catalogue import all_exhibits, exhibits_of
from hangtou_portal.exhibits.model import DataTable, Exhibit
from hangtou_portal.record.sentences.template import slots
from tests.served import report

EXHIBITS = tuple(all_exhibits(report()).values())
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def test_every_domain_has_an_exhibit() -> None:
    assert all(exhibits_of(report=report(), domain=domain) for domain in report().domains)


@pytest.mark.parametrize(
    ("missing", "without"),
    [
        ("takeaway", lambda exhibit: replace(exhibit, takeaway="")),
        ("subtitle", lambda exhibit: replace(exhibit, subtitle="")),
        ("alternative", lambda exhibit: replace(exhibit, alternative="")),
        ("sources", lambda exhibit: replace(exhibit, sources=())),
    ],
)
def test_an_exhibit_cannot_be_built_without(missing: str, without: Callable[[Exhibit], Exhibit]) -> None:
    with pytest.raises(ValueError, match=missing):
        without(EXHIBITS[0])


def test_a_table_cannot_be_empty_or_ragged() -> None:
    with pytest.raises(ValueError, match="没有行"):
        DataTable(columns=("甲",), rows=())
    with pytest.raises(ValueError, match="不符"):
        DataTable(columns=("甲", "乙"), rows=(("一",),))


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_every_number_it_says_is_of_the_record_or_computed_from_it(exhibit: Exhibit) -> None:
    known = {f"{item.value:f}" for item in exhibit.sources} | {f"{sum_.value:f}" for sum_ in exhibit.computed}
    # Dates and names: 2019年1-6月, 8月底, “310”.
    known.add(f"{report().year}")
    known |= {number for item in exhibit.sources for number in NUMBER.findall(item.as_of + item.label)}
    said = " ".join(
        (exhibit.takeaway, exhibit.alternative, *(cell for row in exhibit.table.rows for cell in row))
    )
    assert set(NUMBER.findall(said)) <= known


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_what_is_computed_is_marked_in_its_table(exhibit: Exhibit) -> None:
    marked = {row[1] for row in exhibit.table.rows if row[-1] == "测算"}
    quoted = {row[1] for row in exhibit.table.rows if row[-1] == "原文"}
    assert {item.amount for item in exhibit.computed} == marked
    assert quoted <= {item.amount for item in exhibit.sources}


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=lambda exhibit: exhibit.id)
def test_the_text_alternative_says_all_that_the_table_says_in_amounts(exhibit: Exhibit) -> None:
    assert all(row[1] in exhibit.alternative for row in exhibit.table.rows)


def test_demolition_says_how_much_is_left_until_when() -> None:
    takeaway = all_exhibits(report())["demolition"].takeaway
    assert takeaway == "拆违完成八成三，离2019年8月底目标还差8.02万平方米"


def test_a_title_takes_what_it_counts_from_the_report_and_promises_no_more() -> None:
    titles = {exhibit.id: exhibit.takeaway for exhibit in EXHIBITS}
    # The reserve, not the park, gave the land up; and not the park, but the countryside transfers more.
    assert titles["land-account"] == "大麦湾园区近500亩土地调出战略预留区；下半年安排新增土地流转1000亩"
    # The areas are new, not the stations, and the report does not say that these will be finished.
    assert titles["service-stations"] == (
        "23个居民区“家门口”服务站已达标，下半年安排推进4个新设居民区服务站建设"
    )
    # The check covered so many courtyards; nobody says that each of them passed.
    assert titles["courtyards"] == "美丽庭院“达标型”验收覆盖11838户庭院、8850户星级户"


def test_stations_that_are_to_be_built_are_not_added_to_those_that_stand() -> None:
    stations = all_exhibits(report())["service-stations"]
    assert [mark.text for mark in marks_of(stations.chart)] == ["23个居民区", "4个"]
    assert not stations.computed
    assert "27" not in stations.alternative


def test_a_part_is_marked_without_its_share_which_stands_where_the_note_does() -> None:
    courtyards = all_exhibits(report())["courtyards"]
    assert "看作庭院户数的一部分" in courtyards.note
    assert [mark.label for mark in marks_of(courtyards.chart)] == ["星级户", "其余（测算）", "验收覆盖庭院"]
    assert ("星级户占比", "74.8%", "2019年上半年", "测算") in courtyards.table.rows


def test_dots_say_of_how_many_and_where_the_report_states_no_total() -> None:
    said = all_exhibits(report())["coverage"].alternative
    assert "生活垃圾分类：全部13个村；生活垃圾分类：27个居民区（报告没有给出总数）；" in said
    assert "联勤联动站示范点建设：13个村中的6个村" in said
    assert "," not in said


def test_about_stays_about() -> None:
    land = all_exhibits(report())["land-account"]
    assert "近500亩" in land.takeaway
    assert "约33.3公顷" in land.alternative


def test_no_total_is_given_for_works_whose_total_the_report_does_not_give() -> None:
    works = all_exhibits(report())["livelihood-projects"]
    assert not works.computed
    assert "没有给出" in works.note


def test_the_amounts_that_a_comparisons_title_names_lead_its_chart() -> None:
    for exhibit in all_exhibits(report()).values():
        if isinstance(exhibit.chart, Comparison):
            titled = {name for slot in slots(report().exhibits[exhibit.id].takeaway) for name in slot.names}
            named = [item.id in titled for item in exhibit.sources[: len(exhibit.chart.marks)]]
            assert named == sorted(named, reverse=True), exhibit.id
