"""The table of questions asks each once, without a number, and leads to its answer, or is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.model import Record
from hangtou_portal.views.overview import overview_page
from tests.record.folders import leave_out, refusal, replace_once

FILE = "questions.csv"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("task,demolition", "task,demolishing", "第2行 answer：“demolishing”没有一份报告的task里有这个编号"),
        ("task,demolition", "term,demolition", "第2行 answer：“demolition”没有一份报告的term里有这个编号"),
        ("task,demolition", "task,", "第2行 answer"),
        ("task,demolition", ",demolition", "第2行 kind"),
        ("task,demolition", "page,demolition", "第2行 kind"),
        (
            "拆违到哪了",
            "四十八万平方米拆完了吗",
            "第2行 question：“四十八万平方米拆完了吗”“四十八万”：问题里不写数目",
        ),
        ("拆违到哪了", "拆完48万平方米了吗", "第2行 question：“拆完48万平方米了吗”“48”：问题里不写数目"),
        ("拆违到哪了", "路什么时候通", "第2行 question：“路什么时候通”这个问题不止出现一次"),
        ("拆违到哪了", "拆\ufffd到哪了", "第2行 question：“拆\ufffd到哪了”有不该出现的字"),
        ("拆违到哪了", "", "第2行 question"),
        ("road-opening,", "demolition,", "第3行"),
    ],
)
def test_a_question_that_is_wrong_is_refused(data: Path, old: str, new: str, said: str) -> None:
    replace_once(data, FILE, old=old, new=new)
    assert f"{FILE} {said}" in refusal(data)


def test_no_question_can_be_lost_or_garbled(data: Path) -> None:
    path = data / FILE
    whole = path.read_text(encoding="utf-8")
    lost = "".join(whole.splitlines(keepends=True)[:-1])
    garbled = [
        whole.replace(cell, f"{cell}ж", 1) for cell in ("拆违到哪了", "task,demolition", "\ndemolition")
    ]
    for spoilt in (lost, *garbled):
        path.write_text(spoilt, encoding="utf-8")
        assert FILE in refusal(data)


def test_each_question_leads_to_its_answer_in_the_report(record: Record) -> None:
    asked = {row.question: row.answer_in(record.report) for row in record.questions}
    assert asked == {
        "拆违到哪了": record.report.tasks["demolition"],
        "路什么时候通": record.report.tasks["heli-east-road"],
        "垃圾怎么分": record.report.terms["four-category-sorting"],
    }


def test_a_report_that_says_nothing_of_it_is_not_asked(record: Record) -> None:
    silent = replace(record, reports=(replace(record.report, terms=MappingProxyType({})),))
    assert [words for words, _ in overview_page(silent).questions] == ["拆违到哪了", "路什么时候通"]


def test_a_data_package_may_do_without_the_table(data: Path) -> None:
    leave_out(data, FILE)
    record = open_record(data=data)
    assert record.questions == ()
