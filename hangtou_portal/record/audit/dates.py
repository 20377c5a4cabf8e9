"""Each cut-off and each deadline is the one its own sentence gives."""

from __future__ import annotations

from hangtou_portal.record.dates import as_of_words, dates_in
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Project, Record, Task

_UNDATED = "这个目标原文没有写时点，也没有一个比例说明它是哪个期间的目标，应留空"


def every_date_is_the_sentences_own(record: Record) -> tuple[Fault, ...]:
    """Compare each date in the tables with the one its clause stands under; a missing one counts as well."""
    faults = []
    for report in record.reports:
        for item in report.indicators.values():
            paragraph = report.text.paragraphs.get(item.paragraph)
            if paragraph is None:
                continue
            words = as_of_words(item=item, paragraph=paragraph, report=report)
            if item.as_of != words:
                reason = f"原文的时点是“{words}”" if words else _UNDATED
                faults.append(
                    fault_at(item.origin, column="as_of", value=item.as_of or "(空)", reason=reason)
                )
        promises: tuple[Task | Project, ...] = (*report.tasks.values(), *report.projects.values())
        for row in promises:
            words = next(iter(dates_in(row.quote)), "")
            if row.due != words:
                reason = f"原文的期限是“{words}”" if words else "原文没有写期限"
                faults.append(fault_at(row.origin, column="due", value=row.due or "(空)", reason=reason))
    return tuple(faults)
