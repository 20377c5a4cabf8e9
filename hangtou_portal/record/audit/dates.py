"""Each cut-off and each deadline is the one its own sentence gives."""

from __future__ import annotations

from hangtou_portal.record.dates import as_of_words, dates_in
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record


def every_date_is_the_sentences_own(record: Record) -> tuple[Fault, ...]:
    faults = []
    for report in record.reports:
        for item in report.indicators.values():
            paragraph = report.text.paragraphs.get(item.paragraph)
            if paragraph and item.as_of != (words := as_of_words(paragraph=paragraph, quote=item.quote)):
                reason = f"原文的时点是“{words}”"
                faults.append(fault_at(item.origin, column="as_of", value=item.as_of, reason=reason))
        for row in (*report.tasks.values(), *report.projects.values()):
            words = next(iter(dates_in(row.quote)), "")
            if row.due != words:
                reason = f"原文的期限是“{words}”" if words else "原文没有写期限"
                faults.append(fault_at(row.origin, column="due", value=row.due or "(空)", reason=reason))
    return tuple(faults)
