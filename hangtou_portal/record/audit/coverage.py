"""The text is the published one, and no clause of its second half is left without a commitment's row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Half, Paragraph, Record, Report
from hangtou_portal.record.numerals import one_form
from hangtou_portal.record.quotes import quote_span
from hangtou_portal.record.text import checksum

#: What may stand between two commitments, in either width: punctuation, and the numbering 一是.
BETWEEN = re.compile(r"[,，。;；:：、!！?？\s]|[一二三四五六七八九十]+是")


def published_text_is_unchanged(record: Record) -> Iterator[Fault]:
    """Compare each text's checksum with datapackage.json: all other rules take the text as given.

    report.md holds the published text, with nothing changed but heading marks.
    """
    for report in record.reports:
        found = checksum(report.text.published)
        if found != report.checksum:
            reason = "去掉标题记号后的校验和与datapackage.json所登记的发布文本不一致，原文被改动或不完整"
            yield Fault(file=f"{report.id}/report.md", value=found[:12], reason=reason)


def every_commitment_has_its_row(record: Record) -> Iterator[Fault]:
    """Read the second half clause by clause: each is in exactly one task, and each task is a clause of it."""
    for report in record.reports:
        for paragraph in report.text.paragraphs.values():
            if paragraph.half is Half.NEXT:
                yield from _uncovered(report=report, paragraph=paragraph)
        for task in report.tasks.values():
            of_task = report.text.paragraphs.get(task.paragraph)
            if of_task is None or of_task.half is not Half.NEXT:
                yield fault_at(task, "paragraph", f"不是{report.periods[Half.NEXT]}部分的段落")
            elif quote_span(text=of_task.text, quote=task.quote) is None:
                yield fault_at(task, "quote", f"这段话在{task.paragraph}里没有出现，或不止出现一次")


def _uncovered(*, report: Report, paragraph: Paragraph) -> Iterator[Fault]:
    """A fault for each run of the paragraph that no row covers, or two rows do; its title needs no row."""
    text = paragraph.text
    taken = [0] * len(text)
    opening = opening_end(paragraph)
    for task in report.tasks.values():
        span = quote_span(text=text, quote=task.quote) if task.paragraph == paragraph.address else None
        if span is None:
            continue
        if any(taken[span.start : span.end]) or span.start < opening:
            yield fault_at(task, "quote", "与另一行或条目标题重叠")
        taken[span.start : span.end] = [1] * (span.end - span.start)
    rest = "".join(
        char if not used else "\n" for char, used in zip(text[opening:], taken[opening:], strict=True)
    )
    for words in filter(None, BETWEEN.sub("\n", rest).split("\n")):
        reason = f"{paragraph.address}的这句话没有归入任何一行"
        yield Fault(file=f"{report.id}/tasks.csv", value=words, reason=reason)


def opening_end(paragraph: Paragraph) -> int:
    """Where a paragraph's opening words end: its title, or an introduction up to a colon."""
    if paragraph.title:
        return len(paragraph.title) + 1
    first, _, _ = one_form(paragraph.text).partition("。")
    return first.find(":") + 1
