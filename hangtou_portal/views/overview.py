"""What the overview holds: the whole story on one page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hangtou_portal.charts.spec import Comparison, Coverage, CoverageRow, Mark, Parts, Progress, marks_of
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit, figure_key
from hangtou_portal.record.model import Answer, Indicator, Paragraph, Record, Report, Task
from hangtou_portal.record.sentences.template import filled, slots
from hangtou_portal.views.domain import DomainPage, domain_page
from hangtou_portal.views.timeline import Moment, timeline_of


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The report in one sentence, without its stop, and the figures that it says."""

    text: str
    sources: tuple[Indicator, ...]


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A figure of the overview, and the exhibit that shows it against a target, a whole or all there are."""

    figure: Indicator
    exhibit: Exhibit | None

    @property
    def row(self) -> CoverageRow | None:
        """Its own row of dots, where the exhibit has one."""
        chart = self.exhibit.chart if self.exhibit else None
        rows = chart.rows if isinstance(chart, Coverage) else ()
        return next((row for row in rows if row.figure == figure_key(self.figure)), None)

    @property
    def progress(self) -> Progress | None:
        """Its bar against its target."""
        chart = self.exhibit.chart if self.exhibit else None
        return chart if isinstance(chart, Progress) else None

    @property
    def parts(self) -> Parts | None:
        """The parts of the whole that it is, or is part of."""
        chart = self.exhibit.chart if self.exhibit else None
        return chart if isinstance(chart, Parts) else None


@dataclass(frozen=True, kw_only=True)
class OverviewPage:
    """The report in a sentence, headline figures with their drawings, the domains, what is due next.

    `questions` are those that the report answers, each with its answer. `timeline` is empty where nothing is
    due by a date.
    """

    report: Report
    summary: Summary
    questions: tuple[tuple[str, Answer], ...]
    headlines: tuple[Headline, ...]
    domains: tuple[DomainPage, ...]
    timeline: tuple[Moment, ...]
    main_lines: tuple[str, ...]
    main_line_paragraph: Paragraph | None
    main_line_figures: tuple[Indicator, ...]

    @property
    def due(self) -> tuple[Task, ...]:
        """What is due by a date, in order of the dates."""
        return tuple(task for moment in self.timeline for task in moment.due)


def overview_page(record: Record) -> OverviewPage:
    """The overview of the record's report; what is due comes in order of its date."""
    report = record.report
    headlines = [item for item in report.indicators.values() if item.headline]
    lines = report.text.paragraphs[report.main_lines.paragraph] if report.main_lines else None
    return OverviewPage(
        report=report,
        summary=_summary(report),
        questions=tuple(
            (row.question, answer) for row in record.questions if (answer := row.answer_in(report))
        ),
        headlines=tuple(
            Headline(figure=item, exhibit=_drawn_in(item, report=report))
            for item in sorted(headlines, key=lambda item: item.headline or 0)
        ),
        domains=tuple(domain_page(record=record, domain=domain) for domain in report.domains),
        timeline=timeline_of(report),
        main_lines=enumerated(lines.text) if lines else (),
        main_line_paragraph=lines,
        main_line_figures=tuple(
            item for item in report.indicators.values() if lines and item.paragraph == lines.address
        ),
    )


def _drawn_in(item: Indicator, *, report: Report) -> Exhibit | None:
    """The exhibit that shows more of the figure than its number: a comparison with others does not."""
    key = figure_key(item)
    for exhibit in all_exhibits(report).values():
        chart = exhibit.chart
        drawn: tuple[Mark, ...]
        if isinstance(chart, Progress):
            drawn = (chart.actual, chart.share)
        elif isinstance(chart, Comparison):
            drawn = ()
        else:
            drawn = marks_of(chart)
        if any(mark.figure == key for mark in drawn):
            return exhibit
    return None


def _summary(report: Report) -> Summary:
    named = dict.fromkeys(name for slot in slots(report.summary) for name in slot.names)
    return Summary(
        text=filled(report.summary, figures=report.indicators, report=report).text,
        sources=tuple(report.indicators[name] for name in named),
    )


def enumerated(text: str) -> tuple[str, ...]:
    """The items of a list inside a paragraph (一是…；二是…), without their marks and closing stops."""
    _, *items = re.split(r"(?<=[:;。])[一二三四五六七八九十]+是", text)
    return tuple(item.rstrip(";。") for item in items)
