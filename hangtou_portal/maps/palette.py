"""The map's colours, for a light sheet and for a dark one.

On either ground all marks keep 3:1 and all names 4.5:1; stages are told by their shape as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    ring: str
    chosen: str
    stages: tuple[str, ...]
    kinds: dict[str, str]

    def stage(self, order: int) -> str:
        """The colour of the stage that is number `order`, counted from 0."""
        return self.stages[order % len(self.stages)]

    def kind(self, kind: str) -> str:
        """The colour of a kind of place."""
        return self.kinds.get(kind, self.muted)


_LIGHT = Palette(
    sheet="#f4f1ec",
    town="#fffefb",
    town_edge="#7d756b",
    text="#1f2328",
    muted="#57606a",
    ring="#0a5c45",
    chosen="#b3261e",
    stages=("#6a2c8f", "#1f6cab", "#00707a", "#8f5a00", "#b3261e", "#a8480b", "#22703c"),
    kinds={
        "village": "#0a5c45",
        "industrial-park": "#8f5a00",
        "industry": "#8f5a00",
        "culture": "#6a2c8f",
        "service": "#6a2c8f",
        "metro-station": "#1f2328",
        "metro-line": "#4a5560",
        "road": "#c9a227",
        "waterway": "#5b9bd0",
        "waterway-point": "#1f6cab",
    },
)

_DARK = Palette(
    sheet="#14181d",
    town="#1f252c",
    town_edge="#a39b90",
    text="#f2f0ec",
    muted="#b4bcc4",
    ring="#6fd1ae",
    chosen="#ff8a7d",
    stages=("#d3a4ee", "#7fbcf0", "#5fd0d8", "#e5b45c", "#ff8a7d", "#ffab74", "#85d69d"),
    kinds={
        "village": "#6fd1ae",
        "industrial-park": "#e5b45c",
        "industry": "#e5b45c",
        "culture": "#d3a4ee",
        "service": "#d3a4ee",
        "metro-station": "#f2f0ec",
        "metro-line": "#aab4be",
        "road": "#a8872a",
        "waterway": "#3f7cae",
        "waterway-point": "#7fbcf0",
    },
)


def palette(tone: Tone) -> Palette:
    """The colours of `tone`."""
    return _DARK if tone is Tone.DARK else _LIGHT


def rgba(colour: str, *, opacity: float = 1.0) -> list[int]:
    """#rrggbb as deck.gl takes it: four numbers from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)] + [round(opacity * 255)]
