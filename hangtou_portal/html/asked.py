"""What an address asks of its page, said in one way: over HTTP and over Streamlit's WebSocket alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from hangtou_portal.html.reading_settings import NAMES
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import REPORT
from hangtou_portal.views.deck_choice import QUERY as DECK_NAMES

#: Names and values of a query: the key under which caches know the address.
Asked: TypeAlias = tuple[tuple[str, str], ...]

#: The names in a query that change what a page says; all others are the browser's business.
ASKED: Final = (
    *("figure", "exhibit", "paragraph", "task", "project", "term", "place", "village"),
    *("q", "cite", "domain", "due", "measurable", "half", "role", "stage", "layer", "view"),
    *DECK_NAMES,
    *NAMES,
    REPORT,
)
#: Bytes that a query may have: HTTP refuses a longer address, a WebSocket's message knows no such limit.
LONGEST_QUERY: Final = 4096


def asked_of(query: Mapping[str, str], *, record: Record) -> Asked:
    """The names of `ASKED` that `query` has, in that order; none where that is longer than a query may be.

    The latest report is not named: an address without a name means that one.
    """
    asked = tuple((name, query[name]) for name in ASKED if name in query)
    if sum(len(said.encode()) for _, said in asked) > LONGEST_QUERY:
        return ()
    return tuple(pair for pair in asked if pair not in ((REPORT, ""), (REPORT, record.latest.id)))
