"""What the web side asks of the portal: the page of an address as plain HTML, and the list of addresses.

`site/` knows addresses, bytes and headers, not figures. Who implements `Content` decides what a page says and
may change it at any time (a corrected record). Packed answers are cached by the `Document` itself, a frozen
value, so that a changed page is served at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from hangtou_portal.html.asked import Asked, asked_of
from hangtou_portal.html.documents import Document, document_for, refused_document
from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.views.site_map import pages_of

#: How many addresses are kept ready made.
KEPT = 512


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
        return _made(current, path, asked_of(query, record=current))

    def paths(self) -> tuple[str, ...]:
        """Every page's address; only the overview's while there is no good data."""
        try:
            return tuple(page.slug for page in pages_of(served()))
        except RecordError:
            return ("",)


@lru_cache(maxsize=KEPT)
def _made(current: Record, slug: str, asked: Asked) -> Document | None:
    return document_for(record=current, slug=slug, query=dict(asked), operator=operator())
