"""Which figures a draft shows large: what was done and is called by its name, never what is lacking."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hangtou_portal.draft.model import Proposals
from hangtou_portal.record.audit.figures import headlines_and_leads_are_complete
from tests.draft.adopting import adopted
from tests.draft.test_propose import END, FIRST_ONLY, proposed, text_of, without_reports
from tests.served import record


def leading(found: Proposals) -> list[str]:
    """The amounts of the figures that lead, in order."""
    rows = sorted((row.cells for row in found.indicators if row.cells["lead"]), key=lambda row: row["lead"])
    return [row["value"] + row["unit"] for row in rows]


def faults_of(found: Proposals, *done: str) -> list[str]:
    """The columns in which the audit misses a place once these proposals are adopted."""
    made = adopted(
        found,
        markdown=text_of(*done),
        record=without_reports(),
        like=record().report,
        report_id="2020-h1",
        period_end=END.replace(year=2020),
        chapters=FIRST_ONLY,
    )
    return [fault.column for fault in headlines_and_leads_are_complete(made)]


@pytest.mark.parametrize(
    "owned",
    [
        "同时，我们也清醒地看到，停车位缺口3000个，户均停车位仅0.6个。",
        "工作取得了成绩，但仍存在不足：停车位缺口达3000个；财政自给率为45%。",
        "存在的主要问题和困难。停车位缺口3000个。",
        "我们也清醒认识到，任务依然艰巨。\n\n停车位缺口3000个。",
    ],
)
def test_what_is_lacking_leads_no_page(owned: str) -> None:
    done = ("新增岗位120个。", owned)
    found = proposed(*done)
    assert leading(found) == ["120个"]
    assert [row.cells["value"] for row in found.indicators if row.cells["headline"]] == ["120"]
    assert faults_of(found, *done) == []


@pytest.mark.parametrize(
    "sentence", ["排查整改存在问题的企业12家。", "救助困难群众1856人。", "解决群众反映突出的问题93个。"]
)
def test_what_was_done_about_difficulties_may_lead(sentence: str) -> None:
    assert len(leading(proposed(sentence))) == 1


@pytest.mark.parametrize(
    ("places", "faults"),
    [(("1", "2"), []), (("1", ""), []), (("", "1"), []), (("", ""), ["headline", "lead"])],
)
def test_a_person_may_let_what_is_lacking_lead_all_the_same(
    places: tuple[str, str], faults: list[str]
) -> None:
    done = ("新增岗位120个。", "但仍存在不足：停车位缺口达3000个。")
    found = proposed(*done)
    rows = zip(found.indicators, places, strict=True)
    placed = [replace(row, cells={**row.cells, "lead": at, "headline": at}) for row, at in rows]
    assert faults_of(replace(found, indicators=tuple(placed)), *done) == faults


def test_a_name_that_says_of_what_comes_before_one_that_does_not() -> None:
    assert leading(proposed("总投资12亿元，4个已竣工，疏浚河道48条，改造道路5公里。")) == [
        "48条",
        "5公里",
        "12亿元",
    ]
