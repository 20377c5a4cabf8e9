"""What the map shows in the hall: the villages and the projects, nothing that a back row could not read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.record.model import Record


@dataclass(frozen=True, kw_only=True)
class HallCount:
    """How much of what there is the map of the hall shows."""

    villages: int
    projects: int
    projects_in_all: int


def hall_scene(record: Record) -> Scene:
    """Villages and projects of the map, without its lines."""
    scene = scene_of(record)
    marks = tuple(mark for mark in scene.marks if mark.project or mark.kind == "village")
    return replace(scene, marks=marks, lines=())


def hall_count(record: Record) -> HallCount:
    """The numbers for the slide's headline."""
    marks = hall_scene(record).marks
    return HallCount(
        villages=len({mark.place for mark in marks if mark.kind == "village"}),
        projects=len({mark.project for mark in marks if mark.project}),
        projects_in_all=len(record.report.projects),
    )
