"""The text is the published one, each clause of its second half has a task, and tasks link what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hangtou_portal.record.faults import Fault, fault_at, misquoted
from hangtou_portal.record.model import Half, Paragraph, Record, Report, Role, Task
from hangtou_portal.record.names import places_named
from hangtou_portal.record.numerals import COUNT
from hangtou_portal.record.openings import opening_end
from hangtou_portal.record.package import DESCRIPTOR
from hangtou_portal.record.quotes import longest_shared_run, quote_span
from hangtou_portal.record.text import checksum

#: What may stand between two commitments, in either width: punctuation, and the numbering 一是.
BETWEEN = re.compile(rf"[,，。;；:：、!！?？\s]|{COUNT}是")
#: A baseline and its target must share a run of words this long, unless a reported share ties them.
_SHARED_RUN = 4


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
    """Read the second half clause by clause: each is in one task, or a person has found that it is none.

    What is a task, or is found to be none, is a clause of that half.
    """
    for report in record.reports:
        for paragraph in report.text.paragraphs.values():
            if paragraph.half is Half.NEXT:
                yield from _uncovered(report=report, paragraph=paragraph)
        for task in report.tasks.values():
            of_task = report.text.paragraphs.get(task.paragraph)
            if of_task is None or of_task.half is not Half.NEXT:
                yield fault_at(task, "paragraph", f"不是{report.periods[Half.NEXT]}部分的段落")
            elif quote_span(text=of_task.text, quote=task.quote) is None:
                yield fault_at(task, "quote", misquoted(task.paragraph))
        yield from _found_to_be_none_in_vain(report)


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
    for said in report.not_tasks:
        if said.address == paragraph.address and (span := quote_span(text=text, quote=said.quote)):
            taken[span.start : span.end] = [1] * span.length
    rest = "".join(
        char if not used else "\n" for char, used in zip(text[opening:], taken[opening:], strict=True)
    )
    for words in filter(None, BETWEEN.sub("\n", rest).split("\n")):
        reason = f"{paragraph.address}的这句话没有归入任何一行"
        yield Fault(file=f"{report.id}/tasks.csv", value=words, reason=reason)


def _found_to_be_none_in_vain(report: Report) -> Iterator[Fault]:
    """Each remark that a clause is no commitment is about one of the second half, and stands there once."""
    for said in report.not_tasks:
        paragraph = report.text.paragraphs.get(said.address)
        if paragraph is None or paragraph.half is not Half.NEXT:
            reason = f"{said.address}不是{report.periods[Half.NEXT]}部分的段落"
        elif quote_span(text=paragraph.text, quote=said.quote) is None:
            reason = misquoted(said.address)
        else:
            continue
        yield Fault(file=DESCRIPTOR, column="not_tasks", value=said.quote, reason=reason)


def tasks_link_what_they_name(record: Record) -> Iterator[Fault]:
    """Read targets, projects and places out of the words again, and compare them with the links."""
    for report in record.reports:
        for task in report.tasks.values():
            places = places_named(text=task.quote, places=record.places.values())
            targets, projects = (read(report=report, task=task) for read in (targets_of, projects_of))
            for column, given, found in (
                ("target", [task.target] if task.target else [], targets),
                ("baseline", [task.baseline] if task.baseline else [], baseline_of(report=report, task=task)),
                ("projects", sorted(task.projects), sorted(projects)),
                ("places", sorted(task.places), places),
            ):
                if given != [*found]:
                    reason = f"原文所指的是“{';'.join(found) or '(无)'}”"
                    yield fault_at(task, column, reason, value=";".join(given) or "(空)")


def targets_of(*, report: Report, task: Task) -> tuple[str, ...]:
    """The targets whose quotes the task's own quote holds."""
    here = (item for item in report.indicators.values() if item.paragraph == task.paragraph)
    return tuple(item.id for item in here if item.half is Half.NEXT and item.quote in task.quote)


def projects_of(*, report: Report, task: Task) -> tuple[str, ...]:
    """The projects whose quotes the task's own quote holds."""
    here = (project for project in report.projects.values() if project.paragraph == task.paragraph)
    return tuple(project.id for project in here if project.quote in task.quote)


def baseline_of(*, report: Report, task: Task) -> tuple[str, ...]:
    """What the target builds on: what a reported share divides by it, else the figure of the same thing.

    The same thing is what shares the longest run of words with the target's label, in the same unit. Of a
    target of 0 nothing can be a share.
    """
    target = report.indicators.get(task.target or "")
    if target is None or not target.value:
        return ()
    figures = report.indicators.values()
    for share in figures:
        if share.numerator and share.denominator == target.id and share.half is Half.DONE:
            return (share.numerator,)
    runs = {
        item.id: longest_shared_run(_bare(item.label), _bare(target.label))
        for item in figures
        if item.role is Role.DONE
        and item.domain == target.domain
        # 个居民区 counts in 个 as well.
        and (item.unit.startswith(target.unit) or target.unit.startswith(item.unit))
        and item.half is Half.DONE
    }
    best = max(runs, key=runs.__getitem__, default="")
    return (best,) if best and runs[best] >= _SHARED_RUN else ()


def _bare(label: str) -> str:
    """The report writes “家门口”服务站 in one half and 家门口服务站 in the other."""
    return label.replace("“", "").replace("”", "")
