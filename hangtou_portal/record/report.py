"""One published work report with everything read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hangtou_portal.record.entries import Domain, Indicator, Project, Task, Term
from hangtou_portal.record.exhibit_rows import DeclaredExhibit, DeclaredFigure
from hangtou_portal.record.faults import Origin
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.paragraphs import Chapter, Exemption, Paragraph, ReportText


@dataclass(frozen=True, kw_only=True)
class MainLines:
    """The paragraph outside all chapters that says what runs through them, and what readers call it."""

    paragraph: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What `source` says became of `subject`, the id of a task, a project or a target of the report.

    `date` is in words (2020年底); `address` is the source's own, empty where only a copy of it was seen.
    """

    subject: str
    outcome: str
    date: str
    source: str
    address: str
    note: str
    origin: Origin


@dataclass(frozen=True, kw_only=True)
class Report:
    """One published work report with everything read from it, keyed by id in file order.

    `periods` is what it calls the time each half is about, `span` the stretch it looks back on: 半年, 全年.
    `summary` is the sentence that tells it all, a template as in `record.sentences`.
    `main_lines` is its paragraph on what runs through all domains, if it has one.
    `chapters` holds the domain of each chapter, part by part, in the report's order.
    `year_basis` are the terms that its year follows from, none if it prints its year itself.
    `not_figures` are the words whose numbers a person has found to count nothing, `not_tasks` the clauses of
    the second half that are found to be no commitment.
    `outcomes` are what public sources say became of it, which is no part of it.
    `earlier` are the reports before it, in order of time: what it states again is a trend.
    """

    id: str
    title: str
    title_note: str = ""
    author: str
    year: int
    year_note: str = ""
    year_basis: tuple[str, ...] = ()
    period_end: date
    periods: Mapping[Half, str]
    span: str
    summary: str
    main_lines: MainLines | None = None
    chapters: Mapping[Half, tuple[Domain, ...]]
    checksum: str
    text: ReportText
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    tasks: Mapping[str, Task] = field(default_factory=dict)
    projects: Mapping[str, Project] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    exhibits: Mapping[str, DeclaredExhibit] = field(default_factory=dict)
    exhibit_figures: tuple[DeclaredFigure, ...] = ()
    not_figures: tuple[Exemption, ...] = ()
    not_tasks: tuple[Exemption, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    earlier: tuple[Report, ...] = field(default=(), repr=False)

    def __hash__(self) -> int:
        """Of its id and its text, since tables have no hash: what is made of a report can be cached."""
        return hash((self.id, self.checksum))

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
