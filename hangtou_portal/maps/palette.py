"""The map's colours, for a light sheet and for a dark one: the portal's own, and those that only a map needs.

On either ground all marks keep 3:1 and all names 4.5:1; stages are told by their shape as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hangtou_portal.maps.place_kinds import PLACE_KINDS
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import PlaceKind


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Colours as #rrggbb; `stages` in the order of the stages, `kinds` by the kind of a place."""

    sheet: str
    town: str
    town_edge: str
    text: str
    muted: str
    chosen: str
    stages: tuple[str, ...]
    kinds: Mapping[PlaceKind, str]

    def stage(self, order: int) -> str:
        """The colour of the stage that is number `order`, counted from 0."""
        return self.stages[order % len(self.stages)]


#: The colour of each stage in order, by its number in the palette of ten.
_STAGES: Final = (5, 4, 7, 1, 3, 8, 2)


def _palette(theme: Theme, *, sheet: str, town: str, town_edge: str) -> Palette:
    shades = theme.value
    return Palette(
        sheet=sheet,
        town=town,
        town_edge=town_edge,
        text=shades.ink,
        muted=shades.muted,
        chosen=shades.accent,
        stages=tuple(shades.series[number - 1] for number in _STAGES),
        kinds={kind: shown.colour[theme] for kind, shown in PLACE_KINDS.items()},
    )


#: The colours of each sheet that the map is drawn on.
SHEETS: Final = {
    Theme.LIGHT: _palette(Theme.LIGHT, sheet="#f4f1ec", town="#fffefb", town_edge="#7d756b"),
    Theme.DARK: _palette(Theme.DARK, sheet="#14181d", town="#1f252c", town_edge="#a39b90"),
}
#: What the sheets are called in the addresses of pictures.
TONES: Final = {"light": Theme.LIGHT, "dark": Theme.DARK}


def rgba(colour: str, *, opacity: float = 1.0) -> list[int]:
    """#rrggbb as deck.gl takes it: four numbers from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)] + [round(opacity * 255)]
