"""名词解释 as plain HTML."""

from __future__ import annotations

from hangtou_portal.exhibits.terms_page import terms_page
from hangtou_portal.publish.html.link_context import LinkContext
from hangtou_portal.publish.html.parts import Part, Query
from hangtou_portal.publish.html.render import render
from hangtou_portal.record.model import Record


def terms_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """One list of all terms."""
    view = terms_page(record=record, query=query)
    return (Part(html=render("terms.html", link=link, view=view, report=record.report)),)
