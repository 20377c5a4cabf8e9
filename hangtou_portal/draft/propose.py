"""Everything that rules can propose for a report: from its text to rows that the audit accepts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from hangtou_portal.draft.exhibits import propose_exhibits
from hangtou_portal.draft.figures import Found, figures_in, with_shared_units
from hangtou_portal.draft.indicators import indicators_of
from hangtou_portal.draft.labels import Named, name_figures
from hangtou_portal.draft.model import Proposal, Proposals
from hangtou_portal.draft.names import NameSpan, names_in
from hangtou_portal.draft.projects import propose_projects
from hangtou_portal.draft.questions import Question, as_open, question, questions_in_titles
from hangtou_portal.draft.tasks import propose_tasks
from hangtou_portal.draft.terms import propose_terms
from hangtou_portal.draft.words import VOCABULARY
from hangtou_portal.record.model import (
    Half,
    Origin,
    Project,
    Record,
    Report,
    ReportText,
    Term,
)


def propose(
    *,
    text: ReportText,
    record: Record,
    report_id: str,
    periods: Mapping[Half, str],
    period_end: date,
    chapters: Mapping[Half, Sequence[str]],
) -> Proposals:
    """Propose the rows of a report, and ask about each number that no rule explains.

    `record` gives places, stages and earlier reports. `chapters` holds the id of the domain of each chapter,
    part by part; `periods` is what the report calls the time of its two parts, `period_end` the last day it
    looks back on. The same text gives the same rows.
    """
    domains = {domain.id: domain for domain in record.domains}
    report = Report(
        id=report_id,
        title="",
        title_note="",
        author="",
        year=period_end.year,
        year_note="",
        year_basis=(),
        period_end=period_end,
        periods=periods,
        span="",
        main_lines=None,
        summary="",
        chapters={half: tuple(domains[name] for name in chapters[half]) for half in Half},
        checksum="",
        text=text,
        indicators={},
        tasks={},
        projects={},
        terms={},
        exhibits={},
        exhibit_figures=(),
        earlier=tuple(other for other in record.reports if other.period_end < period_end),
    )
    places = tuple(record.places.values())
    vocabulary = frozenset(VOCABULARY) | frozenset(_known_terms(record))
    names = {
        address: names_in(paragraph, known=_known_names(record), vocabulary=vocabulary)
        for address, paragraph in text.paragraphs.items()
    }
    named, asked = _figures(text, names=names)
    figures = indicators_of(named, report=report, places=places, town=record.town)
    report = replace(report, indicators=MappingProxyType({item.id: item for item in figures.items}))
    projects = propose_projects(report=report, places=places, stages=record.stages)
    report = replace(report, projects=_as_projects(projects, report=report, record=record))
    found = _by_paragraph([item.found for item in named])
    tasks = propose_tasks(report=report, figures=found, places=places)
    terms = propose_terms(paragraphs=text.paragraphs, names=names, known=_known_terms(record))
    exhibits, exhibit_figures = propose_exhibits(report)
    asked += [
        question(r.found.paragraph, start=r.found.start, end=r.found.end, reason=r.reason)
        for r in figures.refused
    ]
    asked += questions_in_titles(text, names={row.cells["term"] for row in terms})
    return Proposals(
        indicators=figures.proposals(),
        tasks=tasks,
        projects=projects,
        terms=terms,
        exhibits=exhibits,
        exhibit_figures=exhibit_figures,
        open=tuple(as_open(asked)),
    )


def _figures(
    text: ReportText, *, names: Mapping[str, tuple[NameSpan, ...]]
) -> tuple[list[Named], list[Question]]:
    """Every figure with its name, in the order of the text, and every number that is to be asked about."""
    found: list[Found] = []
    asked: list[Question] = []
    for address, paragraph in text.paragraphs.items():
        figures, questions = figures_in(paragraph, names=names[address])
        found.extend(figures)
        asked.extend(question(paragraph, start=q.start, end=q.end, reason=q.reason) for q in questions)
    named: list[Named] = []
    for group in _by_paragraph(with_shared_units(found)).values():
        possible, nameless = name_figures(group)
        named.extend(possible)
        asked.extend(
            question(f.paragraph, start=f.start, end=f.end, reason="报告没有用与别处不同的字说它是什么")
            for f in nameless
        )
    return named, asked


def _by_paragraph(found: Sequence[Found]) -> dict[str, list[Found]]:
    made: dict[str, list[Found]] = {}
    for item in found:
        made.setdefault(item.paragraph.address, []).append(item)
    return made


def _known_names(record: Record) -> tuple[str, ...]:
    """Names with numbers that the record has: of places, and of the projects of earlier reports."""
    places = [name for place in record.places.values() for name in place.report_names]
    return (*places, *(p.name for report in record.reports for p in report.projects.values()))


def _known_terms(record: Record) -> dict[str, Term]:
    """The terms of earlier reports by their words, a later report's meaning before an earlier one's."""
    return {
        word: term for report in record.reports for term in report.terms.values() for word in term.spellings
    }


def _as_projects(rows: Sequence[Proposal], *, report: Report, record: Record) -> Mapping[str, Project]:
    stages = {stage.id: stage for stage in record.stages}
    made = {
        row.id: Project(
            id=row.id,
            domain=report.domain_of(report.text.paragraphs[row.paragraph]),
            paragraph=row.paragraph,
            name=row.cells["name"],
            stage=stages[row.cells["stage"]],
            stage_words=row.cells["stage_words"],
            due=row.cells["due"],
            place=row.cells["place"] or None,
            quote=row.quote,
            note="",
            origin=Origin(file="", line=0),
        )
        for row in rows
    }
    return MappingProxyType(made)
