"""Plotly waits until a chart is in the window, deck.gl until the map is near it.

Streamlit fetches Plotly (1.1 MB packed) and deck.gl (0.6 MB) as soon as a page holds a chart or a map, be it
ten screens down. In the place of each chunk the portal serves a module of three lines that waits for
`web/gate.js` and then loads the chunk under another name. It exports the same names, so that other chunks
import it unchanged.
"""

import re
from collections.abc import Mapping
from typing import Final

from hangtou_portal.site.frontend.streamlit_head import UnexpectedFileError

GATED: Final[Mapping[str, str]] = {"PlotlyChart": "chart", "DeckGlJsonChart": "map"}
"""Chunks, and how the keys of the elements that they draw begin."""
EXPORTS: Final = re.compile(r"export\{(?P<names>[^{}]*)\};?\s*(?://[^\n]*\s*)*$")
"""At the end of a chunk, perhaps with a comment behind it that names a source map."""
LONGEST: Final = 5000
"""Characters: a list of exports names some hundred things at the very most."""


def gate(chunk: str, *, kind: str, whole: str) -> str:
    """The module in the place of a chunk, given its source; `whole` is the chunk's other name.

    Raises:
        UnexpectedFileError: the chunk does not end with a list of exports, the default among them.
    """
    names = _exported_names(chunk)
    return "\n".join(
        [
            f'const bring = (again) => import("./{whole}" + again);',
            f'const whole = await window.portalGate("{kind}", bring);',
            *(f"const {name}_ = whole.{name};" for name in names),
            f"export {{ {', '.join(f'{name}_ as {name}' for name in names)} }};",
        ]
    )


def _exported_names(chunk: str) -> list[str]:
    found = EXPORTS.search(chunk, max(0, len(chunk) - LONGEST))
    names = (
        [item.strip().rpartition(" as ")[2] for item in found["names"].split(",") if item.strip()]
        if found
        else []
    )
    if "default" not in names:
        raise UnexpectedFileError("末尾找不到导出的名称")
    return names
