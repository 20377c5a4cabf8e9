"""From a record and a choice to the screens of a deck."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import source_line
from hangtou_portal.record.model import Domain, Record
from hangtou_portal.record.numerals import chinese_numeral, counted
from hangtou_portal.views.deck import Deck, Slide, SlideKind, SlideLine
from hangtou_portal.views.deck_choice import NAMED, DeckChoice, named
from hangtou_portal.views.deck_coming import coming_slides
from hangtou_portal.views.deck_map import map_slides
from hangtou_portal.views.deck_notes import exhibit_notes, figure_notes, headline_notes
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.headlines import Headline
from hangtou_portal.views.overview import due_of, overview_page
from hangtou_portal.views.summary import Summary, summary_of
from hangtou_portal.views.verdict import aiming_at, exhibit_verdict

#: Addresses in a deck of its other screens, of the parts of its page (deck.html), and of what gave way.
_TAKEN: Final = re.compile(
    rf"({'|'.join(SlideKind)})(-\d+)?|black|controls|deck|help|notice|overview|time|speaker(-\w+)?"
    r"|(exhibit|domain)-.+"
)
#: Figures on one screen: more could not be read from the back row.
PER_SCREEN = 4


def build_deck(*, record: Record, choice: DeckChoice) -> Deck:
    """The deck of `choice`; the map is in it if the town has one."""
    offered = offered_slides(record=record, choice=choice)
    slides = [slide for slide in offered if slide.id not in choice.without]
    if not slides:
        why = "".join(choice.problems) or "没有选中任何图表。"
        slides = [Slide(id="empty", kind=SlideKind.EMPTY, title="这份演示没有内容", context=why)]
    return Deck(title=record.report.title, choice=choice, slides=tuple(slides))


def offered_slides(*, record: Record, choice: DeckChoice) -> tuple[Slide, ...]:
    """All screens of the choice's domains or exhibits, those left out too; none where none are chosen."""
    view = overview_page(record)
    domains = domains_told(record=record, choice=choice)
    part = choice.domains is not None or choice.exhibits is not None
    # Told in another order, all domains are still all there is.
    only = domains if set(domains) != set(record.report.domains) else None
    inside = (
        *_figure_slides(record=record, headlines=view.headlines, domains=only),
        *_domain_slides(record=record, choice=choice),
        *map_slides(record=record, large=choice.large, domains=only),
        *coming_slides(record=record, due=due_of(record.report), domains=only),
    )
    if not domains or not inside:
        return ()
    return (
        _cover(record, summary=view.summary, domains=domains if part else (), only=only, choice=choice),
        *inside,
        _sources(record),
        Slide(id="closing", kind=SlideKind.CLOSING, title="想查哪个数字，扫码看原句"),
    )


def domains_told(*, record: Record, choice: DeckChoice) -> tuple[Domain, ...]:
    """The domains that the choice is about, in the order they are told."""
    if choice.exhibits is not None:
        exhibits = all_exhibits(record.report)
        return tuple(dict.fromkeys(exhibits[name].domain for name in choice.exhibits))
    return record.report.domains if choice.domains is None else choice.domains


def _cover(
    record: Record,
    *,
    summary: Summary,
    domains: tuple[Domain, ...],
    only: tuple[Domain, ...] | None,
    choice: DeckChoice,
) -> Slide:
    """The report in a sentence; a deck of some `domains` only names them, since the sentence is about all."""
    report = record.report
    venue = choice.venue.name if choice.venue else ""
    day = f"{choice.day.year}年{choice.day.month}月{choice.day.day}日" if choice.day else ""
    return Slide(
        id="cover",
        kind=SlideKind.COVER,
        title=report.title,
        kicker=record.title,
        map_domains=only,
        occasion=" · ".join(filter(None, (venue, day))),
        context="、".join(domain.title for domain in domains) or summary.text,
        source=f"{report.title_note}{report.year_note}",
        notes=() if domains else figure_notes(items=summary.sources, report=report),
    )


