"""From the record to what is on the map: every place once, as a mark, a line or a place without position."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from hangtou_portal.maps.around_anchors import spot_on_line, spread_around_anchors
from hangtou_portal.maps.marks import MapLine, MapMark, Scene, near_words
from hangtou_portal.maps.place_kinds import PLACE_KINDS, MapLayer
from hangtou_portal.maps.shapes import Shape, stage_shape
from hangtou_portal.record.geometry import Point
from hangtou_portal.record.model import Domain, Place, PlaceKind, Precision, Project, Record

TOWN = "town"


@dataclass(frozen=True, kw_only=True)
class MapFilter:
    """The layers, domains and stages (ids) that a reader has chosen; an empty set means all of them."""

    layers: frozenset[MapLayer] = frozenset()
    domains: frozenset[Domain] = frozenset()
    stages: frozenset[str] = frozenset()

    def shows(self, item: MapMark | MapLine) -> bool:
        """Whether its layer is on and, if domains and stages filter it, it has one of those chosen."""
        if self.layers and PLACE_KINDS[item.kind].layer not in self.layers:
            return False
        if isinstance(item, MapLine):
            return True
        if self.stages and (item.stage.id if item.stage else "") not in self.stages:
            return not _is_content(item)
        return not (self.domains and _is_content(item)) or bool(self.domains & item.domains)


def _is_content(mark: MapMark) -> bool:
    """Whether domains and stages filter it; villages, stations and landmarks always stay, for orientation."""
    return mark.stage is not None or PLACE_KINDS[mark.kind].layer in (
        MapLayer.PROJECTS,
        MapLayer.INDUSTRY,
        MapLayer.CULTURE,
    )


@lru_cache(maxsize=8)
def scene_of(record: Record) -> Scene:
    """Everything on the map, made once for each record. Raises KeyError if it has no outline of the town."""
    town = record.outlines[TOWN].points
    lines = tuple(_line(record=record, place=place) for place in _with(record, Precision.SCHEMATIC))
    placed = [place for place in record.places.values() if place.lon is not None and place.lat is not None]
    marks = [_place_mark(record=record, place=place) for place in placed]
    fixed = [mark.at for mark in marks if mark.anchor is None]
    for project in record.report.projects.values():
        if project.place is None:
            continue
        place = record.places[project.place]
        if place.precision is Precision.SCHEMATIC:
            at = spot_on_line(points=record.outlines[place.id].points, town=town, taken=fixed)
            fixed.append(at)
            marks.append(_project_mark(project=project, place=place, at=at, anchor=None))
        elif _has_own_symbol(place):
            at = (place.lon or 0.0, place.lat or 0.0)
            marks.append(_project_mark(project=project, place=place, at=at, anchor=at))
    return Scene(
        town=town,
        settlement=record.town.settlement,
        lines=lines,
        marks=spread_around_anchors(marks=marks, town=town),
        unplaced=tuple(_with(record, Precision.UNPLACED)),
    )


def chosen_of(*, scene: Scene, choice: MapFilter) -> Scene:
    """The scene with only what `choice` shows."""
    return replace(
        scene,
        lines=tuple(line for line in scene.lines if choice.shows(line)),
        marks=tuple(mark for mark in scene.marks if choice.shows(mark)),
    )


def domains_of(*, record: Record, place: str) -> frozenset[Domain]:
    """The domains of the figures, projects and commitments that are at `place`, the id of a place."""
    report = record.report
    found: set[Domain | None] = {item.domain for item in report.indicators.values() if item.place == place}
    found |= {item.domain for item in report.projects.values() if item.place == place}
    found |= {item.domain for item in report.tasks.values() if place in item.places}
    return frozenset(domain for domain in found if domain)


def _with(record: Record, precision: Precision) -> Iterable[Place]:
    return (place for place in record.places.values() if place.precision is precision)


def _has_own_symbol(place: Place) -> bool:
    """Whether the place has a symbol of its own, so that a project there gets another beside it."""
    return place.precision in (Precision.EXACT, Precision.APPROXIMATE)


def _line(*, record: Record, place: Place) -> MapLine:
    # A road that is being widened is in use: one of its projects is at such a stage.
    stages = {item.stage for item in record.report.projects.values() if item.place == place.id}
    planned = bool(PLACE_KINDS[place.kind].line.planned and stages and not any(s.in_use for s in stages))
    points = record.outlines[place.id].points
    return MapLine(id=place.id, name=place.name, kind=place.kind, points=points, planned=planned)


def _place_mark(*, record: Record, place: Place) -> MapMark:
    at = (place.lon or 0.0, place.lat or 0.0)
    anchor = record.places.get(place.anchor or "")
    own = [item for item in record.report.projects.values() if item.place == place.id]
    stage = own[0].stage if own and not _has_own_symbol(place) else None
    return MapMark(
        id=place.id,
        place=place.id,
        project=own[0].id if stage else None,
        kind=place.kind,
        name=place.name,
        near=near_words(anchor),
        at=at,
        anchor=at if anchor else None,
        precision=place.precision,
        uncertainty_m=place.uncertainty_m or 0,
        shape=stage_shape(stage.order) if stage else Shape.CIRCLE,
        stage=stage,
        domains=domains_of(record=record, place=place.id),
    )


def _project_mark(*, project: Project, place: Place, at: Point, anchor: Point | None) -> MapMark:
    return MapMark(
        id=f"project-{project.id}",
        place=place.id,
        project=project.id,
        kind=PlaceKind.PROJECT,
        name=project.name,
        near=near_words(place if anchor else None),
        at=at,
        anchor=anchor,
        precision=Precision.RELATIVE if anchor else Precision.SCHEMATIC,
        uncertainty_m=place.uncertainty_m or 0,
        shape=stage_shape(project.stage.order),
        stage=project.stage,
        domains=frozenset({project.domain} if project.domain else ()),
    )
