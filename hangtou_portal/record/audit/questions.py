"""Questions have their answers in a report, and everyday words lead to words of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hangtou_portal.record.audit.wording import FOREIGN
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record
from hangtou_portal.record.numerals import find_numbers


def every_question_has_its_answer(record: Record) -> Iterator[Fault]:
    """Look for each answer in the reports, and for questions with a number, a foreign letter or a twin."""
    times = Counter(row.question for row in record.questions)
    for row in record.questions:
        if not any(row.answer_in(report) for report in record.reports):
            yield fault_at(row, "answer", f"没有一份报告的{row.kind}里有这个编号")
        if times[row.question] > 1:
            yield fault_at(row, "question", "这个问题不止出现一次")
        elif number := next(iter(find_numbers(row.question)), None):
            yield fault_at(row, "question", f"“{number.text}”：问题里不写数目，数目由报告回答")
        elif FOREIGN.search(row.question):
            yield fault_at(row, "question", "有不该出现的字，编码可能不对")


def everyday_words_lead_to_the_reports_own(record: Record) -> Iterator[Fault]:
    """Look for both sides of each row in the reports, and for an everyday word that stands twice.

    Each leads to one thing only, and no report has it itself.
    """
    printed = "\n".join(report.text.published for report in record.reports)
    times = Counter(word for row in record.everyday_words for word in row.everyday)
    for row in record.everyday_words:
        for word in row.report_words:
            if not word.strip() or word not in printed:
                yield fault_at(row, "report_words", "报告里没有这个词", value=word)
        for word in row.everyday:
            if not word.strip():
                yield fault_at(row, "everyday", "分号之间没有字", value=word)
            # A word that only some reports use still helps to find the others.
            elif all(word in report.text.published for report in record.reports):
                yield fault_at(row, "everyday", "报告自己用了这个说法，直接就能找到", value=word)
            elif times[word] > 1:
                yield fault_at(row, "everyday", "这个说法不止出现一次", value=word)
