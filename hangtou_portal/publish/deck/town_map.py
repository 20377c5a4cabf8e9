"""The map for the hall: type of a fortieth of the screen, only names that find room, stages in a legend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from hangtou_portal.maps.legend import Group, LegendEntry, legend_of
from hangtou_portal.maps.palette import Tone
from hangtou_portal.maps.sheet import SheetSize, sheet_of
from hangtou_portal.maps.svg import FONT as MAP_FONT
from hangtou_portal.maps.svg import map_svg
from hangtou_portal.publish.typeset import chinese_font, rasterised
from hangtou_portal.record.model import Record
from hangtou_portal.views.hall_map import hall_scene

#: The screen gives it at least 74 units' width; small names, nine tenths of `type_size`, then have over 2.6.
SIZE: Final = SheetSize(width=800, height=820, type_size=32, radius=14)
_LARGE: Final = SheetSize(width=800, height=820, type_size=37, radius=15)


@dataclass(frozen=True, kw_only=True)
class TownMap:
    """A drawing as SVG, the stages that its signs stand for, and how many names found no room."""

    svg: str
    legend: tuple[LegendEntry, ...]
    unnamed: int


@lru_cache(maxsize=4)
def town_map(*, record: Record, dark: bool = False, large: bool = False) -> TownMap:
    """The villages and the projects, drawn for a light or a dark hall; placing the names takes a moment."""
    tone = Tone.DARK if dark else Tone.LIGHT
    scene = hall_scene(record)
    sheet = sheet_of(scene=scene, size=_LARGE if large else SIZE)
    return TownMap(
        svg=map_svg(
            sheet=sheet, title=f"{record.report.title}中的{record.town.settlement}和项目，示意图", tone=tone
        ),
        legend=tuple(entry for entry in legend_of(scene, tone=tone) if entry.group is Group.STAGE),
        unnamed=sheet.unnamed,
    )


def town_map_png(*, record: Record, dark: bool = False) -> bytes:
    """The same as PNG, for a slide. Raises MissingFontError."""
    svg = town_map(record=record, dark=dark).svg.replace(MAP_FONT, chinese_font())
    return rasterised(svg, width=SIZE.width, height=SIZE.height, scale=1.5)


def legend_png(*, record: Record, dark: bool = False) -> tuple[tuple[bytes, str], ...]:
    """Each stage's sign as PNG with its name. Raises MissingFontError."""
    entries = town_map(record=record, dark=dark).legend
    return tuple((rasterised(entry.drawing, width=44, height=28, scale=4), entry.title) for entry in entries)