def _figure_slides(
    *, record: Record, headlines: Sequence[Headline], domains: tuple[Domain, ...] | None
) -> Iterator[Slide]:
    """The headlines, or those of `domains` only; their title then names whose they are."""
    items = [item for item in headlines if domains is None or item.figure.domain in domains]
    theirs = [domain for domain in domains or () if any(item.figure.domain == domain for item in items)]
    whose = f"{named(theirs if len(theirs) <= NAMED else domains or ())}的" if theirs else ""
    groups = [tuple(items[at : at + PER_SCREEN]) for at in range(0, len(items), PER_SCREEN)]
    for number, group in enumerate(groups, start=1):
        part = f"（{chinese_numeral(number)}）" if len(groups) > 1 else ""
        figures = tuple(item.figure for item in group)
        counts = f"{record.report.span}，{whose}{counted(len(items))}个数字{part}"
        message = summary_of(group, report=record.report)
        yield Slide(
            id=f"figures-{number}",
            kind=SlideKind.FIGURES,
            title=message or counts,
            kicker=counts if message else "总览",
            caution="".join(one.exhibit.note for one in group if one.exhibit and one.parts),
            figures=figures,
            headlines=group,
            source=source_line(items=figures, report=record.report),
            notes=headline_notes(headlines=group, record=record),
        )


def _domain_slides(*, record: Record, choice: DeckChoice) -> Iterator[Slide]:
    """The exhibits that are chosen, or those of the domains; of a domain without any its leading figures."""
    if choice.exhibits is not None:
        exhibits = all_exhibits(record.report)
        yield from (_exhibit_slide(record=record, exhibit=exhibits[name]) for name in choice.exhibits)
        return
    for domain in domains_told(record=record, choice=choice):
        page = domain_page(record=record, domain=domain)
        yield from (_exhibit_slide(record=record, exhibit=exhibit) for exhibit in page.exhibits)
        if page.leads and not page.exhibits:
            leads = page.leads[:PER_SCREEN]
            yield Slide(
                id=f"domain-{domain.id}" if _TAKEN.fullmatch(domain.id) else domain.id,
                kind=SlideKind.FIGURES,
                title=f"{leads[0].label}{leads[0].amount}",
                kicker=domain.title,
                domain=domain,
                figures=leads,
                source=source_line(items=leads, report=record.report),
                notes=figure_notes(items=leads, report=record.report),
            )


def _exhibit_slide(*, record: Record, exhibit: Exhibit) -> Slide:
    report = record.report
    taken = _TAKEN.fullmatch(exhibit.id) or exhibit.id in {domain.id for domain in report.domains}
    return Slide(
        id=f"exhibit-{exhibit.id}" if taken else exhibit.id,
        kind=SlideKind.EXHIBIT,
        title=exhibit.takeaway,
        kicker=exhibit.domain.title,
        verdict=exhibit_verdict(exhibit, report=report, brief=True),
        context=exhibit.subtitle,
        caution=exhibit.note,
        source=source_line(items=exhibit.sources, report=report),
        domain=exhibit.domain,
        exhibit=exhibit,
        things=aiming_at(exhibit.sources, report=report),
        notes=exhibit_notes(exhibit=exhibit, record=record),
    )


def _sources(record: Record) -> Slide:
    title = record.report.title
    lines = [
        SlideLine(big="原文", text=f"《{title}》写出的数字，每一个都能查到一字不差的原句"),
        SlideLine(big="测算", text="由报告的数字算出，算式随图给出"),
    ]
    if record.map:
        lines.append(SlideLine(big="示意", text="位置只是大致的，不是测绘成果"))
    return Slide(
        id="sources",
        kind=SlideKind.SOURCES,
        title="每个数字都有出处",
        kicker="来源",
        lines=tuple(lines),
        source=f"数据版本 {record.version}，内容指纹 {record.fingerprint[:12]}",
    )
