"""Chart libraries wait until a chart comes near the window.

Streamlit fetches Plotly (1.1 MB packed) and deck.gl (0.6 MB) as soon as a page holds a chart or a map, be it
ten screens down. In the place of each chunk the portal serves a module of three lines that waits for
`web/gate.js` and then loads the chunk under another name; to all other chunks it looks the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.addresses import served_scripts
from hangtou_portal.site.frontend.chunks import exported_names

GATED: Final[Mapping[str, str]] = {"PlotlyChart": "chart", "DeckGlJsonChart": "map"}
"""Chunks, and how the keys of the elements that they draw begin."""


@dataclass(frozen=True, kw_only=True)
class Gate:
    """Makes the module that stands in a chunk's place."""

    kind: str
    whole: str
    """The chunk's other address, relative to its own."""

    def __call__(self, chunk: bytes) -> bytes:
        """The gate for `chunk`; raises UnexpectedChunkError if its exports cannot be told."""
        names = exported_names(chunk.decode())
        lines = [
            f'const bring = (again) => import("./{self.whole}" + again);',
            f'const whole = await window.portalGate("{self.kind}", bring);',
            *(f"const {name}_ = whole.{name};" for name in names),
            f"export {{ {', '.join(f'{name}_ as {name}' for name in names)} }};",
        ]
        return "\n".join(lines).encode()


def gates(scripts: Path) -> tuple[dict[str, Gate], dict[str, Path]]:
    """The gates by address, and the chunks behind them by their new addresses."""
    guards: dict[str, Gate] = {}
    wholes: dict[str, Path] = {}
    for chunk, kind in GATED.items():
        for file in scripts.glob(f"{chunk}.*.js"):
            whole = f"{file.stem}.whole.js"
            guards[f"{served_scripts()}/{file.name}"] = Gate(kind=kind, whole=whole)
            wholes[f"{served_scripts()}/{whole}"] = file
    return guards, wholes
