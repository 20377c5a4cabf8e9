"""From the portal's addresses to the bundle's files: `city?figure=x#figure-x` is `city.html#figure-x`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from hangtou_portal.html.reading_settings import NAMES

#: On some pages these names only open what is there without them; any other query makes a page of its own.
OPENING: Final = ("figure", "exhibit", "paragraph")


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a link leads to: a path of the portal (`city`, `handout/city.pdf`) with its query, sorted."""

    path: str
    query: tuple[tuple[str, str], ...] = ()

    @property
    def asked(self) -> Mapping[str, str]:
        """The query as pages and decks take it."""
        return dict(self.query)

    @property
    def file(self) -> str:
        """Its file in the bundle: ASCII, so that every stick and every system can hold it."""
        stem, dot, ending = self.path.rpartition(".")
        base, ending = (stem, ending) if dot else (self.path or "index", "html")
        words = "-".join(f"{name}-{value}" for name, value in self.query)
        safe = re.sub(r"[^0-9A-Za-z-]+", "-", words)[:60].rstrip("-")
        if words and safe != words:
            safe += "-" + sha256(words.encode()).hexdigest()[:8]
        return f"{base}{'-' if words else ''}{safe}.{ending}"


def target_of(href: str, *, whole: Collection[str] = ()) -> tuple[Target, str, str] | None:
    """The target, its anchor with #, and the query that a file understands; None for what stays as it is."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not (parts.path or parts.query):
        return None
    path = re.sub(r"^(?:\.{0,2}/)+", "", parts.path).removesuffix(".")
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    own = {"notes": "1"} if query.pop("notes", None) is not None else {}
    own |= {name: query.pop(name) for name in NAMES if name in query}
    opening = OPENING if path in whole else ()
    kept = tuple(sorted((name, value) for name, value in query.items() if name not in opening))
    return (
        Target(path=path, query=kept),
        f"#{parts.fragment}" if parts.fragment else "",
        f"?{urlencode(own)}" if own else "",
    )
