"""QR codes of the portal's addresses: dark on white with a quiet zone, whatever stands around them."""

from __future__ import annotations

import io
from functools import lru_cache

import segno
from markupsafe import Markup

#: Modules of white on each side; the standard asks for four, readers manage with two on a white card.
_BORDER = 3


def qr_svg(address: str) -> Markup:
    """An inline SVG that fills its box; nothing for an empty address."""
    if not address:
        return Markup("")
    return Markup(_code(address).svg_inline(border=_BORDER, dark="#000", light="#fff", omitsize=True))  # noqa: S704 - segno's own


def qr_png(address: str) -> bytes:
    """A PNG of at least 300 pixels a side."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", scale=12, border=_BORDER)
    return out.getvalue()


# A deck says each of its addresses on the screen, on its slide and on its sheet.
@lru_cache(maxsize=512)
def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
