"""The maps beside other things: the town's on 总览, a domain's own places on its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from hangtou_portal.maps.marks import MapMark, Scene
from hangtou_portal.maps.scene import MapFilter, chosen_of, scene_of
from hangtou_portal.maps.sheet import DESK, PHONE, Sheet, SheetSize, sheet_of
from hangtou_portal.maps.views import view_around
from hangtou_portal.record.model import Domain, PlaceKind, Record

#: The name of the map on 总览. A domain's map has the domain's id as its name; no domain may have this id.
TOWN = "overview"
#: Beside the list of projects on a desk.
_BESIDE_LIST = SheetSize(width=720, height=640, type_size=15.5, radius=10.5)
#: Pixels for a few places close together; a whole town needs the sizes of the map's own page.
_CLOSE_PHONE = replace(PHONE, height=250)
_CLOSE_DESK = replace(DESK, height=360)
#: Metres of surroundings, and the greatest extent that still counts as close together.
_REACH_M, _CLOSE_DEGREES = 1700.0, 0.03


class Screen(StrEnum):
    """The screens that a map is drawn for; the style sheet shows one drawing, and browsers fetch no other."""

    NARROW = "narrow"
    WIDE = "wide"


@dataclass(frozen=True, kw_only=True)
class SmallMap:
    """What is on the map, its sheet for each kind of screen, and what it shows in words.

    `name` begins the names of its pictures, `credit` says whose outline it is; `missing` are the domain's
    projects that are not on it.
    """

    name: str
    scene: Scene
    sheets: Mapping[Screen, Sheet]
    alternative: str
    credit: str
    missing: tuple[str, ...] = ()


def overview_map(record: Record, *, scale: float = 1) -> SmallMap | None:
    """The town's villages and projects, names `scale` times as large as usual; None without a map."""
    if record.map is None:
        return None
    everything = scene_of(record)
    marks = tuple(mark for mark in everything.marks if mark.project or mark.kind is PlaceKind.VILLAGE)
    scene = replace(everything, marks=marks)
    villages = {mark.place for mark in marks if mark.kind is PlaceKind.VILLAGE}
    shown = [f"{len(villages)}个{record.town.settlement}"] if villages else []
    shown += [f"{len(scene.projects)}个项目按阶段标出"] if scene.projects else []
    words = f"：{'，'.join(shown)}" if shown else ""
    beside = "旁边的列表说同样的事。" if record.report.projects else ""
    return SmallMap(
        name=TOWN,
        scene=scene,
        sheets={
            Screen.NARROW: sheet_of(scene=scene, size=PHONE.enlarged(scale)),
            Screen.WIDE: sheet_of(scene=scene, size=_BESIDE_LIST.enlarged(scale)),
        },
        alternative=f"{record.map.regions[0].title}示意图{words}。{beside}",
        credit=record.map.credit,
    )


def spots_of(sheet: Sheet) -> tuple[tuple[MapMark, float, float], ...]:
    """The marks in view, projects above villages, each in per cent from the left and from the top."""
    view = sheet.view
    seen = sorted((mark for mark in sheet.scene.marks if view.shows(mark.at)), key=lambda m: bool(m.project))
    pixels = [view.pixel(mark.at) for mark in seen]
    return tuple(
        (mark, round(100 * x / view.width, 1), round(100 * y / view.height, 1))
        for mark, (x, y) in zip(seen, pixels, strict=True)
    )


def small_map(*, record: Record, domain: Domain, scale: float = 1) -> SmallMap | None:
    """The map of a domain's projects; None if the town has no map, or no project of the domain a place on it.

    Names are `scale` times as large as usual.
    """
    if record.map is None:
        return None
    scene = chosen_of(scene=scene_of(record), choice=MapFilter(domains=frozenset({domain})))
    own = [mark for mark in scene.marks if mark.project]
    if not own:
        return None
    projects = [item for item in record.report.projects.values() if item.domain == domain]
    return SmallMap(
        name=domain.id,
        scene=scene,
        sheets={
            Screen.NARROW: _sheet(scene, own=own, close=_CLOSE_PHONE, far=PHONE, scale=scale),
            Screen.WIDE: _sheet(scene, own=own, close=_CLOSE_DESK, far=DESK, scale=scale),
        },
        alternative="示意图：" + "；".join(mark.words for mark in own) + "。",
        credit=record.map.credit,
        missing=tuple(item.name for item in projects if item.id not in scene.projects),
    )


def _sheet(scene: Scene, *, own: list[MapMark], close: SheetSize, far: SheetSize, scale: float) -> Sheet:
    """The scene around the marks of the domain's `own` projects; the whole town where they lie far apart."""
    points = [mark.at for mark in own] + [mark.anchor for mark in own if mark.anchor]
    extent = max(max(axis) - min(axis) for axis in zip(*points, strict=True))
    if extent > _CLOSE_DEGREES:
        return sheet_of(scene=scene, size=far.enlarged(scale))
    view = view_around(points=points, width=close.width, height=close.height, reach_m=_REACH_M)
    return sheet_of(scene=scene, size=close.enlarged(scale), view=view)
