"""The symbols, as outlines around (0, 0) in units of their radius; x to the right, y downwards."""

from __future__ import annotations

from enum import StrEnum
from math import cos, pi, sin

Ring = tuple[tuple[float, float], ...]


class Shape(StrEnum):
    """A stage is told by its shape as well as its colour."""

    CIRCLE = "circle"
    STAR = "star"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE_DOWN = "triangle-down"
    TRIANGLE = "triangle-up"
    PENTAGON = "pentagon"
    CROSS = "cross"


#: The shape of a stage by its place in the order of stages, from the first thought to what stands.
STAGE_SHAPES = (
    Shape.STAR,
    Shape.SQUARE,
    Shape.DIAMOND,
    Shape.TRIANGLE_DOWN,
    Shape.TRIANGLE,
    Shape.PENTAGON,
    Shape.CROSS,
)


def stage_shape(order: int) -> Shape:
    """The shape of the stage that is number `order`, counted from 0."""
    return STAGE_SHAPES[order % len(STAGE_SHAPES)]


def outline(shape: Shape) -> Ring:
    """The corners of `shape`; a circle has 32."""
    if shape is Shape.CROSS:
        arm = 0.38
        corner = [(arm, -1.0), (arm, -arm), (1.0, -arm)]
        quarters = [(x, y) for x, y in corner]
        ring: list[tuple[float, float]] = []
        for _ in range(4):
            ring += quarters
            quarters = [(-y, x) for x, y in quarters]
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
