"""The commitments cover the second half of the report: no clause is left without its row."""

from __future__ import annotations

import re

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Half, Paragraph, Record, Report
from hangtou_portal.record.numerals import one_form
from hangtou_portal.record.quotes import quote_span

#: What may stand between two commitments, in either width: punctuation, and the numbering 一是.
BETWEEN = re.compile(r"[,，。;；:：、!！?？\s]|[一二三四五六七八九十]+是")


def every_commitment_has_its_row(record: Record) -> tuple[Fault, ...]:
    """Read the second half clause by clause: each is in exactly one task, and each task is a clause of it."""
    faults: list[Fault] = []
    for report in record.reports:
        for paragraph in report.text.paragraphs.values():
            if paragraph.half is Half.NEXT:
                faults.extend(_uncovered(report=report, paragraph=paragraph))
        for task in report.tasks.values():
            paragraph_of_task = report.text.paragraphs.get(task.paragraph)
            if paragraph_of_task is None or paragraph_of_task.half is not Half.NEXT:
                reason = f"不是{report.periods[Half.NEXT]}部分的段落"
                faults.append(fault_at(task.origin, column="paragraph", value=task.paragraph, reason=reason))
            elif quote_span(text=paragraph_of_task.text, quote=task.quote) is None:
                reason = f"这段话在{task.paragraph}里没有出现，或不止出现一次"
                faults.append(fault_at(task.origin, column="quote", value=task.quote, reason=reason))
    return tuple(faults)


def _uncovered(*, report: Report, paragraph: Paragraph) -> list[Fault]:
    """A fault for each run of the paragraph that no row covers, or two rows do; its title needs no row."""
    text = paragraph.text
    taken = [0] * len(text)
    faults = []
    opening = opening_end(paragraph)
    for task in report.tasks.values():
        span = quote_span(text=text, quote=task.quote) if task.paragraph == paragraph.address else None
        if span is None:
            continue
        if any(taken[span.start : span.end]) or span.start < opening:
            reason = "与另一行或条目标题重叠"
            faults.append(fault_at(task.origin, column="quote", value=task.quote, reason=reason))
        taken[span.start : span.end] = [1] * (span.end - span.start)
    rest = "".join(
        char if not used else "\n" for char, used in zip(text[opening:], taken[opening:], strict=True)
    )
    for words in filter(None, BETWEEN.sub("\n", rest).split("\n")):
        reason = f"{paragraph.address}的这句话没有归入任何一行"
        faults.append(Fault(file=f"{report.id}/tasks.csv", value=words, reason=reason))
    return faults


def opening_end(paragraph: Paragraph) -> int:
    """Where a paragraph's opening words end: its title, or an introduction up to a colon."""
    if paragraph.title:
        return len(paragraph.title) + 1
    first, _, _ = one_form(paragraph.text).partition("。")
    return first.find(":") + 1
