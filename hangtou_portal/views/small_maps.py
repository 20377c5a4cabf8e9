"""The maps beside other things: the town's on 总览, a domain's own places on its page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hangtou_portal.maps.marks import MapMark, Scene
from hangtou_portal.maps.scene import Choice, chosen_of, scene_of
from hangtou_portal.maps.sheet import DESK, PHONE, Sheet, SheetSize, sheet_of
from hangtou_portal.maps.views import view_around
from hangtou_portal.record.model import Domain, Project, Record, Stage

#: Beside the list of projects on a desk.
_DESK = SheetSize(width=720, height=640, type_size=15.5, radius=10.5)


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a mark lies in its picture, in per cent from the left and from the top."""

    mark: MapMark
    left: float
    top: float


@dataclass(frozen=True, kw_only=True)
class OverviewMap:
    """The drawing for narrow and for wide screens, and every project of the report by its stage."""

    narrow: Sheet
    wide: Sheet
    villages: int
    settlement: str
    credit: str
    stages: tuple[tuple[Stage, tuple[Project, ...]], ...]

    @property
    def alternative(self) -> str:
        """What the picture shows; its projects stand in the list beside it."""
        drawn = len({mark.project for mark in self.wide.scene.marks if mark.project})
        return (
            f"全镇示意图：{self.villages}个{self.settlement}，{drawn}个项目按阶段标出。旁边的列表说同样的事。"
        )


def overview_map(record: Record, *, scale: float = 1) -> OverviewMap | None:
    """The town's villages and projects, names `scale` times as large as usual; None without a map."""
    if record.map is None:
        return None
    everything = scene_of(record)
    marks = tuple(mark for mark in everything.marks if mark.project or mark.kind == "village")
    scene = replace(everything, marks=marks)
    projects = record.report.projects.values()
    stages = sorted({project.stage for project in projects}, key=lambda stage: stage.order)
    return OverviewMap(
        narrow=sheet_of(scene=scene, size=PHONE.enlarged(scale)),
        wide=sheet_of(scene=scene, size=_DESK.enlarged(scale)),
        villages=len({mark.place for mark in marks if mark.kind == "village"}),
        settlement=record.town.settlement,
        credit=record.map.credit,
        stages=tuple((stage, tuple(item for item in projects if item.stage == stage)) for stage in stages),
    )


def spots_of(sheet: Sheet) -> tuple[Spot, ...]:
    """The marks in view, projects above villages."""
    view = sheet.view
    seen = [mark for mark in sheet.scene.marks if view.shows(mark.at)]
    return tuple(
        Spot(
            mark=mark,
            left=round(100 * view.pixel(mark.at)[0] / view.width, 1),
            top=round(100 * view.pixel(mark.at)[1] / view.height, 1),
        )
        for mark in sorted(seen, key=lambda mark: bool(mark.project))
    )


#: Pixels for a few places close together; a whole town needs the sizes of the map's own page.
_CLOSE = (
    SheetSize(width=PHONE.width, height=250, type_size=PHONE.type_size, radius=PHONE.radius),
    SheetSize(width=DESK.width, height=360, type_size=DESK.type_size, radius=DESK.radius),
)
#: Metres of surroundings, and the greatest extent that still counts as close together.
_REACH_M, _CLOSE_DEGREES = 1700.0, 0.03


@dataclass(frozen=True, kw_only=True)
class SmallMap:
    """The drawing for narrow and for wide screens, what it shows in words, and how many are not on it."""

    domain: Domain
    narrow: Sheet
    wide: Sheet
    marks: tuple[MapMark, ...]
    missing: tuple[str, ...]

    @property
    def alternative(self) -> str:
        """The projects on the map with their stage and how sure their place is."""
        return "示意图：" + "；".join(mark.words for mark in self.marks) + "。"


def small_map(*, record: Record, domain: Domain, scale: float = 1) -> SmallMap | None:
    """The map of a domain's projects; None if the town has no map, or no project of the domain a place on it.

    Names are `scale` times as large as usual.
    """
    if record.map is None:
        return None
    scene = chosen_of(scene=scene_of(record), choice=Choice(domains=frozenset({domain})))
    own = tuple(mark for mark in scene.marks if mark.project and domain in mark.domains)
    if not own:
        return None
    drawn = {mark.project for mark in own}
    narrow, wide = (_sheet(scene=scene, own=own, index=index, scale=scale) for index in (0, 1))
    return SmallMap(
        domain=domain,
        narrow=narrow,
        wide=wide,
        marks=own,
        missing=tuple(
            item.name
            for item in record.report.projects.values()
            if item.domain == domain and item.id not in drawn
        ),
    )


def _sheet(*, scene: Scene, own: tuple[MapMark, ...], index: int, scale: float) -> Sheet:
    points = [mark.at for mark in own] + [mark.anchor for mark in own if mark.anchor]
    extent = max(max(axis) - min(axis) for axis in zip(*points, strict=True))
    if extent > _CLOSE_DEGREES:
        return sheet_of(scene=scene, size=(PHONE, DESK)[index].enlarged(scale))
    size = _CLOSE[index].enlarged(scale)
    view = view_around(points=points, width=size.width, height=size.height, reach_m=_REACH_M)
    return sheet_of(scene=scene, size=size, view=view)
