"""The parts of every page as plain HTML, here of those with maps, charts and decks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from hangtou_portal.html.map import map_html, overview_map_html, small_map_html
from hangtou_portal.html.notices import notice_for
from hangtou_portal.html.page_parts import Part, Query
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
from hangtou_portal.record.store import Served
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.site_map import PageInfo, next_page, pages_of


def overview_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """总览: no chart library is needed for any of it."""
    values = {
        "view": overview_page(record),
        "town": record.town,
        "has_villages": bool(record.villages),
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
    }
    drawn = overview_map_html(record=record, link=link, scale=reading_of(query).scale)
    return (
        Part(html=render("overview_top.html", link=link, **values)),
        *((Part(html=drawn),) if drawn else ()),
        Part(html=render("overview_rest.html", link=link, **values)),
    )


def domain_parts(*, record: Record, domain: Domain, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """A domain's page: figures, exhibits, the two halves of the report, terms."""
    view = domain_page(record=record, domain=domain)
    values = {
        "view": view,
        "record": record,
        "report": record.report,
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
    }
    drawn = small_map_html(record=record, domain=domain, link=link, scale=reading_of(query).scale)
    return (
        Part(html=render("domain_top.html", link=link, **values)),
        *(Part(exhibit=exhibit) for exhibit in view.exhibits),
        *((Part(html=drawn),) if drawn else ()),
        Part(html=render("domain_rest.html", link=link, **values)),
    )


def map_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """地图: the drawing, its legend, and the lists that say the same."""
    return (Part(html=map_html(record=record, query=query, link=link)),)


def present_parts(*, record: Record, query: Query, operator: Operator, link: LinkContext) -> tuple[Part, ...]:
    """会议演示: the chooser of the deck and the ways to take it along."""
    made = present_html(record=record, query=query, operator=operator, link=link)
    return tuple(Part(html=html) for html in made)


def page_parts(
    *, served: Served, page: PageInfo, query: Query, operator: Operator, link: LinkContext
) -> tuple[Part, ...]:
    """Everything between the head and the foot of `page`, in order."""
    record = served.record
    build: Callable[[], tuple[Part, ...]]
    if page.domain is not None:
        build = partial(domain_parts, record=record, domain=page.domain, query=query, link=link)
    else:
        builders: dict[str, Callable[[], tuple[Part, ...]]] = {
            "map": partial(map_parts, record=record, query=query, link=link),
            "plan": partial(plan_parts, record=record, query=query, link=link),
            "report": partial(report_parts, record=record, query=query, link=link),
            "data": partial(data_parts, served=served, query=query, link=link),
            "terms": partial(terms_parts, record=record, query=query, link=link),
            "present": partial(present_parts, record=record, query=query, operator=operator, link=link),
            "village": partial(village_parts, record=record, query=query, link=link),
            "accessibility": partial(accessibility_parts, record=record, operator=operator, link=link),
            "about": partial(about_parts, record=record, audit=served.audit, operator=operator, link=link),
        }
        build = builders.get(page.slug, partial(overview_parts, record=record, query=query, link=link))
    parts = build()
    notice = notice_for(record=record, page=page, parts=parts, query=query, link=link)
    return (Part(html=notice), *parts) if notice else parts


def page_foot(*, record: Record, page: PageInfo, operator: Operator, link: LinkContext) -> Markup:
    """The foot of every page: where to read on, the source, the statutory fields."""
    following = next_page(pages=pages_of(record), slug=page.slug)
    return render("foot.html", link=link, page=page, following=following, record=record, operator=operator)
