"""Commitments as rows: title, deadline, target, what it builds on, places and projects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from hangtou_portal.draft.commitments import commitments
from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import NOWHERE, Proposal, TableName, proposal_of
from hangtou_portal.record.audit.links import baseline_of, projects_of, targets_of
from hangtou_portal.record.dates import dates_in
from hangtou_portal.record.model import Half, Place, Report, Task
from hangtou_portal.record.names import places_named
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.quotes import Span

_LONGEST_TITLE = 36


def propose_tasks(
    *, report: Report, figures: Mapping[str, Sequence[Found]], places: Sequence[Place]
) -> tuple[Proposal, ...]:
    """A row for each commitment of the second half. `report` has its figures and projects already."""
    ids = Identifiers()
    rows = []
    for paragraph in report.text.paragraphs.values():
        if paragraph.half is not Half.NEXT:
            continue
        runs = [Span(start=found.start, end=found.end) for found in figures.get(paragraph.address, ())]
        spans = commitments(paragraph, figures=runs)
        quotes = [paragraph.text[span.start : span.end] for span in spans]
        for quote in quotes:
            title = _title(quote, others=[other for other in quotes if other is not quote])
            task = Task(
                id=ids.new(title),
                domain=report.domain_of(paragraph),
                paragraph=paragraph.address,
                title=title,
                quote=quote,
                due=next(iter(dates_in(quote)), ""),
                target=None,
                baseline=None,
                places=places_named(text=quote, places=places),
                projects=(),
                origin=NOWHERE,
            )
            rows.append(_proposal(_linked(task, report=report)))
    return tuple(rows)


def _linked(task: Task, *, report: Report) -> Task:
    """The task with the ids of what its words name: target, what that builds on, projects."""
    target = next(iter(targets_of(report=report, task=task)), None)
    task = replace(task, target=target, projects=projects_of(report=report, task=task))
    return replace(task, baseline=next(iter(baseline_of(report=report, task=task)), None))


def _proposal(task: Task) -> Proposal:
    reasons = [word for word, found in (("期限", task.due), ("数字目标", task.target)) if found]
    why = "按分句切出的一项安排" + (f"，写明了{'和'.join(reasons)}" if reasons else "")
    return proposal_of(TableName.TASKS, task, why=why)


def _title(quote: str, *, others: Sequence[str]) -> str:
    """The clause of the quote that says most by itself; the whole quote where it would be another's."""
    bounds = [0, *(match.end() for match in re.finditer("[,，;；]", quote)), len(quote)]
    clauses = [quote[a:b].rstrip(",，;；、") for a, b in pairwise(bounds)]
    numbered = [clause for clause in clauses if find_numbers(clause)]
    for clause in (*numbered[-1:], *sorted(clauses, key=len, reverse=True)):
        title = clause if len(clause) <= _LONGEST_TITLE else _shortened(clause)
        if len(title) > 1 and not any(title in other for other in others) and _whole(title, quote=quote):
            return title
    return quote


def _shortened(clause: str) -> str:
    """The clause up to its last 、 within the length of a title."""
    at = clause.rfind("、", 0, _LONGEST_TITLE)
    return clause[:at] if at > 0 else clause


def _whole(title: str, *, quote: str) -> bool:
    """Whether no number of the quote is cut."""
    return {n.text for n in find_numbers(title)} <= {n.text for n in find_numbers(quote)}
