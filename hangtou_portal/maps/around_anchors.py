"""Marks that share an anchor, laid out around it so that each can be read and hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hangtou_portal.maps.marks import MapMark
from hangtou_portal.record.geometry import Point, along, is_inside, metres_between, moved

#: Metres from an anchor to the marks around it: at least 27 pixels where a phone shows the whole town.
LEADERS_M = (650.0, 950.0)
#: Metres between marks that are enough; beyond them a shorter leader is better.
_ENOUGH_M = 800.0
_BEARINGS = tuple(range(0, 360, 15))
_SHARES = tuple(share / 20 for share in range(2, 19))


def spread_around_anchors(*, marks: Sequence[MapMark], town: Sequence[Point]) -> tuple[MapMark, ...]:
    """The same marks in the same order; those with an anchor stand well apart around it, in town."""
    taken = [mark.at for mark in marks if mark.anchor is None]
    laid: list[MapMark] = []
    for mark in marks:
        if mark.anchor is None:
            laid.append(mark)
            continue
        others = [point for point in taken if point != mark.anchor]
        spot = _beside(anchor=mark.anchor, town=town, taken=others)
        taken.append(spot)
        laid.append(replace(mark, at=spot))
    return tuple(laid)


def spot_on_line(*, points: Sequence[Point], town: Sequence[Point], taken: Sequence[Point]) -> Point:
    """The place on a line, in the town if it comes there, that lies farthest from everything else."""
    spots = [along(points, share=share) for share in _SHARES]
    inside = [spot for spot in spots if is_inside(spot, ring=town)]
    return max(inside or spots, key=lambda spot: _clearance(spot, taken))


def _beside(*, anchor: Point, town: Sequence[Point], taken: Sequence[Point]) -> Point:
    """The best spot around an anchor: clear of everything else, and no farther off than it takes."""
    spots = [
        (min(_clearance(spot, taken), _ENOUGH_M) - leader / 4, spot)
        for leader in LEADERS_M
        for bearing in _BEARINGS
        for spot in (moved(anchor, metres=leader, bearing=bearing),)
    ]
    inside = [(score, spot) for score, spot in spots if is_inside(spot, ring=town)]
    return max(inside or spots)[1]


def _clearance(spot: Point, taken: Sequence[Point]) -> float:
    """Metres to the nearest of `taken`."""
    return min((metres_between(spot, other) for other in taken), default=float("inf"))
