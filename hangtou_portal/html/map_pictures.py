"""The maps of 总览 and of the domains as files of their own.

Within the page they were 50 kB of 160, which came twice: with the page, and with Streamlit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from hangtou_portal.html.reading_settings import SMALLEST
from hangtou_portal.maps.legend import SIGN_HEIGHT, stage_column
from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.palette import Tone
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import map_svg
from hangtou_portal.record.model import Record, Report, Stage
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.small_maps import OverviewMap, SmallMap, overview_map, small_map

FOLDER: Final = "maps"
#: For phones and for wider screens. Of these, and of the two grounds, the style sheet shows one picture, and
#: browsers fetch no other.
SHAPES: Final = ("narrow", "wide")
#: The map of 总览; a domain's is called by the domain's id, of which none may be this.
_TOWN: Final = "overview"
_STAGES: Final = "stages"

#: A drawing for each ground: where it is found.
Drawings: TypeAlias = tuple[tuple[Tone, str], ...]


@dataclass(frozen=True, kw_only=True)
class MapPicture:
    """A map of one shape: its drawings, and the sheet that says how many pixels they are wide and high."""

    shape: str
    drawings: Drawings
    sheet: Sheet


def pictures_of(drawn: OverviewMap | SmallMap, *, link: LinkContext, scale: float) -> tuple[MapPicture, ...]:
    """The pictures of a map, one for each of SHAPES, their names `scale` times as large as usual."""
    name = drawn.domain.id if isinstance(drawn, SmallMap) else _TOWN
    size = "" if scale == 1 else f"?size={round(scale * SMALLEST)}"
    return tuple(
        MapPicture(
            shape=shape,
            drawings=tuple((tone, link(f"{FOLDER}/{name}-{shape}-{tone}.svg{size}")) for tone in Tone),
            sheet=getattr(drawn, shape),
        )
        for shape in SHAPES
    )


@dataclass(frozen=True, kw_only=True)
class StageSign:
    """The sign of a stage: its part of the drawings that hold all signs in a column."""

    title: str
    drawings: Drawings
    top: int
    """Pixels above it in the column."""


def stage_signs(*, scene: Scene, report: Report, link: LinkContext) -> dict[Stage, StageSign]:
    """The signs of the stages that have a mark in `scene`."""
    drawings = tuple((tone, link(f"{FOLDER}/{_STAGES}-{tone}.svg")) for tone in Tone)
    marked = {mark.stage for mark in scene.marks}
    return {
        stage: StageSign(title=stage.title, drawings=drawings, top=row * SIGN_HEIGHT)
        for row, stage in enumerate(_stages_of(report))
        if stage in marked
    }


def _stages_of(report: Report) -> list[Stage]:
    return sorted({project.stage for project in report.projects.values()}, key=lambda stage: stage.order)


def map_picture(*, record: Record, name: str, scale: float = 1) -> str:
    """The picture called `overview-narrow-light`, `city-wide-dark` or `stages-light`, as SVG.

    Raises KeyError where the record has no such map.
    """
    place, shape, tone = ("", "", *name.rsplit("-", 2))[-3:]
    if shape == _STAGES and not place and tone in set(Tone):
        return stage_column(_stages_of(record.report), tone=Tone(tone))
    domains = {domain.id: domain for domain in record.domains}
    drawn: OverviewMap | SmallMap | None
    if place == _TOWN:
        drawn = overview_map(record, scale=scale)
    else:
        drawn = small_map(record=record, domain=domains[place], scale=scale)
    if drawn is None or shape not in SHAPES or tone not in set(Tone):
        raise KeyError(name)
    return map_svg(sheet=getattr(drawn, shape), title=f"{record.mark}{drawn.alternative}", tone=Tone(tone))
