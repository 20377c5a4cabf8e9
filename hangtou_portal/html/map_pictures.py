"""The maps of 总览 and of the domains, whose pictures are files of their own.

Within the page they were 50 kB of 160, which came twice: with the page, and with Streamlit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from markupsafe import Markup

from hangtou_portal.html.reading_settings import SMALLEST
from hangtou_portal.html.render import render
from hangtou_portal.maps.legend import SIGN_HEIGHT, stage_column
from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.palette import TONES
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import map_svg
from hangtou_portal.record.model import Domain, Record, Report, Stage
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.small_maps import TOWN, Screen, SmallMap, overview_map, small_map, spots_of

FOLDER: Final = "maps"
_STAGES: Final = "stages"

#: A drawing for each ground: where it is found.
Drawings: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class MapPicture:
    """A map for one kind of screen: its drawings, and the sheet that says how wide and high they are."""

    shape: Screen
    drawings: Drawings
    sheet: Sheet


@dataclass(frozen=True, kw_only=True)
class StageSign:
    """The sign of a stage: its part of the drawings that hold all signs in a column."""

    drawings: Drawings
    top: int
    """Pixels above it in the column."""


def small_map_html(*, record: Record, domain: Domain, link: LinkContext, scale: float) -> Markup | None:
    """A domain's projects on a small map, as pictures; None where none of them has a place on the map.

    Names are drawn `scale` times as large as usual.
    """
    found = small_map(record=record, domain=domain, scale=scale)
    if found is None:
        return None
    return render(
        "domain_map.html",
        link=link,
        report=record.report,
        map=found,
        pictures=_pictures_of(found, link=link, scale=scale),
        signs=_stage_signs(found.scene, report=record.report, link=link),
    )


def overview_map_html(*, record: Record, link: LinkContext, scale: float) -> Markup | None:
    """The town's villages and projects as a picture with its list; None where the record has no map.

    Names are drawn `scale` times as large as usual.
    """
    found = overview_map(record, scale=scale)
    if found is None:
        return None
    pictures = _pictures_of(found, link=link, scale=scale)
    return render(
        "overview_map.html",
        link=link,
        report=record.report,
        map=found,
        drawings=[(picture, spots_of(picture.sheet)) for picture in pictures],
        signs=_stage_signs(found.scene, report=record.report, link=link),
        nameless=found.sheets[Screen.NARROW].nameless,
    )


def map_picture(*, record: Record, name: str, scale: float = 1) -> str:
    """The picture called `overview-narrow-light`, `city-wide-dark` or `stages-light`, as SVG.

    Raises KeyError where the record has no such map.
    """
    place, shape, tone = ("", "", *name.rsplit("-", 2))[-3:]
    if shape == _STAGES and not place and tone in TONES:
        return stage_column(_stages_of(record.report), tone=TONES[tone])
    if place == TOWN:
        drawn = overview_map(record, scale=scale)
    else:
        domains = {domain.id: domain for domain in record.domains}
        drawn = small_map(record=record, domain=domains[place], scale=scale)
    if drawn is None or shape not in set(Screen) or tone not in TONES:
        raise KeyError(name)
    return map_svg(
        sheet=drawn.sheets[Screen(shape)], title=f"{record.mark}{drawn.alternative}", tone=TONES[tone]
    )


def _pictures_of(drawn: SmallMap, *, link: LinkContext, scale: float) -> tuple[MapPicture, ...]:
    """The pictures of a map, one for each kind of screen, their names `scale` times as large as usual."""
    size = "" if scale == 1 else f"?size={round(scale * SMALLEST)}"
    return tuple(
        MapPicture(
            shape=shape,
            drawings=tuple((tone, link(f"{FOLDER}/{drawn.name}-{shape}-{tone}.svg{size}")) for tone in TONES),
            sheet=sheet,
        )
        for shape, sheet in drawn.sheets.items()
    )


def _stage_signs(scene: Scene, *, report: Report, link: LinkContext) -> dict[Stage, StageSign]:
    """The signs of the stages that have a mark in `scene`."""
    drawings = tuple((tone, link(f"{FOLDER}/{_STAGES}-{tone}.svg")) for tone in TONES)
    marked = {mark.stage for mark in scene.marks}
    return {
        stage: StageSign(drawings=drawings, top=row * SIGN_HEIGHT)
        for row, stage in enumerate(_stages_of(report))
        if stage in marked
    }


def _stages_of(report: Report) -> list[Stage]:
    return sorted({project.stage for project in report.projects.values()}, key=lambda stage: stage.order)
