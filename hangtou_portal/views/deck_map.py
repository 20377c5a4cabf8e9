"""The deck's screens of the map: where the undertakings are, and in the notes what is said of each."""

from __future__ import annotations

from collections.abc import Iterator

from hangtou_portal.record.model import Project, Record
from hangtou_portal.views.deck import Slide, SlideKind
from hangtou_portal.views.deck_choice import named
from hangtou_portal.views.deck_notes import undertaking_notes
from hangtou_portal.views.hall_map import (
    HALVES,
    Domains,
    hall_count,
    hall_sheets,
    projects_of,
    projects_seen,
)


def map_slides(*, record: Record, large: bool, domains: Domains) -> Iterator[Slide]:
    """The map on one screen, or in two halves, with the projects of `domains`, or with all.

    There is none if the town has no map, or none of the domains' projects a place on it.
    """
    if record.map is None:
        return
    count = hall_count(record, domains=domains)
    if domains is not None and not count.projects:
        return
    villages = f"{count.villages}个{record.town.settlement}，"
    whose = f"{named(domains)}的" if domains is not None else villages
    rest = count.projects_in_all - count.projects
    sheets = hall_sheets(record=record, large=large, domains=domains)
    told = projects_seen(projects=projects_of(record=record, domains=domains), sheets=sheets)
    for part, sheet in enumerate(sheets):
        said = [
            "圆圈为大致范围",
            *([f"另有{rest}个项目没有可靠位置"] if rest else []),
            *([f"{sheet.unnamed}处名字写不下，见地图页"] if sheet.unnamed else []),
        ]
        where = f"（{HALVES[part]}）" if len(sheets) > 1 else ""
        things = tuple(sorted(told[part], key=_stage))
        yield Slide(
            id="map" if part == 0 else f"map-{part + 1}",
            kind=SlideKind.MAP,
            part=part,
            title=f"{whose}{count.projects}个项目在哪里、到了哪一步{where}",
            kicker="地图",
            context="；".join(said),
            source=f"示意图，非测绘成果，不作划界依据；{record.map.credit}",
            map_domains=domains,
            things=things,
            notes=undertaking_notes(things=things, record=record),
        )


def _stage(project: Project) -> int:
    return project.stage.order
