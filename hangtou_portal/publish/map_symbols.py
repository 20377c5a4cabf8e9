"""The interactive map's symbols as a file with an address: pages name it, the web side serves it."""

from __future__ import annotations

import hashlib
from functools import cache

from hangtou_portal.maps.symbols import symbol_sheet


@cache
def symbols_body() -> bytes:
    """The SVG, in UTF-8."""
    return symbol_sheet().encode()


@cache
def symbols_address() -> str:
    """Where the browser finds it; the content's hash is in the name, so that it may be kept for ever."""
    return f"/assets/map-symbols.{hashlib.sha256(symbols_body()).hexdigest()[:12]}.svg"
