"""Commitments as rows: title, deadline, target, what it builds on, places and projects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from hangtou_portal.draft.commitments import commitments
from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import Proposal, TableName
from hangtou_portal.record.audit.links import baseline_of, projects_of, targets_of
from hangtou_portal.record.dates import dates_in
from hangtou_portal.record.model import Half, Origin, Paragraph, Place, Report, Task
from hangtou_portal.record.names import places_named
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.quotes import Span

_LONGEST_TITLE = 36
_BOUNDS = re.compile("[,，;；、]")


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
            rows.append(
                _row(
                    ids.new(title),
                    title=title,
                    quote=quote,
                    paragraph=paragraph,
                    report=report,
                    places=places,
                )
            )
    return tuple(rows)


def _row(
    name: str, *, title: str, quote: str, paragraph: Paragraph, report: Report, places: Sequence[Place]
) -> Proposal:
    task = Task(
        id=name,
        domain=report.domain_of(paragraph),
        paragraph=paragraph.address,
        title=title,
        quote=quote,
        due=next(iter(dates_in(quote)), ""),
        target=None,
        baseline=None,
        places=places_named(text=quote, places=places),
        projects=(),
        origin=Origin(file="", line=0),
    )
    targets = tuple(targets_of(report=report, task=task))
    with_target = Task(**{**vars(task), "target": targets[0]}) if targets else task
    cells = {
        "id": name,
        "domain": task.domain.id if task.domain else "",
        "paragraph": paragraph.address,
        "title": title,
        "quote": quote,
        "due": task.due,
        "target": with_target.target or "",
        "baseline": ";".join(baseline_of(report=report, task=with_target)),
        "places": ";".join(task.places),
        "projects": ";".join(projects_of(report=report, task=task)),
    }
    reasons = [word for word, found in (("期限", task.due), ("数字目标", targets)) if found]
    return Proposal(
        table=TableName.TASKS,
        id=name,
        cells=cells,
        paragraph=paragraph.address,
        quote=quote,
        why="按分句切出的一项安排" + (f"，写明了{'和'.join(reasons)}" if reasons else ""),
    )


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
