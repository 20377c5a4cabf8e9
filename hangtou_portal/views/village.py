"""我的村: what the report says of one village, what reaches every village, and where it says nothing."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.model import Half, Place, Record
from hangtou_portal.views.place_panel import PlacePanel, panel_of
from hangtou_portal.views.place_sentences import Saying, Sayings


@dataclass(frozen=True, kw_only=True)
class VillagePage:
    """The villages to choose from, and all about the chosen one; `unknown` is an id that no village has."""

    villages: tuple[Place, ...]
    named: frozenset[str]
    panel: PlacePanel | None
    unknown: str

    @property
    def silent(self) -> bool:
        """Whether the report says nothing of the chosen village by name, nor of anything placed by it."""
        return self.panel is not None and not self.panel.sayings and not self.panel.nearby

    def for_all(self, half: Half) -> tuple[Saying, ...]:
        """What reaches, or shall reach, every village."""
        sayings = self.panel.for_every_village if self.panel else ()
        return tuple(saying for saying in sayings if saying.half is half)


def village_page(*, record: Record, chosen: str) -> VillagePage:
    """The page with the village of id `chosen`; without one, or with a wrong name, the choice alone."""
    sayings = Sayings(record)
    village = next((place for place in record.villages if place.id == chosen), None)
    return VillagePage(
        villages=record.villages,
        named=frozenset(place.id for place in record.villages if _is_named(record, place, sayings)),
        panel=panel_of(record=record, place=village, sayings=sayings) if village else None,
        unknown="" if village else chosen,
    )


def _is_named(record: Record, place: Place, sayings: Sayings) -> bool:
    panel = panel_of(record=record, place=place, sayings=sayings)
    return bool(panel.sayings or panel.nearby)
