"""What a handout holds: one domain, or the whole report."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Domain, Indicator, Paragraph, Record, Report, Task
from hangtou_portal.views.domain import DomainPage, domain_page
from hangtou_portal.views.overview import overview_page


@dataclass(frozen=True, kw_only=True)
class Handout:
    """`domain` None is the whole report; `headlines` are the figures to begin with.

    `summary` and `main_lines`, the paragraph that opens the second half, are in the whole report only.
    """

    domain: Domain | None
    title: str
    report: Report
    headlines: tuple[Indicator, ...]
    pages: tuple[DomainPage, ...]
    due: tuple[Task, ...]
    summary: str = ""
    main_lines: Paragraph | None = None


def handout_of(*, record: Record, domain: Domain | None) -> Handout:
    """The handout of one domain, or with None of the whole report."""
    view = overview_page(record)
    if domain is None:
        return Handout(
            domain=None,
            title=record.report.title,
            report=record.report,
            headlines=tuple(item.figure for item in view.headlines),
            pages=view.domains,
            due=view.due,
            summary=f"{view.summary.text}。",
            main_lines=view.main_line_paragraph,
        )
    page = domain_page(record=record, domain=domain)
    return Handout(
        domain=domain,
        title=page.title,
        report=record.report,
        headlines=page.leads,
        pages=(page,),
        due=tuple(task for task in view.due if task.domain == domain),
    )
