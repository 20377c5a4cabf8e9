"""The parts of every page as plain HTML, here of those with maps, charts and decks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from hangtou_portal.html.map import map_html
from hangtou_portal.html.map_pictures import overview_map_html, small_map_html
from hangtou_portal.html.page_parts import PageRequest, Part, notice_for
from hangtou_portal.html.present import present_html
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
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.site_map import PageInfo, next_page, pages_of


def page_parts(request: PageRequest) -> tuple[Part, ...]:
    """Everything between the head and the foot of the page, in order."""
    domain = request.page.domain
    parts = _domain_parts(request, domain=domain) if domain else _MAKERS[request.page.slug](request)
    notice = notice_for(request, parts=parts)
    return (Part(html=notice), *parts) if notice else parts


def page_foot(*, record: Record, page: PageInfo, operator: Operator, link: LinkContext) -> Markup:
    """The foot of every page: where to read on, the source, the statutory fields."""
    following = next_page(pages=pages_of(record), slug=page.slug)
    return render("foot.html", link=link, page=page, following=following, record=record, operator=operator)


def _overview_parts(request: PageRequest) -> tuple[Part, ...]:
    """总览: no chart library is needed for any of it."""
    record, query = request.record, request.query
    values = {
        "view": overview_page(record),
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
    }
    drawn = overview_map_html(record=record, link=request.link, scale=reading_of(query).scale)
    return (
        Part(html=request.render("overview_top.html", **values)),
        *((Part(html=drawn),) if drawn else ()),
        Part(html=request.render("overview_rest.html", **values)),
    )


def _domain_parts(request: PageRequest, *, domain: Domain) -> tuple[Part, ...]:
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
        Part(html=request.render("domain_top.html", **values)),
        *(Part(exhibit=exhibit) for exhibit in view.exhibits),
        *((Part(html=drawn),) if drawn else ()),
        Part(html=request.render("domain_rest.html", **values)),
    )


def _map_parts(request: PageRequest) -> tuple[Part, ...]:
    """地图: the drawing, its legend, and the lists that say the same."""
    return (Part(html=map_html(record=request.record, query=request.query, link=request.link)),)


def _present_parts(request: PageRequest) -> tuple[Part, ...]:
    """会议演示: the chooser of the deck and the ways to take it along."""
    made = present_html(
        record=request.record, query=request.query, operator=request.operator, link=request.link
    )
    return tuple(Part(html=html) for html in made)


#: The maker of each page's parts by the page's address; domains have one for all.
_MAKERS: Mapping[str, Callable[[PageRequest], tuple[Part, ...]]] = {
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
