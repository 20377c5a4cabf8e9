"""What the Data Package says of its town: its name, its words, how much leads, and its map if it has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hangtou_portal.record import package
from hangtou_portal.record.package import ID, Descriptor, Json, is_object

#: Resources of the package that a map is drawn from.
PLACES: Final = "places"
OUTLINES: Final = "outlines"


@dataclass(frozen=True, kw_only=True)
class Town:
    """Whose reports these are. `id` begins the names of files; `settlement` is 村, 社区 or 居民区.

    `headlines` is how many figures lead the overview, `leads` how many lead each domain.
    `search_examples` are words that a reader may look for.
    """

    id: str
    name: str
    settlement: str
    headlines: int
    leads: int
    search_examples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MapRegion:
    """A part of the map that a reader may ask for; its edges are shares of the town's breadth and height."""

    id: str
    title: str
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, kw_only=True)
class TownMap:
    """The town's map: its parts, the whole town first, and whom to credit for its outline."""

    credit: str
    regions: tuple[MapRegion, ...]


def town_of(descriptor: Descriptor) -> Town:
    """The package's `town`. Raises RecordError if it does not say all that the pages need."""
    said = package.object_of(descriptor.json, "town")
    town = Town(
        id=package.word_of(said, "id", of="town"),
        name=package.word_of(said, "name", of="town"),
        settlement=package.word_of(said, "settlement", of="town"),
        headlines=package.count_of(said, "headlines", most=12, of="town"),
        leads=package.count_of(said, "leads", most=6, of="town"),
        search_examples=package.texts_of(said, "search_examples", of="town"),
    )
    if not ID.fullmatch(town.id):
        raise package.refusal("town.id", "编号只能用小写字母、数字和连字符", value=town.id)
    return town


def map_of(descriptor: Descriptor) -> TownMap | None:
    """The package's `map`; None for a town without places, which has none.

    Raises RecordError if there are places without a map or a map without places and outlines.
    """
    has_places = PLACES in descriptor.resources
    if "map" not in descriptor.json:
        if has_places:
            raise package.refusal("map", "有地点表（places）就要有map，写明地图分几块、轮廓从哪里来")
        return None
    if not has_places or OUTLINES not in descriptor.resources:
        raise package.refusal("map", "有map就要有地点表（places）和轮廓（outlines）")
    said = package.object_of(descriptor.json, "map")
    regions = said.get("regions")
    if not isinstance(regions, list) or not regions:
        raise package.refusal("map.regions", "至少要有一块，第一块是全镇")
    made = tuple(_regions(regions))
    if len({region.id for region in made}) < len(made):
        raise package.refusal("map.regions", "两块的编号不能相同")
    return TownMap(credit=package.word_of(said, "credit", of="map"), regions=made)


def _regions(items: list[Json]) -> Iterator[MapRegion]:
    for item in items:
        if not is_object(item):
            raise package.refusal("map.regions", "应为对象的列表")
        edges = {name: item.get(name) for name in ("west", "east", "south", "north")}
        west, east, south, north = (
            float(edge) if isinstance(edge, int | float) else -1.0 for edge in edges.values()
        )
        if not (0 <= west < east <= 1 and 0 <= south < north <= 1):
            reason = "west小于east，south小于north，都是0到1的数：占镇的宽和高的几成"
            raise package.refusal("map.regions", reason, value=package.text_of(item, "id", of="map.regions"))
        yield MapRegion(
            id=package.word_of(item, "id", of="map.regions"),
            title=package.word_of(item, "title", of="map.regions"),
            west=west,
            east=east,
            south=south,
            north=north,
        )
