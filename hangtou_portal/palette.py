"""The one table of colours and the one stack of fonts, for every page, chart, map, slide and theme.

A domain's colour comes by its order, from a palette of ten. It only helps to find one's way; nothing is told
by colour alone. `tests/test_palette.py` holds the table to its promises: text keeps 4.5:1 and marks 3:1 on
every ground they stand on (WCAG 2.2, 1.4.3 and 1.4.11), and the ten stay apart for readers with any of the
three common kinds of colour blindness.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import Final

from hangtou_portal.record.model import Domain

#: Fonts that every system brings along, Chinese first on each: nothing is downloaded.
FONT: Final = (
    "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', "
    "'WenQuanYi Micro Hei', system-ui, sans-serif"
)

#: How many domains can have a colour of their own.
SERIES: Final = 10


@dataclass(frozen=True, kw_only=True)
class Shades:
    """All colours (#rrggbb) of one ground.

    Text: `ink`, `muted` (`muted_large` in 大字版, 7:1), `link`, `accent`, `computed` (测算), `schematic`
    (示意) and the ten of `series`. Behind text: `ground`, `paper` (cards), `mark` (a number in its sentence),
    `found` (what the address names). Lines and areas: `rule`, `edge` (of what can be pressed), `track` (what
    is not reached yet), `second` (what is not the message).
    """

    ink: str
    muted: str
    muted_large: str
    ground: str
    paper: str
    rule: str
    edge: str
    track: str
    second: str
    accent: str
    link: str
    mark: str
    found: str
    computed: str
    schematic: str
    series: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.series) != SERIES:
            raise ValueError(f"a palette has {SERIES} colours, not {len(self.series)}")

    def of(self, domain: Domain | None) -> str:
        """The colour of a domain's leading marks; the accent for what belongs to none."""
        return self.series[domain.order - 1] if domain else self.accent

    def fills(self, colour: str, *, count: int) -> tuple[str, ...]:
        """Of `count` parts of a bar: the first in `colour`, the others greys from `second` to `track`."""
        ends = tuple(zip(bytes.fromhex(self.second[1:]), bytes.fromhex(self.track[1:]), strict=True))
        shares = (step / max(count - 2, 1) for step in range(count - 1))
        greys = (bytes(round(a + share * (b - a)) for a, b in ends) for share in shares)
        return (colour, *(f"#{grey.hex()}" for grey in greys))

    @property
    def variables(self) -> str:
        """Declarations for a style sheet: `--ink: #1f2328; … --series-1: #985b02; …`."""
        named = [(field.name, getattr(self, field.name)) for field in fields(self) if field.name != "series"]
        numbered = [(f"series-{order}", colour) for order, colour in enumerate(self.series, start=1)]
        return " ".join(f"--{name.replace('_', '-')}: {colour};" for name, colour in (*named, *numbered))


class Theme(Enum):
    """A ground with everything that is drawn on it; its value are the colours."""

    LIGHT = Shades(
        ink="#1f2328",
        muted="#57606a",
        muted_large="#444c55",
        ground="#ffffff",
        paper="#f7f4f1",
        rule="#d9d4ce",
        edge="#8b8279",
        track="#e6e1db",
        second="#8b8279",
        accent="#b3261e",
        link="#9a1f18",
        mark="#ffe9a8",
        found="#fff6dc",
        computed="#0a5c45",
        schematic="#6a2c8f",
        series=(
            "#985b02",  # ochre
            "#2a6040",  # green
            "#9b212c",  # crimson
            "#026fc3",  # blue
            "#5d0f7d",  # purple
            "#38404e",  # slate
            "#0a6d69",  # teal
            "#6d3001",  # brown
            "#bc246d",  # magenta
            "#6a7437",  # olive
        ),
    )
    DARK = Shades(
        ink="#f4f6f8",
        muted="#b6c0ca",
        muted_large="#b6c0ca",
        ground="#10141a",
        paper="#1a2028",
        rule="#5b6773",
        edge="#9aa5b0",
        track="#39424d",
        second="#7d8893",
        accent="#f28b82",
        link="#ffb4ab",
        mark="#5c4a00",
        found="#3a3210",
        computed="#5cc2a0",
        schematic="#cda2ec",
        series=(
            "#f4ca72",
            "#71caaa",
            "#f8807d",
            "#5189d2",
            "#d1b0f5",
            "#9aa4b5",
            "#68ebec",
            "#c47850",
            "#eb5378",
            "#999f04",
        ),
    )
    #: High contrast: black and white, and one yellow on black.
    HIGH_LIGHT = Shades(
        ink="#000000",
        muted="#000000",
        muted_large="#000000",
        ground="#ffffff",
        paper="#ffffff",
        rule="#000000",
        edge="#000000",
        track="#d0d0d0",
        second="#555555",
        accent="#7a0000",
        link="#00205c",
        mark="#ffe100",
        found="#fff3a0",
        computed="#000000",
        schematic="#000000",
        series=("#000000",) * SERIES,
    )
    HIGH_DARK = Shades(
        ink="#ffffff",
        muted="#ffffff",
        muted_large="#ffffff",
        ground="#000000",
        paper="#000000",
        rule="#ffffff",
        edge="#ffffff",
        track="#4a4a4a",
        second="#aaaaaa",
        accent="#ffd84d",
        link="#ffe780",
        mark="#6b5600",
        found="#332900",
        computed="#ffffff",
        schematic="#ffffff",
        series=("#ffd84d",) * SERIES,
    )
    #: Black-and-white paper: a grey dark enough for any copier, and edges around what it would swallow.
    PAPER = Shades(
        ink="#000000",
        muted="#333333",
        muted_large="#333333",
        ground="#ffffff",
        paper="#ffffff",
        rule="#000000",
        edge="#000000",
        track="#ffffff",
        second="#d4d4d4",
        accent="#3a3a3a",
        link="#000000",
        mark="#ffffff",
        found="#ffffff",
        computed="#000000",
        schematic="#000000",
        series=("#3a3a3a",) * SERIES,
    )


def tint(domain: Domain | None) -> str:
    """The domain's colour as a style sheet says it, whatever ground the page stands on: var(--series-3)."""
    return f"var(--series-{domain.order})" if domain else "var(--accent)"
