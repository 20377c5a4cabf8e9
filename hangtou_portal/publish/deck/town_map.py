"""The map for the hall: type of a fortieth of the screen, only names that find room, stages in a legend."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from hangtou_portal.maps.legend import Group, LegendEntry, legend_of
from hangtou_portal.maps.palette import Tone
from hangtou_portal.maps.sheet import SheetSize, sheet_of
from hangtou_portal.maps.svg import FONT as MAP_FONT
from hangtou_portal.maps.svg import map_svg
from hangtou_portal.publish.typeset import chinese_font, rasterised
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck_map import Domains, hall_scene, hall_sheets

_COVER = SheetSize(width=640, height=820, type_size=20, radius=11)


def _tone(*, dark: bool) -> Tone:
    return Tone.DARK if dark else Tone.LIGHT


@lru_cache(maxsize=8)
def town_map(
    *, record: Record, part: int = 0, domains: Domains = None, dark: bool = False, large: bool = False
) -> Markup:
    """One screen of the map as SVG, for a light or a dark hall; as `hall_sheets` has it of `domains`."""
    return map_svg(
        sheet=hall_sheets(record=record, large=large, domains=domains)[part],
        title=f"{record.report.title}中的{record.town.settlement}和项目，示意图",
        tone=_tone(dark=dark),
    )


@lru_cache(maxsize=4)
def cover_drawing(*, record: Record, domains: Domains = None, dark: bool = False) -> Markup:
    """The town as a drawing without names: its outline, villages and projects. Empty without a map."""
    if record.map is None:
        return Markup("")
    sheet = sheet_of(scene=hall_scene(record, domains=domains), size=_COVER)
    title = f"{record.town.name}示意图，只有轮廓、{record.town.settlement}和项目的位置"
    return map_svg(sheet=sheet, title=title, tone=_tone(dark=dark), labels=False)


def stages_drawn(*, record: Record, domains: Domains = None, dark: bool = False) -> tuple[LegendEntry, ...]:
    """The stages that the map's signs stand for."""
    entries = legend_of(hall_scene(record, domains=domains), tone=_tone(dark=dark))
    return tuple(entry for entry in entries if entry.group is Group.STAGE)


def town_map_png(*, record: Record, part: int, domains: Domains, dark: bool, large: bool) -> bytes:
    """The same as PNG, for a slide. Raises MissingFontError."""
    size = hall_sheets(record=record, large=large, domains=domains)[part].size
    svg = town_map(record=record, part=part, domains=domains, dark=dark, large=large)
    svg = svg.replace(MAP_FONT, chinese_font())
    return rasterised(svg, width=size.width, height=size.height, scale=1.5)


def cover_png(*, record: Record, domains: Domains, dark: bool) -> bytes:
    """The cover's drawing as PNG. Raises MissingFontError."""
    return rasterised(
        cover_drawing(record=record, domains=domains, dark=dark),
        width=_COVER.width,
        height=_COVER.height,
        scale=1.5,
    )


def legend_png(*, record: Record, domains: Domains, dark: bool) -> tuple[tuple[bytes, str], ...]:
    """Each stage's sign as PNG with its name. Raises MissingFontError."""
    entries = stages_drawn(record=record, domains=domains, dark=dark)
    return tuple(
        (rasterised(entry.drawing, width=44, height=28, scale=4, clear=True), entry.title)
        for entry in entries
    )
