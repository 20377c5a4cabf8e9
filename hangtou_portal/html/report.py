"""报告原文 as plain HTML."""

from __future__ import annotations

from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.report import report_page


def report_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """Head, the search line, what it found, and the whole text."""
    view = report_page(record=record, query=query)
    values = {
        "view": view,
        "record": record,
        "report": record.report,
        "example": next((item.value for item in record.report.indicators.values() if item.headline), None),
    }
    return (
        Part(html=render("report_top.html", link=link, **values)),
        Part(controls=(view.box,)),
        Part(html=render("report_rest.html", link=link, **values)),
    )
