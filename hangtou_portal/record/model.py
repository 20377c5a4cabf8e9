"""The record, and all its types in one place to import from. Everything is immutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from hangtou_portal.record.dictionary import Column, TableInfo
from hangtou_portal.record.entries import Domain, Indicator, Place, Project, Stage, Task, Term
from hangtou_portal.record.exhibit_rows import DeclaredExhibit, DeclaredFigure, ExhibitKind, Part
from hangtou_portal.record.faults import Origin
from hangtou_portal.record.geometry import Outline
from hangtou_portal.record.kinds import Extent, Half, PlaceKind, Precision, Qualifier, Role
from hangtou_portal.record.paragraphs import Chapter, Exemption, Paragraph, ReportText
from hangtou_portal.record.report import MainLines, Outcome, Report
from hangtou_portal.record.town import MapRegion, Town, TownMap


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A published correction: when, what, and why."""

    day: str
    subject: str
    text: str


Answer: TypeAlias = Task | Project | Indicator | Term


class AnswerKind(StrEnum):
    """The table of a report that an answer stands in."""

    TASK = "task"
    PROJECT = "project"
    FIGURE = "figure"
    TERM = "term"


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question in a neighbour's words, and the id of its answer in the table that `kind` names."""

    question: str
    kind: AnswerKind
    answer: str
    origin: Origin

    def answer_in(self, report: Report) -> Answer | None:
        """The row of `report` that answers it; None if that report has no such row."""
        tables: Mapping[AnswerKind, Mapping[str, Answer]] = {
            AnswerKind.TASK: report.tasks,
            AnswerKind.PROJECT: report.projects,
            AnswerKind.FIGURE: report.indicators,
            AnswerKind.TERM: report.terms,
        }
        return tables[self.kind].get(self.answer)


@dataclass(frozen=True, kw_only=True)
class EverydayWords:
    """Everyday words for something, and the report's own words for the same thing."""

    everyday: tuple[str, ...]
    report_words: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, kw_only=True, eq=False)
class Record:
    """Everything the portal knows of one town; `map` is None for a town without places.

    `reports` is in order of time; the last is the one shown. `later` have come since: none, unless an earlier
    one is read. Records with one fingerprint are equal.
    """

    title: str
    description: str
    version: str
    town: Town
    map: TownMap | None
    domains: tuple[Domain, ...]
    stages: tuple[Stage, ...]
    corrections: tuple[Correction, ...]
    places: Mapping[str, Place]
    outlines: Mapping[str, Outline]
    reports: tuple[Report, ...]
    fingerprint: str = ""
    tables: tuple[TableInfo, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)  # what was audited, as published
    everyday_words: tuple[EverydayWords, ...] = ()
    questions: tuple[Question, ...] = ()
    later: tuple[Report, ...] = field(default=(), repr=False)
    mark: str = ""  # shown on everything that is made of a record with drafts in it: 草稿

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and other.fingerprint == self.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    def marked(self, title: str) -> str:
        """`title` with the record's mark before it, once: a draft's own title carries it already."""
        return title if title.startswith(self.mark) else self.mark + title

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
        # Caches go by the fingerprint, a digest without a hyphen: each report's view needs one of its own.
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
