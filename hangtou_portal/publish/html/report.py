"""报告原文 as plain HTML."""

from __future__ import annotations

from hangtou_portal.exhibits.report_page import report_page
from hangtou_portal.publish.html.link_context import LinkContext
from hangtou_portal.publish.html.parts import Part, Query
from hangtou_portal.publish.html.render import render
from hangtou_portal.record.model import Record


def report_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """Head, the search line, what it found, and the whole text."""
    view = report_page(record=record, query=query)
    values = {
        "view": view,
        "record": record,
        "report": record.report,
        "opened_paragraph": query.get("paragraph", ""),
    }
    return (
        Part(html=render("report_top.html", link=link, **values)),
        Part(controls=(view.box,)),
        Part(html=render("report_rest.html", link=link, **values)),
    )
