"""A table in a report: its numbers are asked about row by row, and answered at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.desk import Work
from hangtou_portal.draft.make import make_draft
from hangtou_portal.draft.table_rows import rows_with
from hangtou_portal.record.location import data_folder
from hangtou_portal.ui.desk.state import reject_all, review_of, trial_of
from tests.draft.documents import docx, paragraph, run
from tests.draft.test_propose import proposed

ROWS = (
    ("指标", "单位", "2020年", "2019年", "同比"),
    ("税收", "亿元", "28.6", "26.4", "8.3"),
    ("产值", "亿元", "112.8", "115.8", "-2.6"),
    ("岗位", "个", "2186", "2050", "6.6"),
)


def table(rows: tuple[tuple[str, ...], ...]) -> str:
    """A table in WordprocessingML."""
    return (
        "<w:tbl>"
        + "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) + "</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )


@pytest.fixture
def work(tmp_path: Path) -> Work:
    """A desk with the draft of a document that holds two tables."""
    data = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    before = ("航头镇2020年上半年工作报告", "一、上半年工作回顾", "（一）经济发展", "主要指标如下。")
    behind = ("二、下半年工作安排", "（一）经济发展", "1．经济。加强绿化。")
    body = [
        *(paragraph(run(line)) for line in before),
        table(ROWS),
        paragraph(run("其他指标如下。")),
        table((("绿地", "公顷", "3", "5"),)),
        *(paragraph(run(line)) for line in behind),
    ]
    file = docx(tmp_path / "report.docx", body=body)
    make_draft(file=file, draft_id="2020-h1", data=data, progress=lambda *_: None)
    return Work(data=data, draft_id="2020-h1")


def test_a_row_is_one_question_and_a_table_one_answer(work: Work) -> None:
    review = review_of(work)
    asked = [item for item in review.open if item.is_question]
    assert [item.number.split("\t")[-1] for item in asked] == ["8.3", "-2.6", "6.6", "5"]
    first, other = rows_with(asked[1], review=review), rows_with(asked[-1], review=review)
    assert (first, other) == (asked[:3], asked[3:])
    reject_all(work, items=first)
    after = review_of(work)
    assert [item for item in after.open if item.is_question] == other
    assert {after.decisions[item.subject].choice for item in first} == {Choice.REJECTED}
    reject_all(work, items=other)
    assert [str(finding.fault) for finding in trial_of(work).findings if "数目" in finding.fault.reason] == []


def test_a_row_that_says_its_measures_is_read_as_words_are() -> None:
    found = proposed("绿地\t3公顷\t5")
    assert [row.cells["value"] for row in found.indicators] == ["3"]
    assert [question.text for question in found.open] == ["5"]
