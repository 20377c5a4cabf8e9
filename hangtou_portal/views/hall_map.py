"""The map as it is read in a hall: few things in large type, in two halves where names find no room."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final, TypeAlias

from hangtou_portal.maps.captions import wordings
from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.maps.sheet import Sheet, SheetSize, sheet_of
from hangtou_portal.maps.views import View, fitted
from hangtou_portal.record.model import Domain, PlaceKind, Project, Record

#: A 4:3 screen gives the map 82 units of width, in large type 69: names have over a fortieth of its height.
_SIZE: Final = SheetSize(width=1040, height=760, type_size=33, radius=14)
_LARGE: Final = SheetSize(width=1040, height=760, type_size=37, radius=15)
#: Where one screen has no room for all names: the share of the town's height that its halves show.
_SHARES: Final = ((0.44, 1.0), (0.0, 0.56))
#: What stands for names that find no room.
_NUMBERS: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
#: Whose projects the map shows; None for all.
Domains: TypeAlias = tuple[Domain, ...] | None


def projects_of(*, record: Record, domains: Domains) -> tuple[Project, ...]:
    """The report's projects, or those of `domains` only."""
    return tuple(
        project for project in record.report.projects.values() if domains is None or project.domain in domains
    )


def hall_scene(record: Record, *, domains: Domains = None) -> Scene:
    """The map's villages and its projects, or those of `domains` only, with what these lie at.

    That is the lines they are on, and the places that their leaders start from.
    """
    scene = scene_of(record)
    projects = {project.id for project in projects_of(record=record, domains=domains)}
    at = {mark.place for mark in scene.marks if mark.project in projects}
    at |= {anchor for place in at if (anchor := record.places[place].anchor)}
    return replace(
        scene,
        marks=tuple(
            mark
            for mark in scene.marks
            if (mark.project in projects if mark.project else mark.kind is PlaceKind.VILLAGE or mark.id in at)
        ),
        lines=tuple(line for line in scene.lines if line.id in at),
    )


@lru_cache(maxsize=8)
def hall_sheets(*, record: Record, large: bool = False, domains: Domains = None) -> tuple[Sheet, ...]:
    """The map as it fills a screen: once, or where names find no room, in two halves, the north first."""
    scene, size = hall_scene(record, domains=domains), _LARGE if large else _SIZE
    whole = sheet_of(scene=scene, size=size)
    if not whole.nameless:
        return (whole,)
    north, south = (_half(scene, size=size, low=low, high=high) for low, high in _SHARES)
    return tuple(
        _numbered(_without_loose_ends(scene, view=view, other=other), size=size, view=view)
        for view, other in ((north, south), (south, north))
    )


def _numbered(scene: Scene, *, size: SheetSize, view: View) -> Sheet:
    """The sheet of `scene`, with a number for each name that finds no room: `key_of` tells them."""
    numbers: dict[str, str] = {}
    while True:
        marks = (
            replace(mark, name=numbers[mark.id], near="") if mark.id in numbers else mark
            for mark in scene.marks
        )
        sheet = sheet_of(scene=replace(scene, marks=tuple(marks)), size=size, view=view)
        # A number may take the room of another name, which then gets one as well.
        more = [mark.id for mark in sheet.nameless if mark.id not in numbers]
        if not more or len(numbers) + len(more) > len(_NUMBERS):
            return sheet
        numbers |= zip(more, _NUMBERS[len(numbers) :], strict=False)


def key_of(*, sheet: Sheet, scene: Scene) -> tuple[str, ...]:
    """What the numbers drawn on a sheet of `scene` stand for: ①金桥智能制造基地，大麦湾园区一带."""
    named = {mark.id: mark for mark in scene.marks}
    lost = sheet.nameless
    return tuple(
        sorted(
            mark.name + "，".join(wordings(named[mark.id])[0])
            for mark in sheet.scene.marks
            if mark.name != named[mark.id].name and mark not in lost
        )
    )


def _without_loose_ends(scene: Scene, *, view: View, other: View) -> Scene:
    """The scene without marks whose leader would leave the view, if the other half shows it whole."""
    marks = (
        mark
        for mark in scene.marks
        if mark.anchor is None
        or view.shows(mark.anchor)
        or not (other.shows(mark.anchor) and other.shows(mark.at))
    )
    return replace(scene, marks=tuple(marks))


def _half(scene: Scene, *, size: SheetSize, low: float, high: float) -> View:
    lons, lats = zip(*scene.town, strict=True)
    south, height = min(lats), max(lats) - min(lats)
    corners = [(lon, south + share * height) for lon in (min(lons), max(lons)) for share in (low, high)]
    return fitted(points=corners, width=size.width, height=size.height, padding=10)
