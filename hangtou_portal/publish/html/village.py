"""我的村, for every medium."""

from __future__ import annotations

from hangtou_portal.exhibits.village_page import village_page
from hangtou_portal.publish.html.link_context import LinkContext
from hangtou_portal.publish.html.parts import Part, Query
from hangtou_portal.publish.html.render import render
from hangtou_portal.record.model import Record


def village_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """The choice of a village, and what concerns the one that the address names."""
    view = village_page(record=record, chosen=query.get("village", ""))
    return (Part(html=render("village.html", link=link, view=view, report=record.report)),)
