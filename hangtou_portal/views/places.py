"""All that the report says of one place: for the map's panel, and for 我的村 of a village."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Half, Place, Precision, Project, Record, Task
from hangtou_portal.views.place_sentences import Saying, Sayings


@dataclass(frozen=True, kw_only=True)
class PlacePanel:
    """What the report says of a place by name and, if it is a village, of every village.

    `nearby` are the places that are only known to be near it, each with its own sentences.
    """

    place: Place
    sayings: tuple[Saying, ...]
    for_every_village: tuple[Saying, ...]
    nearby: tuple[tuple[Place, tuple[Saying, ...]], ...]

    @property
    def silent(self) -> bool:
        """Whether the report says nothing of the place by name, nor of anything placed by it."""
        return not self.sayings and not self.nearby

    @property
    def undertakings(self) -> tuple[Task | Project, ...]:
        """What is done or planned there by name: projects and commitments."""
        found: list[Task | Project] = []
        for saying in self.sayings:
            found += [*saying.projects, *saying.tasks]
        return tuple(found)

    def for_all(self, half: Half) -> tuple[Saying, ...]:
        """What reaches, or shall reach, every village."""
        return tuple(saying for saying in self.for_every_village if saying.paragraph.half is half)


def panel_of(*, record: Record, place: Place, sayings: Sayings) -> PlacePanel:
    """What concerns `place`; the sentences for every village only where it is one."""
    return PlacePanel(
        place=place,
        sayings=sayings.of(place),
        for_every_village=sayings.for_every_village if place.is_village else (),
        nearby=tuple(
            (other, sayings.of(other))
            for other in record.places.values()
            if other.anchor == place.id and other.precision is Precision.RELATIVE
        ),
    )


@dataclass(frozen=True, kw_only=True)
class VillagePage:
    """The villages to choose from, and all about the chosen one; `unknown` is an id that no village has.

    `named` are those of which, or near which, the report says something.
    """

    villages: tuple[Place, ...]
    named: tuple[Place, ...]
    panel: PlacePanel | None
    unknown: str


def village_page(*, record: Record, chosen: str) -> VillagePage:
    """The page with the village of id `chosen`; without one, or with a wrong name, the choice alone."""
    sayings = Sayings(record)
    panels = {place.id: panel_of(record=record, place=place, sayings=sayings) for place in record.villages}
    return VillagePage(
        villages=record.villages,
        named=tuple(panel.place for panel in panels.values() if not panel.silent),
        panel=panels.get(chosen),
        unknown="" if chosen in panels else chosen,
    )
