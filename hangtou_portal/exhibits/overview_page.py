"""What the overview holds: the whole story on one page."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.charts.spec import Progress
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.domain_page import DomainPage, domain_page
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.dates import last_day
from hangtou_portal.record.model import Domain, Indicator, Paragraph, Record, Report, Task


@dataclass(frozen=True, kw_only=True)
class OverviewPage:
    """Eight headline figures, progress against targets, the six domains, what is due next."""

    report: Report
    headlines: tuple[Indicator, ...]
    progress: tuple[Exhibit, ...]
    domains: tuple[DomainPage, ...]
    due: tuple[Task, ...]
    main_lines: tuple[Task, ...]
    main_line_paragraph: Paragraph | None


def overview_page(record: Record) -> OverviewPage:
    """The overview of the latest report; what is due comes in order of its date."""
    report = record.report
    headlines = [item for item in report.indicators.values() if item.headline]
    due = [task for task in report.tasks.values() if task.due]
    due.sort(key=lambda task: last_day(words=task.due, year=report.year, period_end=report.period_end))
    main_lines = tuple(task for task in report.tasks.values() if task.domain is None)
    return OverviewPage(
        report=report,
        headlines=tuple(sorted(headlines, key=lambda item: item.headline or 0)),
        progress=tuple(e for e in all_exhibits(report).values() if isinstance(e.chart, Progress)),
        domains=tuple(domain_page(record=record, domain=domain) for domain in Domain),
        due=tuple(due),
        main_lines=main_lines,
        main_line_paragraph=report.text.paragraphs[main_lines[0].paragraph] if main_lines else None,
    )
