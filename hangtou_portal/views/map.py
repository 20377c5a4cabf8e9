"""What the map's page holds: what is on the map, and for each place all that the report says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.maps.marks import Scene, certainty_words, near_words
from hangtou_portal.maps.place_kinds import PLACE_KINDS, MapLayer
from hangtou_portal.maps.scene import MapFilter, chosen_of, domains_of, scene_of
from hangtou_portal.record.model import (
    Domain,
    Extent,
    MapRegion,
    Place,
    Precision,
    Project,
    Record,
    Stage,
    TownMap,
)
from hangtou_portal.views.place_sentences import PlaceSentences
from hangtou_portal.views.places import PlacePanel, panel_of


@dataclass(frozen=True, kw_only=True)
class PlaceRow:
    """One place as the list beside the map tells it; the same words as the map's signs."""

    place: Place
    kind: str
    certainty: str
    projects: tuple[Project, ...]
    sentences: int


@dataclass(frozen=True, kw_only=True)
class MapPage:
    """The map and its list twin, as the reader's address asks for them.

    `scene` is what is switched on, `everything` the whole; `rows` the places of the list, those on the map
    first; `panel` what concerns the place that was picked.
    """

    record: Record
    town_map: TownMap
    choice: MapFilter
    region: MapRegion
    everything: Scene
    scene: Scene
    rows: tuple[PlaceRow, ...]
    unplaced: tuple[PlaceRow, ...]
    panel: PlacePanel | None
    all_rows: tuple[PlaceRow, ...]
    stages: tuple[Stage, ...]
    domains: tuple[Domain, ...]

    @property
    def row_of_panel(self) -> PlaceRow | None:
        """The row of the place that was picked."""
        return next((row for row in self.all_rows if self.panel and row.place == self.panel.place), None)

    @property
    def alternative(self) -> str:
        """What the drawing shows, for those who cannot see it."""
        places = f"{len({mark.place for mark in self.scene.marks})}个有标记的地方"
        lines = f"{len(self.scene.lines)}条示意线"
        if self.part_of:
            return (
                f"{self.region.title}的示意图，只是{self.part_of}的一部分。"
                f"{self.part_of}图上的{places}、{lines}都列在下面的表格里。"
            )
        return f"{self.region.title}的示意图：{places}、{lines}。下面的表格与图上的标记一一对应。"

    @property
    def part_of(self) -> str:
        """What the whole map is called where only a region of it is drawn; empty where all of it is."""
        whole = self.town_map.regions[0]
        return "" if self.region == whole else whole.title

    @property
    def filtered(self) -> bool:
        """Whether anything is switched off."""
        return bool(self.choice.layers or self.choice.domains or self.choice.stages)


def map_page(*, record: Record, query: Mapping[str, str]) -> MapPage:
    """The page at `query`: place, layer, domain, stage (each a list with commas) and view.

    Names that the record does not know are left out of the choice. Raises ValueError for a town without map.
    """
    town_map = record.map
    if town_map is None:
        raise ValueError(f"{record.town.name}没有地图")
    layers, domains, stages = (query.get(name, "").split(",") for name in ("layer", "domain", "stage"))
    choice = MapFilter(
        layers=frozenset(layer for layer in MapLayer if layer in layers),
        domains=frozenset(domain for domain in record.domains if domain.id in domains),
        stages=frozenset(stage.id for stage in record.stages if stage.id in stages),
    )
    everything = scene_of(record)
    scene = chosen_of(scene=everything, choice=choice)
    shown = {mark.place for mark in scene.marks} | {line.id for line in scene.lines}
    sentences = PlaceSentences(record)
    rows = [_row(record=record, place=place, sentences=sentences) for place in record.places.values()]
    used = {project.stage for project in record.report.projects.values()}
    place = record.places.get(query.get("place", ""))
    view = query.get("view", "")
    return MapPage(
        record=record,
        choice=choice,
        region=next((region for region in town_map.regions if region.id == view), town_map.regions[0]),
        town_map=town_map,
        everything=everything,
        scene=scene,
        all_rows=tuple(rows),
        rows=tuple(row for row in rows if row.place.id in shown),
        unplaced=tuple(
            row for row in rows if row.place.precision is Precision.UNPLACED and _meets(row, choice, record)
        ),
        panel=panel_of(record=record, place=place, sentences=sentences) if place else None,
        stages=tuple(stage for stage in record.stages if stage in used),
        domains=tuple(
            domain for domain in record.domains if any(domain in mark.domains for mark in everything.marks)
        ),
    )


def _row(*, record: Record, place: Place, sentences: PlaceSentences) -> PlaceRow:
    anchor = record.places.get(place.anchor or "")
    return PlaceRow(
        place=place,
        kind=record.town.settlement if place.is_village else PLACE_KINDS[place.kind].title,
        certainty=certainty_words(
            precision=place.precision,
            uncertainty_m=place.uncertainty_m,
            near=near_words(anchor),
            outside=place.extent is Extent.OUTSIDE,
        ),
        projects=tuple(item for item in record.report.projects.values() if item.place == place.id),
        sentences=len(sentences.of(place)),
    )


def _meets(row: PlaceRow, choice: MapFilter, record: Record) -> bool:
    """Whether a place without position is among what the reader switched on."""
    if choice.domains and not choice.domains & domains_of(record=record, place=row.place.id):
        return False
    return not choice.stages or any(project.stage.id in choice.stages for project in row.projects)
