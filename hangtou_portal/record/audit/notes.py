"""Notes are written by the portal, but quote and count only what the report says."""

from __future__ import annotations

import re

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Project, Record
from hangtou_portal.record.numerals import find_numbers

_QUOTED = re.compile("“([^”]*)”")
#: What the project writes in: Chinese, plain ASCII, and Chinese punctuation. Garbled bytes show up as
#: anything else.
FOREIGN = re.compile(r"[^\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uff65“”‘’—…·①-⑳]")


def notes_quote_and_count_what_the_report_says(record: Record) -> tuple[Fault, ...]:
    """Refuse a note with a quotation or a number that its report does not have, or with a foreign letter."""
    faults: list[Fault] = []
    for report in record.reports:
        printed = {number.text for number in find_numbers(report.text.published)}
        rows: tuple[Indicator | Project, ...] = (*report.indicators.values(), *report.projects.values())
        for row in rows:
            wrong = [
                *(word for word in _QUOTED.findall(row.note) if word not in report.text.published),
                *(number.text for number in find_numbers(row.note) if number.text not in printed),
                *FOREIGN.findall(row.note),
            ]
            faults.extend(
                fault_at(row.origin, column="note", value=word, reason="报告里没有，说明里不能有")
                for word in wrong
            )
    return tuple(faults)
