"""HTML cached by record and address, for all sessions.

Making a page's parts takes 2 to 5 ms, which is most of what a click costs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.asked import Asked
from hangtou_portal.html.masthead import masthead
from hangtou_portal.html.page_parts import PagePart, PageRequest
from hangtou_portal.html.pages import page_foot, page_parts
from hangtou_portal.html.render import render
from hangtou_portal.publish.served_record import operator
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.site_map import PageInfo

#: Addresses and exhibits that are kept: some 30 kB each.
KEPT = 256


@lru_cache(maxsize=KEPT)
def cached_parts(*, record: Record, page: PageInfo, asked: Asked) -> tuple[PagePart, ...]:
    """The parts of `page` as `asked` by the address."""
    link = links_within(record)
    return page_parts(
        PageRequest(record=record, page=page, query=dict(asked), operator=operator(), link=link)
    )


@lru_cache(maxsize=KEPT)
def cached_masthead(*, record: Record, slug: str, asked: Asked) -> Markup:
    """The head of the page at `slug`, as its address asks for it."""
    return masthead(record=record, slug=slug, query=dict(asked), link=links_within(record))


@lru_cache(maxsize=KEPT)
def cached_foot(*, record: Record, page: PageInfo) -> Markup:
    """Where to read on, the source, the statutory fields."""
    return page_foot(record=record, page=page, operator=operator(), link=links_within(record))


@lru_cache(maxsize=KEPT)
def exhibit_pieces(*, record: Record, exhibit: Exhibit, opened: bool) -> Mapping[str, Markup]:
    """An exhibit's message (`head`), its `drawing`, what stands beside it (`words`), its proofs (`foot`).

    The proofs are unfolded if `opened`.
    """
    values = {"exhibit": exhibit, "report": record.report, "opened": exhibit.id if opened else ""}
    return {
        piece: render("exhibit.html", link=links_within(record), **values, wanted=piece)
        for piece in ("head", "drawing", "words", "foot")
    }
