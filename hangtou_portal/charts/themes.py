"""The grounds that a static drawing may stand on: a light screen, a dark hall, black-and-white paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from hangtou_portal.charts.palette import Ink, domain_colour
from hangtou_portal.record.model import Domain

#: On black the six domain colours lose their 3:1; these are the same hues, lighter.
_ON_DARK = ("#e3ad52", "#5cc2a0", "#f28b82", "#7fb9ec", "#cda2ec", "#b3bec8")
_ACCENT_ON_DARK = "#f28b82"


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

    def mark(self, domain: Domain | None) -> str:
        """The colour of a domain's leading marks; on paper a grey dark enough for any copier."""
        if self is Theme.PAPER:
            return "#3a3a3a"
        if self is Theme.LIGHT:
            return domain_colour(domain)
        return _ON_DARK[(domain.order - 1) % len(_ON_DARK)] if domain else _ACCENT_ON_DARK
