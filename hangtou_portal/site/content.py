"""What the web side asks of the portal: the page of an address as plain HTML, and the list of addresses.

`site/` knows addresses, bytes and headers, not figures. Who implements `Content` decides what a page says and
may change it at any time (a corrected record). Packed answers are cached by the `Document` itself, a frozen
value, so that a changed page is served at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from hangtou_portal.html.documents import Document, document_for, refused_document
from hangtou_portal.html.reading_settings import NAMES
from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.store import Served
from hangtou_portal.views.addresses import REPORT
from hangtou_portal.views.deck_choice import QUERY as DECK_NAMES
from hangtou_portal.views.link_context import without_latest
from hangtou_portal.views.site_map import pages_of

#: The names in a query that change what a page says; all others are the browser's business.
ASKED = (
    *("figure", "exhibit", "paragraph", "task", "project", "term", "place", "village"),
    *("q", "cite", "domain", "due", "measurable", "half", "role", "stage", "layer", "view"),
    *DECK_NAMES,
    *NAMES,
    REPORT,
)
#: How many addresses are kept ready made.
KEPT = 512

__all__ = ["Content", "Document", "PortalContent"]


class Content(Protocol):
    """Every address of the portal."""

    def document(self, *, path: str, query: Mapping[str, str]) -> Document | None:
        """The document at `path` ("" is the overview, "city" the page /city), None where there is no page."""

    def paths(self) -> tuple[str, ...]:
        """Every page's address, the overview's being ""."""


class PortalContent:
    """The portal's own pages, made from the record that is being served."""

    def document(self, *, path: str, query: Mapping[str, str]) -> Document | None:
        """The page at `path`; while no data has ever been good, the faults."""
        try:
            current = served()
        except RecordError as error:
            return refused_document(error.faults)
        said = without_latest(query, record=current.record)
        asked = tuple((name, said[name]) for name in ASKED if name in said)
        return _made(current, path, asked)

    def paths(self) -> tuple[str, ...]:
        """Every page's address; only the overview's while there is no good data."""
        try:
            return tuple(page.slug for page in pages_of(served().record))
        except RecordError:
            return ("",)


@lru_cache(maxsize=KEPT)
def _made(current: Served, slug: str, asked: tuple[tuple[str, str], ...]) -> Document | None:
    return document_for(served=current, slug=slug, query=dict(asked), operator=operator())
