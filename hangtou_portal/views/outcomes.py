"""What became of a commitment or an undertaking: a later report's own sentence first, then public sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hangtou_portal.record.model import Outcome, Project, Record, Report, Task


@dataclass(frozen=True, kw_only=True)
class SaidLater:
    """Where a later report speaks of the same thing: the report, the address of its paragraph, its words."""

    report: Report
    paragraph: str
    quote: str


@dataclass(frozen=True, kw_only=True)
class Aftermath:
    """What later reports and public sources say of something; both are empty if nothing is known."""

    said: tuple[SaidLater, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def known(self) -> bool:
        """Whether anything is known."""
        return bool(self.said or self.outcomes)


def aftermath_of(things: Sequence[Task | Project], *, record: Record) -> Aftermath:
    """What became of `things`, all of the shown report; a commitment's target and projects are meant too."""
    ids: dict[str, None] = {}
    for thing in things:
        ids[thing.id] = None
        if isinstance(thing, Task):
            ids |= dict.fromkeys((*filter(None, [thing.target]), *thing.projects))
    return Aftermath(
        said=tuple(said for report in record.later for said in _said(report, ids=ids)),
        outcomes=tuple(row for row in record.report.outcomes if row.subject in ids),
    )


def _said(report: Report, *, ids: dict[str, None]) -> tuple[SaidLater, ...]:
    """The sentences of `report` on what has one of the `ids`, each once."""
    found = (item for table in (report.tasks, report.projects, report.indicators) for item in table.values())
    own = {(item.paragraph, item.quote): None for item in found if item.id in ids}
    return tuple(SaidLater(report=report, paragraph=paragraph, quote=quote) for paragraph, quote in own)


def afterwards_of(things: Sequence[Task | Project], *, record: Record) -> tuple[tuple[str, Aftermath], ...]:
    """What is known of each of `things` under its name, each saying once, a project before its commitment."""
    told: list[SaidLater | Outcome] = []
    found = []
    for thing in sorted(things, key=lambda thing: isinstance(thing, Task)):
        after = aftermath_of([thing], record=record)
        new = Aftermath(
            said=tuple(said for said in after.said if said not in told),
            outcomes=tuple(row for row in after.outcomes if row not in told),
        )
        if new.known:
            name = thing.title if isinstance(thing, Task) else thing.name
            found.append((name, new))
        told += (*new.said, *new.outcomes)
    return tuple(found)
