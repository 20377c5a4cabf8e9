"""Finding names in a run of the report. The longest name wins, and no word is read twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hangtou_portal.record.model import Place, PlaceKind, Term
from hangtou_portal.record.spans import Span

#: Places that are called after a village and need not lie in it: 长达村站, or the hamlet 东长达村.
_CALLED_AFTER: Final = (
    PlaceKind.VILLAGE,
    PlaceKind.HAMLET,
    PlaceKind.TOWN,
    PlaceKind.METRO_STATION,
    PlaceKind.METRO_LINE,
    PlaceKind.ROAD,
    PlaceKind.WATERWAY,
    PlaceKind.WATERWAY_POINT,
)
#: A clause that says so is about no place within the town.
_EVERYWHERE: Final = re.compile("全[镇乡区县市街]")
#: Between two places of a list: what is said of both is in neither alone.
_AND: Final = re.compile("[、和与及至]|以及")


@dataclass(frozen=True, kw_only=True, order=True)
class Mention(Span):
    """A run of a text that names something, and the id of what it names."""

    id: str


def find_names(*, text: str, names: Iterable[tuple[str, str]]) -> tuple[Mention, ...]:
    """Every occurrence of `names` (name, id) in `text`, in order.

    牌楼村两网融合中转站 is the station (`villages_within` has the village in it); 1+1+3+X is not 3+X.
    """
    found: list[Mention] = []
    present = [pair for pair in names if pair[0] in text]
    for name, owner in sorted(present, key=lambda pair: -len(pair[0])):
        for match in re.finditer(re.escape(name), text):
            mention = Mention(start=match.start(), end=match.end(), id=owner)
            if not any(mention.overlaps(other) for other in found):
                found.append(mention)
    return tuple(sorted(found))


def places_in(*, text: str, places: Iterable[Place]) -> tuple[Mention, ...]:
    """Where places are named in `text`, in order."""
    return find_names(text=text, names=[(name, place.id) for place in places for name in place.names])


def villages_within(*, name: str, place: Place, villages: Iterable[Place]) -> tuple[str, ...]:
    """Ids of the villages that `name`, the report's for `place`, names in full as well.

    牌楼村两网融合中转站 is a row of its own, and yet who reads it reads 牌楼村.
    """
    if place.kind in _CALLED_AFTER:
        return ()
    return tuple(village.id for village in villages if village.name in name)


def places_named(*, text: str, places: Iterable[Place]) -> tuple[str, ...]:
    """Ids of the places named in `text`, sorted."""
    return tuple(sorted({found.id for found in places_in(text=text, places=places)}))


def place_choices(*, sentence: str, places: Iterable[Place]) -> tuple[str, ...]:
    """Ids of what may be the place of the figure that ends `sentence`, the likeliest first; empty for none.

    One alone is sure: what only its own clause names, or the village that what a comma divides goes on about.
    A semicolon ends that, and what follows a work or a building need not be of it: 养老院开工,新建公园4个.
    """
    known = {place.id: place for place in places}
    part = re.split("[;；]", sentence)[-1]
    clause = re.split("[,，]", part)[-1]
    named = places_in(text=part, places=known.values())
    own = [found for found in named if found.start >= len(part) - len(clause)]
    last = [*(own or named)][::-1]
    choices = tuple(dict.fromkeys(found.id for found in last))
    listed = len(last) > 1 and _AND.fullmatch(part[last[1].end : last[0].start])
    if listed or (not own and _EVERYWHERE.search(clause)):
        return ("", *choices)
    is_sure = len(choices) == 1 and (bool(own) or known[choices[0]].is_village)
    return choices if is_sure else (*choices, "")


def terms_named(*, text: str, terms: Iterable[Term]) -> tuple[Mention, ...]:
    """Where terms are used in `text`, in order."""
    return find_names(text=text, names=[(word, term.id) for term in terms for word in term.spellings])
