"""The outlines on the map of a town, and distances and directions there.

A degree is taken to be equally long all over the map: over ten kilometres that is off by one in a thousand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import cos, hypot, isfinite, radians, sin

from hangtou_portal.record.faults import Fault, RecordError

Point = tuple[float, float]

#: Metres of one degree of latitude.
METRES_PER_DEGREE = 111_320.0


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A schematic line or ring: (longitude, latitude) pairs in WGS-84 degrees."""

    id: str
    name: str
    kind: str
    note: str
    points: tuple[Point, ...]


def outlines(*, text: str, file: str) -> dict[str, Outline]:
    """Outlines by id: the outer ring of a polygon, or the points of a line.

    Raises RecordError if `text` is not GeoJSON of polygons and lines, if two of them have one id, or if one
    has too few points or a coordinate that is no number.
    """
    found = {}
    try:
        for feature in json.loads(text)["features"]:
            properties, geometry = feature["properties"], feature["geometry"]
            ring = geometry["coordinates"][0] if geometry["type"] == "Polygon" else geometry["coordinates"]
            if properties["id"] in found:
                raise RecordError((Fault(file=file, value=properties["id"], reason="这个编号不止一次"),))
            found[properties["id"]] = Outline(
                id=properties["id"],
                name=properties["name"],
                kind=properties["kind"],
                note=properties["note"],
                points=tuple((float(lon), float(lat)) for lon, lat in ring),
            )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RecordError((Fault(file=file, reason="不是完整的GeoJSON"),)) from error
    short = [outline.id for outline in found.values() if len(outline.points) < 2]
    if short:
        raise RecordError(tuple(Fault(file=file, value=name, reason="至少要有两个点") for name in short))
    odd = [line.id for line in found.values() if not all(map(isfinite, chain.from_iterable(line.points)))]
    if odd:
        raise RecordError(tuple(Fault(file=file, value=name, reason="坐标不是数字") for name in odd))
    return found


def metres_between(one: Point, other: Point) -> float:
    """The distance of two (longitude, latitude) points in metres."""
    east = (other[0] - one[0]) * cos(radians((one[1] + other[1]) / 2))
    return hypot(east, other[1] - one[1]) * METRES_PER_DEGREE


def moved(point: Point, *, metres: float, bearing: float) -> Point:
    """`point` moved by `metres` towards `bearing`, in degrees clockwise from north."""
    north = metres * cos(radians(bearing)) / METRES_PER_DEGREE
    east = metres * sin(radians(bearing)) / METRES_PER_DEGREE / cos(radians(point[1]))
    return (point[0] + east, point[1] + north)


def along(points: Sequence[Point], *, share: float) -> Point:
    """The point at `share` (0 to 1) of a line's length."""
    left = share * length_of(points)
    for one, other in pairwise(points):
        step = metres_between(one, other)
        if left <= step:
            part = left / step if step else 0.0
            return (one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1]))
        left -= step
    return points[-1]


def length_of(points: Sequence[Point]) -> float:
    """The length of a line in metres."""
    return sum(metres_between(one, other) for one, other in pairwise(points))


def dashes(points: Sequence[Point], *, dash_m: float, gap_m: float) -> Iterator[tuple[Point, ...]]:
    """The line as dashes of `dash_m` metres with gaps of `gap_m`: drawings that know no dashes need them."""
    total = length_of(points)
    at = 0.0
    while at < total:
        end = min(at + dash_m, total)
        yield (along(points, share=at / total), along(points, share=end / total))
        at = end + gap_m


def is_inside(point: Point, *, ring: Sequence[Point]) -> bool:
    """Whether the point lies inside the ring: the even-odd rule, all in degrees."""
    lon, lat = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
