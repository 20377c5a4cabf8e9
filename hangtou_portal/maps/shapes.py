"""The symbols: their outlines, a symbol as SVG, and all of them on the sheet that deck.gl takes them from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from math import cos, pi, sin
from typing import Final

Ring = tuple[tuple[float, float], ...]
#: Pixels: the side of a square of the sheet, the radius of the symbol in its middle, the width of edges.
_SIDE, _RADIUS, _EDGE = 96, 32, 9
#: How much larger the square is than the symbol in it.
SCALE: Final = _SIDE / (2 * _RADIUS)


class Shape(StrEnum):
    """A circle is for what has no stage; the stages' shapes follow in the order of stages.

    A stage is told by its shape as well as its colour.
    """

    CIRCLE = "circle"
    STAR = "star"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE_DOWN = "triangle-down"
    TRIANGLE = "triangle-up"
    PENTAGON = "pentagon"
    CROSS = "cross"


#: The shape of a stage by its place in the order of stages, from the first thought to what stands.
STAGE_SHAPES = tuple(shape for shape in Shape if shape is not Shape.CIRCLE)


def stage_shape(order: int) -> Shape:
    """The shape of the stage that is number `order`, counted from 0."""
    return STAGE_SHAPES[order % len(STAGE_SHAPES)]


def outline(shape: Shape) -> Ring:
    """The corners of `shape` around (0, 0) in units of its radius, y downwards; a circle has 32."""
    if shape is Shape.CROSS:
        arm = 0.38
        quarter = [(arm, -1.0), (arm, -arm), (1.0, -arm)]
        ring: list[tuple[float, float]] = []
        for _ in range(4):
            ring += quarter
            quarter = [(-y, x) for x, y in quarter]
        return tuple(ring)
    if shape is Shape.STAR:
        return tuple(_on_circle(step=k, of=10, radius=1.15 if k % 2 == 0 else 0.5) for k in range(10))
    corners, turn, radius = _REGULAR[shape]
    return tuple(_on_circle(step=k, of=corners, radius=radius, turn=turn) for k in range(corners))


#: Corners, turn (as a part of the whole circle), radius: sizes are evened out for the eye.
_REGULAR = {
    Shape.CIRCLE: (32, 0.0, 0.9),
    Shape.SQUARE: (4, 0.125, 1.15),
    Shape.DIAMOND: (4, 0.0, 1.15),
    Shape.TRIANGLE: (3, 0.0, 1.2),
    Shape.TRIANGLE_DOWN: (3, 0.5, 1.2),
    Shape.PENTAGON: (5, 0.0, 1.08),
}


def _on_circle(*, step: int, of: int, radius: float, turn: float = 0.0) -> tuple[float, float]:
    """The corner number `step` of `of`, clockwise from the top."""
    angle = 2 * pi * (step / of + turn)
    return (round(radius * sin(angle), 4), round(-radius * cos(angle), 4))


def symbol(
    *, shape: Shape, at: tuple[float, float], radius: float, fill: str, edge: str, width: float
) -> str:
    """One symbol at `at`, in pixels."""
    if shape is Shape.CIRCLE:
        return (
            f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius * 0.9:.1f}" fill="{fill}" '
            f'stroke="{edge}" stroke-width="{width}"/>'
        )
    corners = [(at[0] + radius * x, at[1] + radius * y) for x, y in outline(shape)]
    return polygon(corners, fill=fill, edge=edge, width=width)


def polygon(corners: Iterable[tuple[float, float]], *, fill: str, edge: str, width: float) -> str:
    """A closed shape, in pixels."""
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return (
        f'<polygon points="{points}" fill="{fill}" stroke="{edge}" stroke-width="{width}" '
        'stroke-linejoin="round"/>'
    )


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
