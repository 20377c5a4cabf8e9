"""All that the report says of one place: for the map's panel, and for 我的村 of a village."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Half, Place, Precision, Project, Record, Task
from hangtou_portal.views.place_sentences import PlaceSentence, PlaceSentences


@dataclass(frozen=True, kw_only=True)
class PlacePanel:
    """What the report says of a place by name and, if it is a village, of every village.

    `nearby` are the places only known to be near it of which the report speaks, each with its sentences.
    """

    place: Place
    sentences: tuple[PlaceSentence, ...]
    for_every_village: tuple[PlaceSentence, ...]
    nearby: tuple[tuple[Place, tuple[PlaceSentence, ...]], ...]

    @property
    def silent(self) -> bool:
        """Whether the report says nothing of the place by name, nor of anything placed by it."""
        return not self.sentences and not self.nearby

    @property
    def undertakings(self) -> tuple[Task | Project, ...]:
        """What is done or planned there by name: projects and commitments."""
        found: list[Task | Project] = []
        for sentence in self.sentences:
            found += [*sentence.projects, *sentence.tasks]
        return tuple(found)

    def for_all(self, half: Half) -> tuple[PlaceSentence, ...]:
        """What reaches, or shall reach, every village."""
        return tuple(sentence for sentence in self.for_every_village if sentence.paragraph.half is half)


def panel_of(*, record: Record, place: Place, sentences: PlaceSentences) -> PlacePanel:
    """What concerns `place`; the sentences for every village only where it is one."""
    return PlacePanel(
        place=place,
        sentences=sentences.of(place),
        for_every_village=sentences.for_every_village if place.is_village else (),
        nearby=tuple(
            (other, theirs)
            for other in record.places.values()
            if other.anchor == place.id and other.precision is Precision.RELATIVE
            if (theirs := sentences.of(other))
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
    sentences = PlaceSentences(record)
    panels = {
        place.id: panel_of(record=record, place=place, sentences=sentences) for place in record.villages
    }
    return VillagePage(
        villages=record.villages,
        named=tuple(panel.place for panel in panels.values() if not panel.silent),
        panel=panels.get(chosen),
        unknown="" if chosen in panels else chosen,
    )
