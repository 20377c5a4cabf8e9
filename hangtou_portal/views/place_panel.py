"""All that the report says of one place, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Place, Precision, Project, Record, Task
from hangtou_portal.views.place_sentences import Saying, Sayings


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """A place that is only known to be near another, with its own sentences."""

    place: Place
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, kw_only=True)
class PlacePanel:
    """What the report says of a place by name and, if it is a village, of every village; its neighbours."""

    place: Place
    anchor: Place | None
    sayings: tuple[Saying, ...]
    for_every_village: tuple[Saying, ...]
    nearby: tuple[Neighbour, ...]
    villages: int

    @property
    def projects(self) -> tuple[Project, ...]:
        """The undertakings there, as its sentences name them."""
        return tuple(project for saying in self.sayings for project in saying.projects)

    @property
    def undertakings(self) -> tuple[Task | Project, ...]:
        """What is done or planned there by name: projects and commitments."""
        found: list[Task | Project] = []
        for saying in self.sayings:
            found += [*saying.projects, *saying.tasks]
        return tuple(found)


def panel_of(*, record: Record, place: Place, sayings: Sayings) -> PlacePanel:
    """What concerns `place`; the sentences for every village only where it is one."""
    return PlacePanel(
        place=place,
        anchor=record.places.get(place.anchor or ""),
        sayings=sayings.of(place),
        for_every_village=sayings.for_every_village if place.is_village else (),
        nearby=tuple(
            Neighbour(place=other, sayings=sayings.of(other))
            for other in record.places.values()
            if other.anchor == place.id and other.precision is Precision.RELATIVE
        ),
        villages=len(record.villages),
    )
