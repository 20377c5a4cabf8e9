"""Everything that rules can propose for a report: from its text to rows that the audit accepts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from hangtou_portal.draft.exhibits import propose_exhibits
from hangtou_portal.draft.figures import Found, figures_in
from hangtou_portal.draft.indicators import figure_proposal, indicators_of
from hangtou_portal.draft.label_candidates import LabelledFigure
from hangtou_portal.draft.labels import name_figures
from hangtou_portal.draft.model import OpenQuestion, Proposals
from hangtou_portal.draft.names import NameSpan, names_in
from hangtou_portal.draft.questions import questions_in_titles
from hangtou_portal.draft.table_rows import asked_as_one
from hangtou_portal.draft.tasks import find_projects, project_proposal, propose_tasks
from hangtou_portal.draft.terms import propose_terms
from hangtou_portal.draft.words import VOCABULARY
from hangtou_portal.record.model import Half, Record, Report, ReportText, Term


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
        author="",
        year=period_end.year,
        period_end=period_end,
        periods=periods,
        span="",
        summary="",
        chapters={half: tuple(domains[name] for name in chapters[half]) for half in Half},
        checksum="",
        text=text,
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
    report = replace(report, projects=find_projects(report=report, places=places, stages=record.stages))
    terms = propose_terms(paragraphs=text.paragraphs, names=names, known=_known_terms(record))
    exhibits, exhibit_figures = propose_exhibits(report)
    found = _by_paragraph([item.found for item in named])
    return Proposals(
        indicators=tuple(
            figure_proposal(item, before=figures.before.get(item.id, "")) for item in figures.items
        ),
        tasks=propose_tasks(report=report, figures=found, places=places),
        projects=tuple(project_proposal(project) for project in report.projects.values()),
        terms=terms,
        exhibits=exhibits,
        exhibit_figures=exhibit_figures,
        open=(*asked, *figures.asked, *questions_in_titles(text, names={row.cells["term"] for row in terms})),
    )


def _figures(
    text: ReportText, *, names: Mapping[str, tuple[NameSpan, ...]]
) -> tuple[list[LabelledFigure], list[OpenQuestion]]:
    """Every figure with its name, in the order of the text, and every number that is to be asked about."""
    found: list[Found] = []
    asked: list[OpenQuestion] = []
    for address, paragraph in text.paragraphs.items():
        figures, questions = figures_in(paragraph, names=names[address])
        found += figures
        asked += questions if figures else asked_as_one(paragraph, asked=questions)
    named: list[LabelledFigure] = []
    for group in _by_paragraph(found).values():
        possible, nameless = name_figures(group)
        named += possible
        asked += [figure.asked(figure.reason or "报告没有用与别处不同的字说它是什么") for figure in nameless]
    return named, asked


def _by_paragraph(found: Sequence[Found]) -> dict[str, list[Found]]:
    made: dict[str, list[Found]] = {}
    for item in found:
        made.setdefault(item.paragraph.address, []).append(item)
    return made


def _known_names(record: Record) -> tuple[str, ...]:
    """Names with numbers that the record has: of places, and of the projects of earlier reports."""
    places = [name for place in record.places.values() for name in place.names]
    return (*places, *(p.name for report in record.reports for p in report.projects.values()))


def _known_terms(record: Record) -> dict[str, Term]:
    """The terms of earlier reports by their words, a later report's meaning before an earlier one's."""
    return {
        word: term for report in record.reports for term in report.terms.values() for word in term.spellings
    }
