"""The kinds of places as the map shows them: one table of names, layers, ranks, colours and signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from hangtou_portal.palette import Theme
from hangtou_portal.record.kinds import Worded
from hangtou_portal.record.model import PlaceKind


class MapLayer(Worded):
    """What can be switched on and off, by its name in addresses; villages go by the town's own word."""

    VILLAGES = "villages", ""
    PROJECTS = "projects", "项目"
    INDUSTRY = "industry", "园区与产业"
    CULTURE = "culture", "文化与服务"
    TRANSPORT = "transport", "轨交与道路"
    WATER = "water", "水道"
    LANDMARKS = "landmarks", "地标"


@dataclass(frozen=True, kw_only=True)
class LineStyle:
    """How a kind of place is drawn that is a line: `width` as a part of the marks' radius.

    `sign_width` is that of its sign in the legend, in pixels, `sign` what the legend calls it, and `planned`
    what it calls one that is not in use yet; empty for a kind that is in use while it is worked on.
    """

    width: float = 0.28
    sign_width: float = 2.5
    sign: str = ""
    planned: str = ""


@dataclass(frozen=True, kw_only=True)
class ShownKind:
    """How the map shows a kind of place.

    `title` is what readers call one place, `sign` what the legend calls the dots; kinds with one sign share
    one entry. Both are empty for villages, which the town names itself, and `sign` for what has no dot.
    Where names compete for room, the lower `rank` is placed first.
    """

    title: str
    layer: MapLayer
    colour: Mapping[Theme, str]
    sign: str = ""
    rank: int = 6
    line: LineStyle = LineStyle()


def _series(number: int) -> Mapping[Theme, str]:
    """The colour `number` of the palette of ten."""
    return {theme: theme.value.series[number - 1] for theme in (Theme.LIGHT, Theme.DARK)}


_INK: Final = {theme: theme.value.ink for theme in (Theme.LIGHT, Theme.DARK)}
_MUTED: Final = {theme: theme.value.muted for theme in (Theme.LIGHT, Theme.DARK)}

#: Every kind of place, in the order of the legend.
PLACE_KINDS: Final[Mapping[PlaceKind, ShownKind]] = MappingProxyType(
    {
        PlaceKind.VILLAGE: ShownKind(title="", layer=MapLayer.VILLAGES, colour=_series(2), rank=1),
        PlaceKind.PROJECT: ShownKind(title="工程", layer=MapLayer.PROJECTS, colour=_MUTED, rank=2),
        PlaceKind.INDUSTRIAL_PARK: ShownKind(
            title="园区", layer=MapLayer.INDUSTRY, colour=_series(1), sign="园区与产业", rank=0
        ),
        PlaceKind.INDUSTRY: ShownKind(
            title="产业", layer=MapLayer.INDUSTRY, colour=_series(1), sign="园区与产业", rank=2
        ),
        PlaceKind.CULTURE: ShownKind(
            title="文化", layer=MapLayer.CULTURE, colour=_series(5), sign="文化与服务", rank=3
        ),
        PlaceKind.SERVICE: ShownKind(
            title="公共服务", layer=MapLayer.CULTURE, colour=_series(5), sign="文化与服务", rank=3
        ),
        PlaceKind.METRO_STATION: ShownKind(
            title="轨交车站", layer=MapLayer.TRANSPORT, colour=_INK, sign="轨交车站", rank=4
        ),
        PlaceKind.METRO_LINE: ShownKind(
            title="轨交线",
            layer=MapLayer.TRANSPORT,
            colour={Theme.LIGHT: "#4a5560", Theme.DARK: "#aab4be"},
            line=LineStyle(sign="已运营的轨交线", planned="报告时在建的轨交线"),
        ),
        PlaceKind.ROAD: ShownKind(
            title="道路",
            layer=MapLayer.TRANSPORT,
            colour={Theme.LIGHT: "#c9a227", Theme.DARK: "#a8872a"},
            line=LineStyle(width=0.75, sign_width=6, sign="道路", planned="报告时在建的道路"),
        ),
        PlaceKind.WATERWAY: ShownKind(
            title="水道",
            layer=MapLayer.WATER,
            colour={Theme.LIGHT: "#5b9bd0", Theme.DARK: "#3f7cae"},
            line=LineStyle(width=0.8, sign_width=6, sign="水道"),
        ),
        PlaceKind.WATERWAY_POINT: ShownKind(
            title="水文站", layer=MapLayer.WATER, colour=_series(4), sign="水文站"
        ),
        PlaceKind.TOWN: ShownKind(
            title="镇区", layer=MapLayer.LANDMARKS, colour=_MUTED, sign="镇区、自然村落和地标"
        ),
        PlaceKind.HAMLET: ShownKind(
            title="自然村落", layer=MapLayer.LANDMARKS, colour=_MUTED, sign="镇区、自然村落和地标"
        ),
        PlaceKind.LANDMARK: ShownKind(
            title="地标", layer=MapLayer.LANDMARKS, colour=_MUTED, sign="镇区、自然村落和地标"
        ),
    }
)
