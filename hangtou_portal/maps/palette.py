"""The map's colours, for a light sheet and for a dark one: the portal's own, and those that only a map needs.

On either ground all marks keep 3:1 and all names 4.5:1; stages are told by their shape as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hangtou_portal.palette import Theme


class Tone(StrEnum):
    """The sheet that the map is drawn on."""

    LIGHT = "light"
    DARK = "dark"


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
    kinds: dict[str, str]

    def stage(self, order: int) -> str:
        """The colour of the stage that is number `order`, counted from 0."""
        return self.stages[order % len(self.stages)]

    def kind(self, kind: str) -> str:
        """The colour of a kind of place."""
        return self.kinds.get(kind, self.muted)


#: The colour of each stage in order, and of each kind of place, by its number in the palette of ten.
_STAGES: Final = (5, 4, 7, 1, 3, 8, 2)
_KINDS: Final = {
    "village": 2,
    "industrial-park": 1,
    "industry": 1,
    "culture": 5,
    "service": 5,
    "waterway-point": 4,
}


def _palette(
    theme: Theme, *, sheet: str, town: str, town_edge: str, metro_line: str, road: str, waterway: str
) -> Palette:
    shades = theme.value
    return Palette(
        sheet=sheet,
        town=town,
        town_edge=town_edge,
        text=shades.ink,
        muted=shades.muted,
        chosen=shades.accent,
        stages=tuple(shades.series[number - 1] for number in _STAGES),
        kinds={
            **{kind: shades.series[number - 1] for kind, number in _KINDS.items()},
            "metro-station": shades.ink,
            "metro-line": metro_line,
            "road": road,
            "waterway": waterway,
        },
    )


_LIGHT = _palette(
    Theme.LIGHT,
    sheet="#f4f1ec",
    town="#fffefb",
    town_edge="#7d756b",
    metro_line="#4a5560",
    road="#c9a227",
    waterway="#5b9bd0",
)
_DARK = _palette(
    Theme.DARK,
    sheet="#14181d",
    town="#1f252c",
    town_edge="#a39b90",
    metro_line="#aab4be",
    road="#a8872a",
    waterway="#3f7cae",
)


def palette(tone: Tone) -> Palette:
    """The colours of `tone`."""
    return _DARK if tone is Tone.DARK else _LIGHT


def rgba(colour: str, *, opacity: float = 1.0) -> list[int]:
    """#rrggbb as deck.gl takes it: four numbers from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)] + [round(opacity * 255)]
