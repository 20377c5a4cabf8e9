"""The parts of every page as plain HTML, here of those with maps, charts and decks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.map import map_html
from hangtou_portal.html.map_pictures import overview_map_html, small_map_html
from hangtou_portal.html.page_parts import PagePart, PageRequest, notice_for
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.html.render import render
from hangtou_portal.html.text_pages import (
    about_parts,
    accessibility_parts,
    data_parts,
    plan_parts,
    report_parts,
    terms_parts,
    village_parts,
)
from hangtou_portal.record.model import Domain, Record
from hangtou_portal.record.numerals import counted
from hangtou_portal.views.deck import said_seconds
from hangtou_portal.views.deck_choice import DeckChoice, read_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.link_context import LinkContext, links_within
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.site_map import PageInfo, next_page, pages_of


def page_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """Everything between the head and the foot of the page, in order."""
    domain = request.page.domain
    parts = _domain_parts(request, domain=domain) if domain else _MAKERS[request.page.slug](request)
    notice = notice_for(request, parts=parts)
    return (PagePart(html=notice), *parts) if notice else parts


def page_foot(*, record: Record, page: PageInfo, operator: Operator, link: LinkContext) -> Markup:
    """The foot of every page: where to read on, the source, the statutory fields."""
    following = next_page(pages=pages_of(record), slug=page.slug)
    return render("foot.html", link=link, page=page, following=following, record=record, operator=operator)


def _overview_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """总览: no chart library is needed for any of it."""
    record, query = request.record, request.query
    values = {
        "view": overview_page(record),
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
    }
    drawn = overview_map_html(record=record, link=request.link, scale=reading_of(query).scale)
    return (
        PagePart(html=request.render("overview_top.html", **values)),
        *((PagePart(html=drawn),) if drawn else ()),
        PagePart(html=request.render("overview_rest.html", **values)),
    )


def _domain_parts(request: PageRequest, *, domain: Domain) -> tuple[PagePart, ...]:
    """A domain's page: figures, exhibits, the two halves of the report, terms."""
    record, query = request.record, request.query
    view = domain_page(record=record, domain=domain)
    values = {
        "view": view,
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
    }
    drawn = small_map_html(record=record, domain=domain, link=request.link, scale=reading_of(query).scale)
    return (
        PagePart(html=request.render("domain_top.html", **values)),
        *(PagePart(exhibit=exhibit) for exhibit in view.exhibits),
        *((PagePart(html=drawn),) if drawn else ()),
        PagePart(html=request.render("domain_rest.html", **values)),
    )


def _map_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """地图: the drawing, its legend, and the lists that say the same."""
    return (PagePart(html=map_html(record=request.record, query=request.query, link=request.link)),)


def _present_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """会议演示: what it is for, and what follows from the deck that the address chooses."""
    record, link = request.record, request.link
    choice = read_choice(query=request.query, record=record)
    rest = present_rest(record=record, choice=choice, operator=request.operator, link=link)
    return (PagePart(html=request.render("present_top.html", choice=choice)), PagePart(html=rest))


def present_rest(*, record: Record, choice: DeckChoice, operator: Operator, link: LinkContext) -> Markup:
    """What follows the chooser of 会议演示: the ways to show the deck and to take it along."""
    report, domains = record.report, record.report.domains
    everything = f"全部{counted(len(domains))}个领域"
    prepared = (
        (everything, DeckChoice()),
        (f"{everything}，大字、深色", DeckChoice(large=True, dark=True)),
        *((f"只讲{domain.title}", DeckChoice(domains=(domain,))) for domain in domains),
    )
    return render(
        "present_rest.html",
        link=link,
        choice=choice,
        deck=build_deck(record=record, choice=choice),
        said_seconds=said_seconds,
        prepared=prepared,
        papers=(("report", report.title), *((domain.id, domain.title) for domain in domains)),
        report=report,
        exhibits=list(all_exhibits(report).values()),
        address=f"{operator.address}/{links_within(record)(choice.href())}",
    )


#: The maker of each page's parts by the page's address; domains have one for all.
_MAKERS: Mapping[str, Callable[[PageRequest], tuple[PagePart, ...]]] = {
    "": _overview_parts,
    "map": _map_parts,
    "plan": plan_parts,
    "report": report_parts,
    "data": data_parts,
    "terms": terms_parts,
    "present": _present_parts,
    "village": village_parts,
    "accessibility": accessibility_parts,
    "about": about_parts,
}
