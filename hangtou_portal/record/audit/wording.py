"""Labels, titles and notes only say what the report says, in its own words where they name something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Project, Record, Report, Task
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.quotes import is_shortening, longest_shared_run

#: A title may take its subject from the opening words, but this part of it, at least, from its own quote.
_OWN_SHARE = Fraction(1, 3)
_QUOTED = re.compile("“([^”]*)”")
#: What the project writes in: Chinese, plain ASCII, and Chinese punctuation. Garbled bytes show up as
#: anything else.
FOREIGN = re.compile(r"[^\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uff65“”‘’—…·①-⑳]")


def labels_and_titles_add_no_word(record: Record) -> Iterator[Fault]:
    """Refuse every label or title that is not its paragraph with words left out, numbers left whole."""
    for report in record.reports:
        for item in report.indicators.values():
            yield from _added(item, "label", report=report)
            yield from _added(item, "short", report=report)
        for task in report.tasks.values():
            yield from _added(task, "title", report=report)
            yield from _of_another(task, report=report)


def _added(row: Indicator | Task, column: str, *, report: Report) -> Iterator[Fault]:
    paragraph, words = report.text.paragraphs.get(row.paragraph), getattr(row, column)
    if paragraph is None:
        return
    if not is_shortening(short=words, full=paragraph.text):
        yield fault_at(row, column, "用了这一段里没有的字，或次序与原文不同")
    if not _numbers(words) <= _numbers(paragraph.text):
        yield fault_at(row, column, "有一个数目不是这一段里的")


def _of_another(task: Task, *, report: Report) -> Iterator[Fault]:
    """Faults of a title that would suit another commitment of its paragraph as well, or has its number."""
    if task.paragraph not in report.text.paragraphs:
        return
    own = longest_shared_run(task.title, task.quote)
    neighbours = (other for other in report.tasks.values() if other.paragraph == task.paragraph)
    if own < _OWN_SHARE * len(task.title) or any(
        other is not task and longest_shared_run(task.title, other.quote) >= own for other in neighbours
    ):
        yield fault_at(task, "title", "说的不是引句里的事")
    if not _numbers(task.title) <= _numbers(task.quote):
        yield fault_at(task, "title", "有一个数目不是引句里的")


def _numbers(text: str) -> set[str]:
    return {number.text for number in find_numbers(text)}


def notes_quote_and_count_what_the_report_says(record: Record) -> Iterator[Fault]:
    """Refuse a note with a quotation or a number that its report does not have, or with a foreign letter.

    Notes are written by the portal.
    """
    for report in record.reports:
        published = report.text.published
        printed = _numbers(published)
        rows: tuple[Indicator | Project, ...] = (*report.indicators.values(), *report.projects.values())
        for row in rows:
            wrong = [
                *(word for word in _QUOTED.findall(row.note) if word not in published),
                *(number.text for number in find_numbers(row.note) if number.text not in printed),
                *FOREIGN.findall(row.note),
            ]
            for word in wrong:
                yield fault_at(row, "note", "报告里没有，说明里不能有", value=word)
