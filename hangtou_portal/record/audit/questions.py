"""Each question is asked once, says no number, and has its answer in a report."""

from __future__ import annotations

from collections import Counter

from hangtou_portal.record.audit.notes import FOREIGN
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record
from hangtou_portal.record.numerals import find_numbers


def every_question_has_its_answer(record: Record) -> tuple[Fault, ...]:
    """Look for each answer in the reports, and for questions with a number, a foreign letter or a twin."""
    times = Counter(row.question for row in record.questions)
    faults = []
    for row in record.questions:
        if not any(row.answer_in(report) for report in record.reports):
            reason = f"没有一份报告的{row.kind}里有这个编号"
            faults.append(fault_at(row.origin, column="answer", value=row.answer, reason=reason))
        if times[row.question] > 1:
            reason = "这个问题不止出现一次"
        elif number := next(iter(find_numbers(row.question)), None):
            reason = f"“{number.text}”：问题里不写数目，数目由报告回答"
        elif FOREIGN.search(row.question):
            reason = "有不该出现的字，编码可能不对"
        else:
            continue
        faults.append(fault_at(row.origin, column="question", value=row.question, reason=reason))
    return tuple(faults)
