"""我的村, for every medium."""

from __future__ import annotations

from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.village import village_page


def village_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """The choice of a village, and what concerns the one that the address names."""
    view = village_page(record=record, chosen=query.get("village", ""))
    values = {"view": view, "record": record, "report": record.report, "town": record.town}
    return (Part(html=render("village.html", link=link, **values)),)
