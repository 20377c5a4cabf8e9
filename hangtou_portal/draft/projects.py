"""Projects: clauses that say a registered stage of something that the record knows as a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import NOWHERE, Proposal, TableName, proposal_of
from hangtou_portal.record.dates import dates_in
from hangtou_portal.record.model import Place, Project, Report, Stage
from hangtou_portal.record.names import places_named

_CLAUSE = re.compile(r"[^,，。;；:：]+")
_REST = re.compile(r"(?:等|项目)*$")


def projects_of(*, report: Report, places: Sequence[Place], stages: Sequence[Stage]) -> Mapping[str, Project]:
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
                    due=next(iter(dates_in(clause)), ""),
                    place=place,
                    quote=clause,
                    note="",
                    origin=NOWHERE,
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
