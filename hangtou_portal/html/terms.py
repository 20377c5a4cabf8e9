"""名词解释 as plain HTML."""

from __future__ import annotations

from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.terms import terms_page


def terms_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """One list of all terms."""
    view = terms_page(record=record, query=query)
    return (Part(html=render("terms.html", link=link, view=view, report=record.report)),)
