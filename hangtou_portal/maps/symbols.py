"""All symbols on one transparent SVG for deck.gl, in white: each layer gives them its own colours."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Final

from hangtou_portal.maps.shapes import Shape
from hangtou_portal.maps.svg import symbol

#: Pixels: the side of a square of the sheet, the radius of the symbol in its middle, the width of edges.
_SIDE, _RADIUS, _EDGE = 96, 32, 9
#: How much larger the square is than the symbol in it.
SCALE: Final = _SIDE / (2 * _RADIUS)


def symbol_sheet() -> str:
    """An SVG with a row of areas over a row of edges, a column for each shape."""
    half = _SIDE / 2
    drawn = []
    for column, shape in enumerate(Shape):
        x = column * _SIDE + half
        for row, (fill, width) in enumerate((("#fff", 0), ("none", _EDGE))):
            drawn.append(
                symbol(
                    shape=shape,
                    at=(x, row * _SIDE + half),
                    radius=_RADIUS,
                    fill=fill,
                    edge="#fff" if width else "none",
                    width=width,
                )
            )
    width, height = _SIDE * len(Shape), 2 * _SIDE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{"".join(drawn)}</svg>'
    )


def symbol_mapping() -> dict[str, dict[str, int | bool]]:
    """Where each symbol stands on the sheet, by names such as `square-area` and `square-edge`."""
    return {
        f"{shape}-{name}": {
            "x": column * _SIDE,
            "y": row * _SIDE,
            "width": _SIDE,
            "height": _SIDE,
            "mask": True,
        }
        for column, shape in enumerate(Shape)
        for row, name in enumerate(("area", "edge"))
    }


@cache
def symbols_address() -> str:
    """Where the browser finds it; the content's hash is in the name, so that it may be kept for ever."""
    return f"/assets/map-symbols.{hashlib.sha256(symbol_sheet().encode()).hexdigest()[:12]}.svg"
