"""What the floor below hands to the web: one address as plain HTML.

`site/` knows addresses, bytes and headers; it does not know figures. Whoever implements `Content` decides
what a page says, and may change its answer at any time (a corrected record): a `Document` is a value, and
everything derived from it here is kept under that value, so a new answer is served at once and an old one
forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Document:
    """One address as plain HTML, complete without JavaScript."""

    title: str
    """For the window and for links shared in messages: “城市运行 · 数说航头”."""
    description: str
    body: str
    """Trusted HTML: header with navigation, `main`, footer. The policy lets no event handler in it run."""
    meta: tuple[tuple[str, str], ...] = ()
    """Names and contents of further meta elements: SiteName, ColumnName, PubDate …"""


class Content(Protocol):
    """Every address of the portal."""

    def document(self, *, path: str, query: Mapping[str, str]) -> Document | None:
        """The document at `path` ("" is the overview, "city" the page /city), None where there is no page."""

    def paths(self) -> tuple[str, ...]:
        """Every page's address, the overview's being ""."""
