"""The deck's screens of the map: where the undertakings are, and in the notes what is said of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from hangtou_portal.exhibits.wording import undertakings_sourced
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.record.model import PlaceKind, Project, Record
from hangtou_portal.views.deck import Slide, SlideKind
from hangtou_portal.views.deck_choice import named
from hangtou_portal.views.deck_notes import undertaking_notes
from hangtou_portal.views.hall_map import Domains, hall_scene, hall_sheets, key_of, projects_of
from hangtou_portal.views.projects import still_to_do

#: What the two halves of a map are called, the north first.
HALVES: Final = ("北半", "南半")


def projects_seen(*, projects: Sequence[Project], sheets: Sequence[Sheet]) -> tuple[tuple[Project, ...], ...]:
    """What is told on each of `sheets`: an undertaking where it is first seen, the unseen on the last."""
    last = len(sheets) - 1
    first = {
        project: number for number, sheet in reversed(list(enumerate(sheets))) for project in _drawn_on(sheet)
    }
    return tuple(
        tuple(project for project in projects if first.get(project.id, last) == number)
        for number in range(len(sheets))
    )


def _drawn_on(sheet: Sheet) -> set[str]:
    """The projects whose marks are in the sheet's view."""
    return {mark.project for mark in sheet.scene.marks if mark.project and sheet.view.shows(mark.at)}


def map_slides(*, record: Record, large: bool, domains: Domains) -> Iterator[Slide]:
    """The map on one screen, or in two halves, with the projects of `domains`, or with all.

    There is none if the town has no map, or there is nothing on it: of `domains`, no project, else no village
    either. So a half without a project of `domains` is left out; each counts what it draws itself.
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
    sheets = hall_sheets(record=record, large=large, domains=domains)
    shown = [(part, sheet) for part, sheet in enumerate(sheets) if domains is None or _drawn_on(sheet)]
    told = projects_seen(projects=projects, sheets=[sheet for _, sheet in shown])
    for number, (part, sheet) in enumerate(shown, start=1):
        drawn = _drawn_on(sheet)
        coming = still_to_do((project for project in projects if project.id in drawn), report=record.report)
        said = [
            "圆圈为大致范围",
            *([f"另有{rest}个项目没有可靠位置"] if rest else []),
            *([f"{len(sheet.nameless)}处名字写不下，见地图页"] if sheet.nameless else []),
            *key_of(sheet=sheet, scene=scene),
        ]
        where = f"（{HALVES[part]}）" if len(sheets) > 1 else ""
        things = tuple(sorted(told[number - 1], key=lambda project: project.stage.order))
        found_in = (
            undertakings_sourced(things=things, report=record.report, only_chapters=True) if things else ""
        )
        yield Slide(
            id="map" if number == 1 else f"map-{number}",
            kind=SlideKind.MAP,
            part=part,
            title=f"{coming}{where}" if coming else title,
            kicker=f"地图 · {title}" if coming else f"地图{where}",
            context="；".join(said),
            source="。".join(
                filter(None, (found_in, f"示意图，非测绘成果，不作划界依据；{record.map.credit}"))
            ),
            map_domains=domains,
            things=things,
            notes=undertaking_notes(things=things, record=record),
        )
