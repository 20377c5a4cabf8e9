"""A figure is where its own clause says, and where a person says if the sentence leaves that open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hangtou_portal.record.audit.names import every_figure_is_where_its_sentence_is
from hangtou_portal.record.model import Record
from hangtou_portal.record.names import place_choices
from hangtou_portal.record.quotes import sentence_until
from tests.draft.test_propose import proposed
from tests.record.changes import saying
from tests.served import record


def test_every_place_of_the_published_report_is_the_only_one_possible(record: Record) -> None:
    report = record.report
    found = {
        item.id: place_choices(
            sentence=sentence_until(text=report.text.at(item.paragraph), quote=item.quote),
            places=record.places.values(),
        )
        for item in report.indicators.values()
    }
    assert found == {item.id: (item.place or "",) for item in report.indicators.values()}


@pytest.mark.parametrize(
    ("before", "may_be"),
    [
        ("镇级公办养老院计划竣工；新建就业点", ("",)),
        ("镇级公办养老院开工，新建就业点", ("nursing-home", "")),
        ("鹤立东路通车，沪南公路新增", ("hunan-road",)),
        ("鹤立东路、沪南公路新增", ("", "hunan-road", "heli-east-road")),
        ("鹤立东路与大芦线的沪南公路路口新增", ("hunan-road", "heli-east-road", "dazhi-river", "")),
        ("长达村建成公园，新增", ("changda",)),
        ("长达村建成公园，全镇新增", ("", "changda")),
        ("长达村建成公园；新增", ("",)),
        ("新增", ("",)),
    ],
)
def test_a_place_is_not_lent_by_a_neighbour(record: Record, before: str, may_be: tuple[str, ...]) -> None:
    quote, jobs = "岗位1590个", record.report.indicators["new-jobs"]
    for place in (None, "nursing-home", "hunan-road", "heli-east-road", "changda", "pailou"):
        item = replace(jobs, quote=quote, place=place)
        changed = saying(f"{before}{quote}。", item, record=record)
        faults = list(every_figure_is_where_its_sentence_is(changed))
        assert (faults == []) == ((place or "") in may_be), place


def test_what_is_said_of_two_villages_is_of_neither_alone() -> None:
    unreported = replace(record(), reports=(), questions=())
    found = proposed(
        "王楼村、牌楼村通过评审，总投资1.2亿元。", record=unreported, ahead="推进王楼村、鹤鸣村规划。"
    )
    assert [row.cells["place"] for row in found.indicators] == [""]
    assert [row.cells["places"] for row in found.tasks] == ["heming;wanglou"]


def test_what_is_drafted_is_where_its_own_clause_says() -> None:
    unreported = replace(record(), reports=(), questions=())
    sentence = "镇级公办养老院计划年底竣工；新建健身点4个。沪南公路动迁5户，大芦线疏浚3公里。"
    rows = proposed(sentence, record=unreported).indicators
    assert [row.cells["place"] for row in rows] == ["", "hunan-road", "dazhi-river"]
