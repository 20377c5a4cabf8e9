"""Labels and titles only leave words out: they say nothing that their paragraph does not say."""

from __future__ import annotations

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record
from hangtou_portal.record.quotes import is_shortening


def labels_and_titles_add_no_word(record: Record) -> tuple[Fault, ...]:
    """Refuse every label or title that is not its paragraph with words left out."""
    faults = []
    for report in record.reports:
        named = [(item.origin, "label", item.label, item.paragraph) for item in report.indicators.values()]
        named += [(task.origin, "title", task.title, task.paragraph) for task in report.tasks.values()]
        for origin, column, words, address in named:
            paragraph = report.text.paragraphs.get(address)
            if paragraph and not is_shortening(short=words, full=paragraph.text):
                reason = f"用了{address}里没有的字,或次序与原文不同"
                faults.append(fault_at(origin, column=column, value=words, reason=reason))
    return tuple(faults)
