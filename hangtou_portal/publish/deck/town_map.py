"""The map for the hall: type of a fortieth of the screen, only names that find room, stages in a legend."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from hangtou_portal.maps.legend import Group, LegendEntry, legend_of
from hangtou_portal.maps.sheet import SheetSize, sheet_of
from hangtou_portal.maps.svg import map_svg
from hangtou_portal.palette import FONT, Theme
from hangtou_portal.publish.typeset import chinese_font, rasterised
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck import Slide
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.hall_map import Domains, hall_scene, hall_sheets

_COVER = SheetSize(width=640, height=820, type_size=20, radius=11)


def town_map(slide: Slide, *, record: Record, choice: DeckChoice) -> Markup:
    """The slide's part of the map as SVG, for a light or a dark hall, in large type or not."""
    return _map(record, slide.part, slide.map_domains, choice.theme, large=choice.large)


def cover_drawing(slide: Slide, *, record: Record, choice: DeckChoice) -> Markup:
    """The town as a drawing without names: its outline, villages and projects. Empty without a map."""
    return _cover(record, slide.map_domains, choice.theme) if record.map else Markup("")


def stages_drawn(slide: Slide, *, record: Record, choice: DeckChoice) -> tuple[LegendEntry, ...]:
    """The stages that the map's signs stand for."""
    entries = legend_of(hall_scene(record, domains=slide.map_domains), tone=choice.theme)
    return tuple(entry for entry in entries if entry.group is Group.STAGE)


def town_map_png(slide: Slide, *, record: Record, choice: DeckChoice) -> bytes:
    """The slide's part of the map as PNG. Raises MissingFontError."""
    size = hall_sheets(record=record, large=choice.large, domains=slide.map_domains)[slide.part].size
    svg = town_map(slide, record=record, choice=choice).replace(FONT, chinese_font())
    return rasterised(svg, width=size.width, height=size.height, scale=1.5)


def cover_png(slide: Slide, *, record: Record, choice: DeckChoice) -> bytes:
    """The cover's drawing as PNG. Raises MissingFontError."""
    svg = cover_drawing(slide, record=record, choice=choice)
    return rasterised(svg, width=_COVER.width, height=_COVER.height, scale=1.5)


def legend_png(slide: Slide, *, record: Record, choice: DeckChoice) -> tuple[tuple[bytes, str], ...]:
    """Each stage's sign as PNG with its name. Raises MissingFontError."""
    entries = stages_drawn(slide, record=record, choice=choice)
    return tuple(
        (rasterised(entry.drawing, width=44, height=28, scale=4, clear=True), entry.title)
        for entry in entries
    )


@lru_cache(maxsize=8)
def _map(record: Record, part: int, domains: Domains, tone: Theme, *, large: bool) -> Markup:
    return map_svg(
        sheet=hall_sheets(record=record, large=large, domains=domains)[part],
        title=f"{record.report.title}中的{record.town.settlement}和项目，示意图",
        tone=tone,
    )


@lru_cache(maxsize=4)
def _cover(record: Record, domains: Domains, tone: Theme) -> Markup:
    sheet = sheet_of(scene=hall_scene(record, domains=domains), size=_COVER)
    title = f"{record.town.name}示意图，只有轮廓、{record.town.settlement}和项目的位置"
    return map_svg(sheet=sheet, title=title, tone=tone, labels=False)
