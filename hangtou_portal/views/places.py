"""All that the report says of one place: for the map's panel, and for 我的村 of a village."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Half, Place, Project, Record, Task
from hangtou_portal.views.place_sentences import PlaceSentence, PlaceSentences


@dataclass(frozen=True, kw_only=True)
class PlacePanel:
    """What the report says of a place by name and, if it is a village, of every village.

    `nearby` are the places known by their relation to it of which the report speaks, each with its sentences
    that do not name the place itself.
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
    own = sentences.of(place)
    told = {(sentence.paragraph.address, sentence.text) for sentence in own}
    return PlacePanel(
        place=place,
        sentences=own,
        for_every_village=sentences.for_every_village if place.is_village else (),
        nearby=tuple(
            (other, theirs)
            for other in record.places.values()
            if _is_anchored(other, to=place, record=record)
            if (
                theirs := tuple(
                    sentence
                    for sentence in sentences.of(other)
                    if (sentence.paragraph.address, sentence.text) not in told
                )
            )
        ),
    )


def _is_anchored(place: Place, *, to: Place, record: Record) -> bool:
    """Whether the anchor of `place`, or the anchor's own, and so on, is `to`."""
    passed: list[str] = []
    while place.anchor and place.anchor not in passed:
        passed.append(place.anchor)
        place = record.places[place.anchor]
    return to.id in passed


@dataclass(frozen=True, kw_only=True)
class VillagePage:
    """The villages to choose from, and all about the chosen one; `unknown` is an id that no village has.

    They stand in the order of GB 18030, which for the characters most used is that of pinyin.

    `named` are those that the report names; `holding` are those, named or not, in which the record, not the
    report, puts places that the report names, each with these places.
    """

    villages: tuple[Place, ...]
    named: tuple[Place, ...]
    holding: tuple[tuple[Place, tuple[Place, ...]], ...]
    panel: PlacePanel | None
    unknown: str


def village_page(*, record: Record, chosen: str) -> VillagePage:
    """The page with the village of id `chosen`; without one, or with a wrong name, the choice alone."""
    sentences = PlaceSentences(record)
    panels = {
        place.id: panel_of(record=record, place=place, sentences=sentences) for place in record.villages
    }
    return VillagePage(
        villages=tuple(sorted(record.villages, key=lambda place: place.name.encode("gb18030"))),
        named=tuple(panel.place for panel in panels.values() if panel.sentences),
        holding=tuple(
            (panel.place, tuple(other for other, _ in panel.nearby))
            for panel in panels.values()
            if panel.nearby
        ),
        panel=panels.get(chosen),
        unknown="" if chosen in panels else chosen,
    )
