"""What a handout holds: one domain, or the whole report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hangtou_portal.record.model import Domain, Indicator, Paragraph, Record, Report, Task
from hangtou_portal.views.deck import Deck, SlideKind
from hangtou_portal.views.domain import DomainPage, domain_page
from hangtou_portal.views.overview import overview_page


@dataclass(frozen=True, kw_only=True)
class Handout:
    """`domain` None is the whole report; `headlines` are the figures to begin with.

    A `brief` one leaves out the text of the chapters. `summary` and `main_lines`, the paragraph that opens
    the second half, are in the whole report only.
    """

    domain: Domain | None
    title: str
    report: Report
    headlines: tuple[Indicator, ...]
    pages: tuple[DomainPage, ...]
    due: tuple[Task, ...]
    summary: str = ""
    main_lines: Paragraph | None = None
    large: bool = False
    brief: bool = False


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


def deck_handout(*, record: Record, deck: Deck) -> Handout:
    """What matches the deck: its figures and charts; the projects with its map, what is due with its list."""
    shown = {slide.exhibit.id for slide in deck.slides if slide.exhibit}
    kinds = {slide.kind for slide in deck.slides}
    headlines = tuple(item for slide in deck.slides for item in slide.figures)
    domains = dict.fromkeys(slide.domain for slide in deck.slides if slide.domain)
    pages = (domain_page(record=record, domain=domain) for domain in domains)
    return Handout(
        domain=None,
        title=record.report.title,
        report=record.report,
        headlines=headlines,
        pages=tuple(
            replace(
                page,
                leads=tuple(item for item in page.leads if item not in headlines),
                others=(),
                targets=(),
                exhibits=tuple(exhibit for exhibit in page.exhibits if exhibit.id in shown),
                projects=page.projects if SlideKind.MAP in kinds else (),
            )
            for page in pages
        ),
        due=overview_page(record).due if SlideKind.DUE in kinds else (),
        large=deck.choice.large,
        brief=True,
    )
