"""The record's types, all in one place to import from. Everything is immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from hangtou_portal.record.declared import DeclaredExhibit, DeclaredFigure, ExhibitKind, Part
from hangtou_portal.record.description import Column, Correction, TableInfo
from hangtou_portal.record.entries import Domain, Indicator, Origin, Place, Project, Stage, Task, Term
from hangtou_portal.record.everyday_words import EverydayWords
from hangtou_portal.record.kinds import Extent, Half, Precision, Qualifier, Role
from hangtou_portal.record.paragraphs import Chapter, NotFigure, Paragraph, ReportText

__all__ = [
    "Chapter",
    "Column",
    "Correction",
    "DeclaredExhibit",
    "DeclaredFigure",
    "Domain",
    "ExhibitKind",
    "Extent",
    "Half",
    "Indicator",
    "NotFigure",
    "Origin",
    "Outline",
    "Paragraph",
    "Part",
    "Place",
    "Precision",
    "Project",
    "Qualifier",
    "Record",
    "Report",
    "ReportText",
    "Role",
    "Stage",
    "TableInfo",
    "Task",
    "Term",
]


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A schematic line or ring: (longitude, latitude) pairs in WGS-84 degrees."""

    id: str
    name: str
    kind: str
    note: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """One published work report with everything read from it, keyed by id in file order.

    `periods` is what it calls the time each half is about, `span` the stretch it looks back on: 半年, 全年.
    `summary` is the sentence that tells it all, a template as in `record.sentences`.
    `chapters` holds the domain of each chapter, part by part, in the report's order.
    `year_basis` are the terms that its year follows from, none if it prints its year itself.
    `not_figures` are the words whose numbers a person has found to count nothing.
    `earlier` are the reports before it, in order of time: what it states again is a trend.
    """

    id: str
    title: str
    title_note: str
    author: str
    year: int
    year_note: str
    year_basis: tuple[str, ...]
    period_end: date
    periods: Mapping[Half, str]
    span: str
    summary: str
    chapters: Mapping[Half, tuple[Domain, ...]]
    checksum: str
    text: ReportText
    indicators: Mapping[str, Indicator]
    tasks: Mapping[str, Task]
    projects: Mapping[str, Project]
    terms: Mapping[str, Term]
    exhibits: Mapping[str, DeclaredExhibit]
    exhibit_figures: tuple[DeclaredFigure, ...]
    not_figures: tuple[NotFigure, ...] = ()
    earlier: tuple[Report, ...] = field(default=(), repr=False, compare=False)

    @property
    def year_is_inferred(self) -> bool:
        """Whether the report leaves its year to be concluded from what it names."""
        return bool(self.year_basis)

    def figures_of(self, exhibit: DeclaredExhibit) -> tuple[DeclaredFigure, ...]:
        """The rows of one exhibit's figures, in their order."""
        rows = (row for row in self.exhibit_figures if row.exhibit == exhibit.id)
        return tuple(sorted(rows, key=lambda row: row.order or 0))

    @property
    def domains(self) -> tuple[Domain, ...]:
        """The domains that have a chapter in the report, in the order of the Data Package."""
        return tuple(sorted({d for half in self.chapters.values() for d in half}, key=lambda d: d.order))

    def domain(self, id: str) -> Domain:  # noqa: A002 - the domain's own field
        """The report's domain of that id. Raises KeyError if it has no chapter on it."""
        return {domain.id: domain for domain in self.domains}[id]

    def chapters_of(self, domain: Domain, *, half: Half) -> tuple[Chapter, ...]:
        """The chapters of one part that belong to `domain`: none, one or several."""
        return tuple(
            chapter
            for chapter in self.text.chapters
            if chapter.half is half and self.chapters[half][chapter.number - 1] == domain
        )

    def domain_of(self, paragraph: Paragraph) -> Domain | None:
        """The domain of the chapter that `paragraph` stands in; None outside of all chapters."""
        return self.chapters[paragraph.half][paragraph.chapter - 1] if paragraph.chapter else None

    def of(self, item: Indicator) -> Report:
        """The report that states `item`: this one or an earlier. Raises KeyError if it is neither."""
        for report in (self, *self.earlier):
            if report.id == item.report:
                return report
        raise KeyError(item.report)


@dataclass(frozen=True, kw_only=True, eq=False)
class Record:
    """Everything the portal knows. `reports` is in order of time; the last is the one shown.

    `later` have come since: none, unless an earlier one is read. Records with one fingerprint are equal.
    """

    title: str
    description: str
    version: str
    domains: tuple[Domain, ...]
    stages: tuple[Stage, ...]
    corrections: tuple[Correction, ...]
    places: Mapping[str, Place]
    outlines: Mapping[str, Outline]
    reports: tuple[Report, ...]
    fingerprint: str = field(default="")
    tables: tuple[TableInfo, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)  # what was audited, as published
    everyday_words: tuple[EverydayWords, ...] = ()
    later: tuple[Report, ...] = field(default=(), repr=False)
    mark: str = ""  # what marks everything made of a record with drafts in it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and other.fingerprint == self.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    @property
    def report(self) -> Report:
        """The report shown: the latest, unless an earlier one is read."""
        return self.reports[-1]

    @property
    def latest(self) -> Report:
        """The latest report, whichever is shown."""
        return (*self.reports, *self.later)[-1]

    def at(self, report_id: str) -> Record:
        """The record as it stood with the report of that id; itself, if that is the one shown.

        Raises KeyError if there is no such report.
        """
        if report_id == self.report.id:
            return self
        known = (*self.reports, *self.later)
        shown = {report.id: place for place, report in enumerate(known, start=1)}[report_id]
        # Whatever is made of a record is kept under its fingerprint, a digest without a hyphen.
        whole, _, _ = self.fingerprint.partition("-")
        fingerprint = f"{whole}-{report_id}" if known[shown:] else whole
        return replace(self, reports=known[:shown], later=known[shown:], fingerprint=fingerprint)

    def table(self, name: str) -> TableInfo:
        """The description of the shown report's table `name`, or of a table that all reports share.

        Raises KeyError if the Data Package has no such table.
        """
        for table in self.tables:
            if table.name in (f"{self.report.id}-{name}", name):
                return table
        raise KeyError(name)

    @property
    def villages(self) -> tuple[Place, ...]:
        """The town's villages, in file order."""
        return tuple(place for place in self.places.values() if place.is_village)
