"""Projects: clauses that say a registered stage of something that the record knows as a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hangtou_portal.draft.identifiers import Identifiers
from hangtou_portal.draft.model import Proposal, TableName
from hangtou_portal.record.dates import dates_in
from hangtou_portal.record.model import Paragraph, Place, Report, Stage
from hangtou_portal.record.names import places_named

_CLAUSE = re.compile(r"[^,，。;；:：]+")
_REST = re.compile(r"(?:等|项目)*$")


def propose_projects(
    *, report: Report, places: Sequence[Place], stages: Sequence[Stage]
) -> tuple[Proposal, ...]:
    """A row for each place that a clause names between the words of a stage."""
    ids = Identifiers()
    rows: list[Proposal] = []
    for paragraph in report.text.paragraphs.values():
        for match in _CLAUSE.finditer(paragraph.text):
            if paragraph.text.count(match[0]) == 1:
                rows.extend(
                    _of_clause(
                        match[0], paragraph=paragraph, report=report, places=places, stages=stages, ids=ids
                    )
                )
    return tuple(rows)


def _of_clause(
    clause: str,
    *,
    paragraph: Paragraph,
    report: Report,
    places: Sequence[Place],
    stages: Sequence[Stage],
    ids: Identifiers,
) -> Iterator[Proposal]:
    for stage, wording, named in _readings(clause, stages=stages):
        found = [(name, places_named(text=name, places=places)) for name in named]
        if not all(len(where) == 1 for _, where in found):
            continue
        domain = report.domain_of(paragraph)
        for name, where in found:
            cells = {
                "id": ids.new(name),
                "domain": domain.id if domain else "",
                "paragraph": paragraph.address,
                "name": name,
                "stage": stage.id,
                "stage_words": wording,
                "due": next(iter(dates_in(clause)), ""),
                "place": where[0],
                "quote": clause,
                "note": "",
            }
            yield Proposal(
                table=TableName.PROJECTS,
                id=cells["id"],
                cells=cells,
                paragraph=paragraph.address,
                quote=clause,
                why=f"地点表里有这个地点，“{wording}”登记在阶段“{stage.title}”之下",
            )
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
