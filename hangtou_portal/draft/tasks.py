"""Projects and commitments as rows.

A project is a clause that says a registered stage of something that the record knows as a place; a commitment
has a title, a deadline, a target, what it builds on, places and projects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from hangtou_portal.draft.clauses import is_counted, is_dated, is_time_only
from hangtou_portal.draft.commitments import commitments
from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import Proposal, TableName, proposal_of
from hangtou_portal.record.audit.tasks import baseline_of, projects_of, targets_of
from hangtou_portal.record.dates import dates_in
from hangtou_portal.record.model import Half, Place, Project, Report, Stage, Task
from hangtou_portal.record.names import places_named
from hangtou_portal.record.numerals import find_numbers, one_form

_LONGEST_TITLE = 36
_CLAUSE = re.compile(r"[^,，。;；:：]+")
_REST = re.compile(r"(?:等|项目)*$")


def find_projects(
    *, report: Report, places: Sequence[Place], stages: Sequence[Stage]
) -> Mapping[str, Project]:
    """A project by its id for each place that a clause names between the words of a stage."""
    ids = Identifiers()
    made: dict[str, Project] = {}
    for paragraph in report.text.paragraphs.values():
        clauses = [clause for clause in _CLAUSE.findall(paragraph.text) if paragraph.text.count(clause) == 1]
        for clause in clauses:
            for name, place, stage, wording in _named(clause, places=places, stages=stages):
                project = Project(
                    id=ids.new(name),
                    domain=report.domain_of(paragraph),
                    paragraph=paragraph.address,
                    name=name,
                    stage=stage,
                    stage_words=wording,
                    due=next(iter(dates_in(clause, report=report)), ""),
                    place=place,
                    quote=clause,
                )
                made[project.id] = project
    return MappingProxyType(made)


def project_proposal(project: Project) -> Proposal:
    """The proposal of one project."""
    why = f"地点表里有这个地点，“{project.stage_words}”登记在阶段“{project.stage.title}”之下"
    return proposal_of(TableName.PROJECTS, project, why=why)


def _named(
    clause: str, *, places: Sequence[Place], stages: Sequence[Stage]
) -> Iterator[tuple[str, str, Stage, str]]:
    """(name, place, stage, wording) of a clause's projects, by the first reading that names places only."""
    for stage, wording, names in _readings(clause, stages=stages):
        found = [places_named(text=name, places=places) for name in names]
        if all(len(where) == 1 for where in found):
            for name, (place,) in zip(names, found, strict=True):
                yield name, place, stage, wording
            return


def _readings(clause: str, *, stages: Iterable[Stage]) -> Iterator[tuple[Stage, str, list[str]]]:
    """(stage, wording, names in its gap) of each wording that is the whole clause, the longest first."""
    wordings = [(stage, wording) for stage in stages for wording in stage.wordings]
    for stage, wording in sorted(wordings, key=lambda pair: (-len(pair[1]), pair[1])):
        match = re.fullmatch(re.escape(wording).replace("…", "(.+)"), clause)
        if match:
            names = _REST.sub("", match[1]).split("、")
            if all(names):
                yield stage, wording, names


def propose_tasks(
    *, report: Report, figures: Mapping[str, Sequence[Found]], places: Sequence[Place]
) -> tuple[Proposal, ...]:
    """A row for each commitment of the second half. `report` has its figures and projects already."""
    ids = Identifiers()
    rows = []
    for paragraph in report.text.paragraphs.values():
        if paragraph.half is not Half.NEXT:
            continue
        spans = commitments(paragraph, figures=figures.get(paragraph.address, ()))
        quotes = [paragraph.text[span.start : span.end] for span in spans]
        for quote in quotes:
            title = _title(quote, others=[other for other in quotes if other is not quote])
            task = Task(
                id=ids.new(title),
                domain=report.domain_of(paragraph),
                paragraph=paragraph.address,
                title=title,
                quote=quote,
                due=next(reversed(dates_in(quote, report=report)), ""),
                places=places_named(text=quote, places=places),
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
    """The clause of the quote that says most by itself; the whole quote where it would be another's.

    The one with its number says most, then the one with its date: neither is to stand beside other words.
    """
    bounds = [0, *(match.end() for match in re.finditer("[,，;；]", quote)), len(quote)]
    parts = [quote[a:b].rstrip(",，;；、") for a, b in pairwise(bounds)]
    clauses = [part for part in parts if not is_time_only(one_form(part))] or parts
    counted = [clause for clause in clauses if is_counted(one_form(clause))]
    dated = [clause for clause in clauses if is_dated(one_form(clause))]
    printed = {number.text for number in find_numbers(quote)}
    for clause in (*counted[-1:], *dated[-1:], *sorted(clauses, key=len, reverse=True)):
        title = clause if len(clause) <= _LONGEST_TITLE else _shortened(clause)
        cut = {number.text for number in find_numbers(title)} - printed
        if len(title) > 1 and not cut and not any(title in other for other in others):
            return title
    return quote


def _shortened(clause: str) -> str:
    """The clause up to its last 、 within the length of a title."""
    at = clause.rfind("、", 0, _LONGEST_TITLE)
    return clause[:at] if at > 0 else clause
