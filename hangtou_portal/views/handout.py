"""What a handout holds: one domain, the whole report, or what a deck shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hangtou_portal.record.model import Domain, Indicator, Paragraph, Project, Record, Task
from hangtou_portal.views.deck import Deck, Slide, SlideKind
from hangtou_portal.views.deck_coming import Coming, coming
from hangtou_portal.views.deck_screens import offered_slides
from hangtou_portal.views.domain import DomainPage, domain_page
from hangtou_portal.views.outcomes import Aftermath, afterwards_of
from hangtou_portal.views.overview import due_of, overview_page


@dataclass(frozen=True, kw_only=True)
class Handout:
    """`domain` None is the whole report; `headlines` are the figures to begin with.

    A `brief` one leaves out the text of the chapters. `summary` and `main_lines`, the paragraph that opens
    the second half, are in the whole report only. `things` are the commitments and projects on the handout,
    `afterwards` what later reports and public sources say of them.
    """

    domain: Domain | None
    title: str
    headlines: tuple[Indicator, ...]
    pages: tuple[DomainPage, ...]
    coming: tuple[Coming, ...]
    things: tuple[Task | Project, ...]
    afterwards: tuple[tuple[str, Aftermath], ...]
    summary: str = ""
    main_lines: Paragraph | None = None
    large: bool = False
    brief: bool = False

    @property
    def natures(self) -> str:
        """What on it is computed, from elsewhere, or the portal's own; the rest is the report's."""
        later = "“后来”不是报告内容，写明了来源；" if self.afterwards else ""
        ours = "标题、项数、阶段归类和说明为本门户所写，以报告原文为准。"
        return f"“测算”是由报告的数字算出来的，算式写在旁边；{later}{ours}"

    @property
    def silence(self) -> str:
        """Before what is known of what came after: that the report does not say it, and what is not known."""
        said = "报告只写要做什么，没有写后来怎样。"
        if self.afterwards:
            return f"{said}下面是核到公开来源的，不是报告内容；没有列出的，未核到公开来源。"
        return f"{said}后来怎样，未核到公开来源；这里不作推测。"


def handout_of(*, record: Record, domain: Domain | None) -> Handout:
    """The handout of one domain, or with None of the whole report."""
    view, report = overview_page(record), record.report
    if domain is None:
        pages = view.domains
        headlines = tuple(item.figure for item in view.headlines)
        things: tuple[Task | Project, ...] = (*report.projects.values(), *report.tasks.values())
    else:
        (page,) = pages = (domain_page(record=record, domain=domain),)
        headlines, things = page.leads, (*page.projects, *page.tasks)
    return Handout(
        domain=domain,
        title=domain.title if domain else report.title,
        headlines=headlines,
        pages=pages,
        coming=coming(report=report, due=due_of(report), domains=(domain,) if domain else None),
        things=things,
        afterwards=afterwards_of(things, record=record),
        summary="" if domain else f"{view.summary.text}。",
        main_lines=None if domain else view.main_lines,
    )


def deck_handout(*, record: Record, deck: Deck) -> Handout:
    """What matches the deck: its figures, charts and lists, projects with its map, what came of them."""
    shown = {slide.exhibit.id for slide in deck.slides if slide.exhibit}
    kinds = {slide.kind for slide in deck.slides}
    # A figure may lead the report and its domain: two screens show it, on paper it stands once.
    headlines = tuple(dict.fromkeys(item for slide in deck.slides for item in slide.figures))
    offered = offered_slides(record=record, choice=deck.choice)
    domains = dict.fromkeys(slide.domain for slide in deck.slides if slide.domain)
    pages = (domain_page(record=record, domain=domain) for domain in domains)
    things = tuple(dict.fromkeys(thing for slide in deck.slides for thing in slide.things))
    return Handout(
        domain=None,
        title=record.report.title,
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
        coming=tuple(
            _listed(
                [slide for slide in deck.slides if slide.kind is kind],
                whole=sum(len(slide.lines) for slide in offered if slide.kind is kind),
            )
            for kind in (SlideKind.DUE, SlideKind.TARGETS)
            if kind in kinds
        ),
        things=things,
        afterwards=afterwards_of(things, record=record),
        large=deck.choice.large,
        brief=True,
    )


def _listed(slides: Sequence[Slide], *, whole: int) -> Coming:
    """The screens of one list as the one list that they show; `whole` is how many its title counts."""
    lines = tuple(line for slide in slides for line in slide.lines)
    some = f"这里列出{len(lines)}项" if len(lines) < whole else ""
    return Coming(
        kind=slides[0].kind,
        title=slides[0].title,
        tasks=tuple(thing for slide in slides for thing in slide.things if isinstance(thing, Task)),
        lines=lines,
        context="；".join(filter(None, (slides[0].context, some))),
    )
