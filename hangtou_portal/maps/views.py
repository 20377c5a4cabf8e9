"""Which part of the earth a drawing shows, in Web Mercator like deck.gl and map tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan, cos, log2, pi, radians, sinh, tan
from math import log as ln

from hangtou_portal.record.geometry import METRES_PER_DEGREE, Point
from hangtou_portal.record.model import MapRegion

#: Side of the whole world at zoom 0, in pixels.
WORLD = 512.0
#: Pixels between the town and the edge of its drawing.
_EDGE = 14


@dataclass(frozen=True, kw_only=True)
class View:
    """A window of `width` by `height` pixels with its middle at (`lon`, `lat`) degrees."""

    lon: float
    lat: float
    zoom: float
    width: int
    height: int

    def pixel(self, point: Point) -> tuple[float, float]:
        """Where (longitude, latitude) falls: x to the right, y downwards, from the upper left corner."""
        x, y = world(point)
        centre_x, centre_y = world((self.lon, self.lat))
        scale = WORLD * 2**self.zoom
        return ((x - centre_x) * scale + self.width / 2, (y - centre_y) * scale + self.height / 2)

    def pixels(self, metres: float) -> float:
        """A length on the ground, in pixels."""
        return metres / self.metres_per_pixel

    @property
    def metres_per_pixel(self) -> float:
        """What one pixel measures on the ground, in metres."""
        return 360 * METRES_PER_DEGREE * cos(radians(self.lat)) / (WORLD * 2**self.zoom)

    def shows(self, point: Point, *, margin: float = 0.0) -> bool:
        """Whether the point is inside the window, `margin` pixels from its edge."""
        x, y = self.pixel(point)
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin


def view_of_town(*, ring: Sequence[Point], width: int, height: int, region: MapRegion | None = None) -> View:
    """The town, or a region of it, as large as `width` by `height` pixels allow."""
    across = (region.west, region.east) if region else (0.0, 1.0)
    up = (region.south, region.north) if region else (0.0, 1.0)
    axes = zip(zip(*ring, strict=True), (across, up), strict=True)
    lons, lats = (
        [min(values) + share * (max(values) - min(values)) for share in shares] for values, shares in axes
    )
    corners = [(lon, lat) for lon in lons for lat in lats]
    return fitted(points=corners, width=width, height=height, padding=_EDGE)


def view_around(*, points: Sequence[Point], width: int, height: int, reach_m: float) -> View:
    """A view of some places with `reach_m` metres of their surroundings."""
    lat_reach = reach_m / METRES_PER_DEGREE
    lon_reach = lat_reach / cos(radians(points[0][1]))
    corners = [
        (lon + a * lon_reach, lat + b * lat_reach) for lon, lat in points for a in (-1, 1) for b in (-1, 1)
    ]
    return fitted(points=corners, width=width, height=height, padding=0)


def fitted(*, points: Sequence[Point], width: int, height: int, padding: float) -> View:
    """The closest view that holds all `points`, `padding` pixels from the edge."""
    xs, ys = zip(*(world(point) for point in points), strict=True)
    across = max(max(xs) - min(xs), 1e-9) * WORLD / (width - 2 * padding)
    down = max(max(ys) - min(ys), 1e-9) * WORLD / (height - 2 * padding)
    lon, lat = _earth(((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2))
    return View(lon=lon, lat=lat, zoom=-log2(max(across, down)), width=width, height=height)


def world(point: Point) -> tuple[float, float]:
    """Degrees as parts of the world's side, from its north-western corner."""
    lon, lat = point
    return ((lon + 180) / 360, (1 - ln(tan(pi / 4 + radians(lat) / 2)) / pi) / 2)


def _earth(world: tuple[float, float]) -> Point:
    """Parts of the world's side as degrees."""
    x, y = world
    return (x * 360 - 180, atan(sinh(pi * (1 - 2 * y))) * 180 / pi)
