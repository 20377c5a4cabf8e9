"""Commitments that rules cut: each with its own deadline, its own target and a title that says both."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from hangtou_portal.draft.model import Proposal
from hangtou_portal.record.audit.figures import every_date_is_the_sentences_own
from tests.draft.test_propose import proposed
from tests.served import record


def told(ahead: str) -> list[tuple[str, str, str]]:
    """(title, deadline, target) of each commitment."""
    found = proposed(ahead=ahead)
    amounts = {row.id: row.cells["value"] + row.cells["unit"] for row in found.indicators}
    return [_told(row, amounts=amounts) for row in found.tasks]


def _told(row: Proposal, *, amounts: dict[str, str]) -> tuple[str, str, str]:
    return row.cells["title"], row.cells["due"], amounts.get(row.cells["target"], "")


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (
            "引进重点企业6家，力争科创中心3月底前开工建设。",
            [("引进重点企业6家", "", "6家"), ("力争科创中心3月底前开工建设", "3月底前", "")],
        ),
        (
            "年内再引进3-5家企业，力争四季度完成4条道路提升。",
            [("年内再引进3-5家企业", "年内", ""), ("力争四季度完成4条道路提升", "四季度", "4条")],
        ),
        (
            "年内拆除违建15万平方米，确保新增违建“零增长”。",
            [("年内拆除违建15万平方米", "年内", "15万平方米"), ("确保新增违建“零增长”", "", "")],
        ),
        (
            "启动产业园二期规划，力争6月底前完成首发项目开工。",
            [("启动产业园二期规划", "", ""), ("力争6月底前完成首发项目开工", "6月底前", "")],
        ),
        (
            "做好产业园规划编制，确保产业园规划6月底前获批。",
            [("做好产业园规划编制", "", ""), ("确保产业园规划6月底前获批", "6月底前", "")],
        ),
        (
            "引进企业6家，力争6月底前开工。",
            [("引进企业6家", "", "6家"), ("力争6月底前开工", "6月底前", "")],
        ),
    ],
)
def test_a_deadline_and_a_target_are_those_of_their_own_clause(
    ahead: str, said: list[tuple[str, str, str]]
) -> None:
    assert told(ahead) == said


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        ("推动创业就业，力争新增岗位2000个。", ("力争新增岗位2000个", "", "2000个")),
        (
            "年底前完成污水处理站改造，确保环境质量持续稳定改善。",
            ("年底前完成污水处理站改造", "年底前", ""),
        ),
        ("到2022年，污水处理率达到95%以上。", ("污水处理率达到95%以上", "2022年", "95%")),
        ("到2022年，建成区环境明显改善。", ("建成区环境明显改善", "2022年", "")),
        ("2020年是收官之年，各项任务十分艰巨。", ("各项任务十分艰巨", "", "")),
        ("新的一年，加强绿化养护。", ("加强绿化养护", "", "")),
        ("航都北路一季度开工、年底前基本建成。", ("航都北路一季度开工、年底前基本建成", "年底前", "")),
    ],
)
def test_a_clause_that_only_leads_to_another_is_one_with_it(ahead: str, said: tuple[str, str, str]) -> None:
    assert told(ahead) == [said]


def test_a_deadline_that_names_nothing_is_that_of_the_clause_before_it() -> None:
    rows = proposed(ahead="推动航都北路建设，确保年底前通车；加快鹤立东路建设，力争12月底前开工。").tasks
    assert [(row.quote, row.cells["due"], row.cells["places"]) for row in rows] == [
        ("推动航都北路建设，确保年底前通车", "年底前", "hangdu-north-road"),
        ("加快鹤立东路建设，力争12月底前开工", "12月底前", "heli-east-road"),
    ]


@pytest.mark.parametrize(("due", "faults"), [("一季度", 0), ("年底前", 0), ("年内", 1), ("", 1)])
def test_which_of_its_dates_a_commitment_goes_by_is_for_a_person_to_decide(due: str, faults: int) -> None:
    report = record().report
    (row,) = proposed(ahead="航都北路一季度开工、年底前基本建成。").tasks
    task = replace(next(iter(report.tasks.values())), quote=row.quote, due=due)
    told = replace(report, tasks=MappingProxyType({task.id: task}))
    found = every_date_is_the_sentences_own(replace(record(), reports=(told,)))
    assert [fault.column for fault in found] == ["due"] * faults
