"""What comes next as plain HTML."""

from __future__ import annotations

from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.plan import plan_page


def plan_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """Head, filters, then what they admit: commitments, and projects by stage."""
    view = plan_page(record=record, query=query)
    values = {
        "view": view,
        "report": record.report,
        "has_places": record.map is not None,
        "opened": query.get("task", ""),
        "opened_project": query.get("project", ""),
    }
    return (
        Part(html=render("plan_top.html", link=link, **values)),
        Part(controls=tuple(choice for choice in view.filters if choice.options)),
        Part(html=render("plan_rest.html", link=link, **values)),
    )
