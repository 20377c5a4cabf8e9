"""The deck's screens of the map: where the undertakings are, and in the notes what is said of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, TypeAlias

from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.maps.sheet import Sheet, SheetSize, sheet_of
from hangtou_portal.maps.views import View, fitted
from hangtou_portal.record.model import Domain, PlaceKind, Project, Record
from hangtou_portal.views.deck import Slide, SlideKind
from hangtou_portal.views.deck_choice import named
from hangtou_portal.views.deck_notes import undertaking_notes
from hangtou_portal.views.projects import still_to_do

#: A 4:3 screen gives the map 82 units of width, in large type 69: names have over a fortieth of its height.
_SIZE: Final = SheetSize(width=1040, height=760, type_size=33, radius=14)
_LARGE: Final = SheetSize(width=1040, height=760, type_size=37, radius=15)
#: Where one screen has no room for all names: its halves, and the share of the town's height that each shows.
HALVES: Final = ("北半", "南半")
_SHARES: Final = ((0.44, 1.0), (0.0, 0.56))
#: Whose projects the map shows; None for all.
Domains: TypeAlias = tuple[Domain, ...] | None


def projects_of(*, record: Record, domains: Domains) -> tuple[Project, ...]:
    """The report's projects, or those of `domains` only."""
    return tuple(
        project for project in record.report.projects.values() if domains is None or project.domain in domains
    )


def hall_scene(record: Record, *, domains: Domains = None) -> Scene:
    """The map's villages and its projects, or those of `domains` only, without its lines."""
    scene = scene_of(record)
    shown = {project.id for project in projects_of(record=record, domains=domains)}
    marks = tuple(
        mark
        for mark in scene.marks
        if (mark.project in shown if mark.project else mark.kind is PlaceKind.VILLAGE)
    )
    return replace(scene, marks=marks, lines=())


@lru_cache(maxsize=8)
def hall_sheets(*, record: Record, large: bool = False, domains: Domains = None) -> tuple[Sheet, ...]:
    """The map as it fills a screen: once, or where names find no room, in two halves, the north first."""
    scene, size = hall_scene(record, domains=domains), _LARGE if large else _SIZE
    whole = sheet_of(scene=scene, size=size)
    if not whole.unnamed:
        return (whole,)
    return tuple(
        sheet_of(scene=scene, size=size, view=_half(scene, size=size, low=low, high=high))
        for low, high in _SHARES
    )


def _half(scene: Scene, *, size: SheetSize, low: float, high: float) -> View:
    lons, lats = zip(*scene.town, strict=True)
    south, height = min(lats), max(lats) - min(lats)
    corners = [(lon, south + share * height) for lon in (min(lons), max(lons)) for share in (low, high)]
    return fitted(points=corners, width=size.width, height=size.height, padding=10)


def projects_seen(*, projects: Sequence[Project], sheets: Sequence[Sheet]) -> tuple[tuple[Project, ...], ...]:
    """What is told on each of `sheets`: an undertaking where it is first seen, the unseen on the last."""
    last = len(sheets) - 1
    first = {
        mark.project: number
        for number, sheet in reversed(list(enumerate(sheets)))
        for mark in sheet.scene.marks
        if mark.project and sheet.view.shows(mark.at)
    }
    return tuple(
        tuple(project for project in projects if first.get(project.id, last) == number)
        for number in range(len(sheets))
    )


def map_slides(*, record: Record, large: bool, domains: Domains) -> Iterator[Slide]:
    """The map on one screen, or in two halves, with the projects of `domains`, or with all.

    There is none if the town has no map, or there is nothing on it: of `domains`, no project, else no village
    either.
    """
    if record.map is None:
        return
    scene = hall_scene(record, domains=domains)
    villages = {mark.place for mark in scene.marks if mark.kind is PlaceKind.VILLAGE}
    if not scene.projects and (domains is not None or not villages):
        return
    settled = f"{len(villages)}个{record.town.settlement}" if villages else ""
    whose = f"{settled}，" if settled else ""
    if domains is not None:
        whose = f"{named(domains)}的"
    told_of = f"{whose}{len(scene.projects)}个项目在哪里"
    title = told_of if scene.projects else f"{settled}在哪里"
    projects = projects_of(record=record, domains=domains)
    rest = len(projects) - len(scene.projects)
    seen = [project for project in projects if project.id in scene.projects]
    coming = still_to_do(seen, report=record.report)
    sheets = hall_sheets(record=record, large=large, domains=domains)
    told = projects_seen(projects=projects, sheets=sheets)
    for part, sheet in enumerate(sheets):
        said = [
            "圆圈为大致范围",
            *([f"另有{rest}个项目没有可靠位置"] if rest else []),
            *([f"{sheet.unnamed}处名字写不下，见地图页"] if sheet.unnamed else []),
        ]
        where = f"（{HALVES[part]}）" if len(sheets) > 1 else ""
        things = tuple(sorted(told[part], key=lambda project: project.stage.order))
        yield Slide(
            id="map" if part == 0 else f"map-{part + 1}",
            kind=SlideKind.MAP,
            part=part,
            title=f"{title}{where}",
            kicker=" · ".join(filter(None, ("地图", coming))),
            context="；".join(said),
            source=f"示意图，非测绘成果，不作划界依据；{record.map.credit}",
            map_domains=domains,
            things=things,
            notes=undertaking_notes(things=things, record=record),
        )
