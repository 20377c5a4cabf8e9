"""The grounds that a static drawing may stand on: a light screen, a dark hall, black-and-white paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hangtou_portal.charts.palette import Ink, domain_colour

#: On black the six domain colours lose their 3:1; these are the same hues, lighter.
_ON_DARK = {
    "economy": "#e3ad52",
    "countryside": "#5cc2a0",
    "city": "#f28b82",
    "governance": "#7fb9ec",
    "livelihood": "#cda2ec",
    "government": "#b3bec8",
    None: "#f28b82",
}


@dataclass(frozen=True, kw_only=True)
class Shades:
    """Colours (#rrggbb) of a drawing; `edge` outlines what would vanish in a photocopy."""

    ground: str
    text: str
    muted: str
    track: str
    second: str
    edge: str


class Theme(Enum):
    """A ground with everything that is drawn on it."""

    LIGHT = Shades(
        ground=str(Ink.GROUND),
        text=str(Ink.TEXT),
        muted=str(Ink.MUTED),
        track=str(Ink.TRACK),
        second="#b9b1a8",
        edge=str(Ink.MUTED),
    )
    DARK = Shades(
        ground="#10141a", text="#f4f6f8", muted="#b6c0ca", track="#39424d", second="#7d8893", edge="#b6c0ca"
    )
    PAPER = Shades(
        ground="#ffffff", text="#000000", muted="#333333", track="#ffffff", second="#d4d4d4", edge="#000000"
    )

    def mark(self, domain: str | None) -> str:
        """The colour of a domain's leading marks; on paper a grey dark enough for any copier."""
        if self is Theme.PAPER:
            return "#3a3a3a"
        return _ON_DARK[domain] if self is Theme.DARK else domain_colour(domain)
