"""Labels and titles only leave words out: they say nothing that their paragraph does not say."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Record, Report, Task
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.quotes import is_shortening, longest_shared_run

#: A title may take its subject from the opening words, but this part of it, at least, from its own quote.
_OWN_SHARE = Fraction(1, 3)


def labels_and_titles_add_no_word(record: Record) -> tuple[Fault, ...]:
    """Refuse every label or title that is not its paragraph with words left out, numbers left whole."""
    faults: list[Fault] = []
    for report in record.reports:
        rows: tuple[Indicator | Task, ...] = (*report.indicators.values(), *report.tasks.values())
        for row in rows:
            paragraph = report.text.paragraphs.get(row.paragraph)
            if paragraph is None:
                continue
            if isinstance(row, Indicator):
                column, words, reasons = "label", row.label, [*_added(words=row.label, text=paragraph.text)]
                faults.extend(
                    fault_at(row.origin, column="short", value=row.short, reason=text)
                    for text in _added(words=row.short, text=paragraph.text)
                )
            else:
                column, words, reasons = (
                    "title",
                    row.title,
                    [*_of_title(task=row, text=paragraph.text, report=report)],
                )
            faults.extend(fault_at(row.origin, column=column, value=words, reason=text) for text in reasons)
    return tuple(faults)


def _of_title(*, task: Task, text: str, report: Report) -> Iterator[str]:
    yield from _added(words=task.title, text=text)
    own = longest_shared_run(task.title, task.quote)
    neighbours = (other for other in report.tasks.values() if other.paragraph == task.paragraph)
    if own < _OWN_SHARE * len(task.title) or any(
        other is not task and longest_shared_run(task.title, other.quote) >= own for other in neighbours
    ):
        yield "说的不是引句里的事"
    if not _numbers(task.title) <= _numbers(task.quote):
        yield "有一个数目不是引句里的"


def _added(*, words: str, text: str) -> Iterator[str]:
    if not is_shortening(short=words, full=text):
        yield "用了这一段里没有的字，或次序与原文不同"
    if not _numbers(words) <= _numbers(text):
        yield "有一个数目不是这一段里的"


def _numbers(text: str) -> set[str]:
    return {number.text for number in find_numbers(text)}
