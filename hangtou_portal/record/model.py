"""The record's types, all in one place to import from. Everything is immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hangtou_portal.record.entries import Indicator, Origin, Place, Project, Stage, Task, Term
from hangtou_portal.record.kinds import Domain, Extent, Half, Precision, Qualifier, Role

__all__ = [
    "Chapter",
    "Correction",
    "Domain",
    "Extent",
    "Half",
    "Indicator",
    "Origin",
    "Outline",
    "Paragraph",
    "Place",
    "Precision",
    "Project",
    "Qualifier",
    "Record",
    "Report",
    "ReportText",
    "Role",
    "Stage",
    "Task",
    "Term",
]


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One numbered item of the report, or an unnumbered paragraph (address ending in 0).

    `text` is the paragraph without its number mark; `address` is `h1-3-1`, `h2-0`.
    """

    address: str
    half: Half
    chapter: int
    item: int
    text: str

    @property
    def title(self) -> str:
        """The item's opening sentence, which names it; empty for an unnumbered paragraph."""
        return self.text.split("。", 1)[0] if self.item else ""

    @property
    def body(self) -> str:
        """What follows the opening sentence."""
        return self.text.split("。", 1)[1] if self.item else self.text


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter heading, such as 坚持稳中提质,经济发展健康平稳; `number` counts from 1."""

    half: Half
    number: int
    ordinal: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class ReportText:
    """The report as published: chapters in order, and the paragraphs that stand outside of them."""

    chapters: tuple[Chapter, ...]
    paragraphs: Mapping[str, Paragraph]
    headings: tuple[str, ...]
    published: str

    def chapter(self, *, half: Half, number: int) -> Chapter:
        """Raise KeyError if the report has no such chapter."""
        for chapter in self.chapters:
            if chapter.half is half and chapter.number == number:
                return chapter
        raise KeyError(f"{half}-{number}")


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
    chapters: tuple[Domain, ...]
    checksum: str
    text: ReportText
    indicators: Mapping[str, Indicator]
    tasks: Mapping[str, Task]
    projects: Mapping[str, Project]
    terms: Mapping[str, Term]


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A published correction: when, what, and why."""

    day: str
    subject: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a published table, as datapackage.json describes it; `type` is Table Schema's word."""

    name: str
    title: str
    description: str
    type: str
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class TableInfo:
    """A published table: its file and its columns, in file order."""

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, kw_only=True)
class Record:
    """Everything the portal knows. `reports` is in order of time; the last is the one shown."""

    title: str
    description: str
    version: str
    domain_titles: Mapping[Domain, str]
    stages: tuple[Stage, ...]
    corrections: tuple[Correction, ...]
    places: Mapping[str, Place]
    outlines: Mapping[str, Outline]
    reports: tuple[Report, ...]
    fingerprint: str = field(default="")
    tables: tuple[TableInfo, ...] = ()
    #: The Data Package as published, file by file: what was audited is what is handed out.
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False, compare=False)

    @property
    def report(self) -> Report:
        """The latest report."""
        return self.reports[-1]

    def table(self, name: str) -> TableInfo:
        """The description of the latest report's table `name`, or of a table that all reports share.

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
