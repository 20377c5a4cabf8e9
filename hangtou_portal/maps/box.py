"""Rectangles on a map: what room a symbol or a name takes, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from hangtou_portal.maps.views import View
from hangtou_portal.record.geometry import Point


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle in pixels from the upper left corner of the view."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def gap_to(self, other: Box) -> float:
        """Pixels between the two at their nearest; 0 if they touch."""
        across = max(self.left - other.right, other.left - self.right, 0.0)
        down = max(self.top - other.bottom, other.top - self.bottom, 0.0)
        return hypot(across, down)

    def within(self, *, width: float, height: float) -> bool:
        """Whether it lies inside a window of that size."""
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


def box_around(*, at: Point, view: View, radius: float) -> Box:
    """The room that a symbol takes."""
    x, y = view.pixel(at)
    return Box(left=x - radius, top=y - radius, right=x + radius, bottom=y + radius)
