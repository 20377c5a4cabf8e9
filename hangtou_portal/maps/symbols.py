"""All symbols on one transparent SVG for deck.gl, in white: each layer gives them its own colours."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Final

from hangtou_portal.maps.shapes import Shape
from hangtou_portal.maps.svg import symbol


@dataclass(frozen=True, kw_only=True)
class _Cell:
    """A square of the sheet, in pixels: `side` wide, with a symbol of `radius` in its middle."""

    side: int
    radius: int
    edge: int

    @property
    def scale(self) -> float:
        """How much larger the square is than the symbol in it."""
        return self.side / (2 * self.radius)


CELL: Final = _Cell(side=96, radius=32, edge=9)


def symbol_sheet() -> str:
    """An SVG with a row of areas over a row of edges, a column for each shape."""
    side, half = CELL.side, CELL.side / 2
    drawn = []
    for column, shape in enumerate(Shape):
        x = column * side + half
        for row, (fill, width) in enumerate((("#fff", 0), ("none", CELL.edge))):
            drawn.append(
                symbol(
                    shape=shape,
                    at=(x, row * side + half),
                    radius=CELL.radius,
                    fill=fill,
                    edge="#fff" if width else "none",
                    width=width,
                )
            )
    width, height = side * len(Shape), 2 * side
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{"".join(drawn)}</svg>'
    )


def symbol_mapping() -> dict[str, dict[str, int | bool]]:
    """Where each symbol stands on the sheet, by names such as `square-area` and `square-edge`."""
    return {
        f"{shape}-{name}": {
            "x": column * CELL.side,
            "y": row * CELL.side,
            "width": CELL.side,
            "height": CELL.side,
            "mask": True,
        }
        for column, shape in enumerate(Shape)
        for row, name in enumerate(("area", "edge"))
    }


@cache
def symbols_address() -> str:
    """Where the browser finds it; the content's hash is in the name, so that it may be kept for ever."""
    return f"/assets/map-symbols.{hashlib.sha256(symbol_sheet().encode()).hexdigest()[:12]}.svg"
