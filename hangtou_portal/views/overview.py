"""What the overview holds: the whole story on one page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hangtou_portal.charts.spec import Progress
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.dates import last_day
from hangtou_portal.record.model import Half, Indicator, Paragraph, Record, Report, Task
from hangtou_portal.record.sentences.template import filled, slots
from hangtou_portal.views.domain import DomainPage, domain_page


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The report in one sentence, without its stop, and the figures that it says."""

    text: str
    sources: tuple[Indicator, ...]


@dataclass(frozen=True, kw_only=True)
class OverviewPage:
    """The report in a sentence, headline figures, progress against targets, the domains, what is due next."""

    report: Report
    summary: Summary
    headlines: tuple[Indicator, ...]
    progress: tuple[Exhibit, ...]
    domains: tuple[DomainPage, ...]
    due: tuple[Task, ...]
    main_lines: tuple[str, ...]
    main_line_paragraph: Paragraph | None
    main_line_figures: tuple[Indicator, ...]


def overview_page(record: Record) -> OverviewPage:
    """The overview of the record's report; what is due comes in order of its date."""
    report = record.report
    headlines = [item for item in report.indicators.values() if item.headline]
    due = [task for task in report.tasks.values() if task.due]
    due.sort(key=lambda task: last_day(words=task.due, half=Half.NEXT, report=report))
    lines = report.text.paragraphs[report.main_lines.paragraph] if report.main_lines else None
    return OverviewPage(
        report=report,
        summary=_summary(report),
        headlines=tuple(sorted(headlines, key=lambda item: item.headline or 0)),
        progress=tuple(e for e in all_exhibits(report).values() if isinstance(e.chart, Progress)),
        domains=tuple(domain_page(record=record, domain=domain) for domain in report.domains),
        due=tuple(due),
        main_lines=enumerated(lines.text) if lines else (),
        main_line_paragraph=lines,
        main_line_figures=tuple(
            item for item in report.indicators.values() if lines and item.paragraph == lines.address
        ),
    )


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
