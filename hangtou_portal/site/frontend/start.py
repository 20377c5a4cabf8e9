"""The files that a browser fetches to start Streamlit; `web/start.js` fetches them."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.addresses import served_folder
from hangtou_portal.site.frontend.icon_font import FILE as ICON_FONT
from hangtou_portal.site.frontend.streamlit_head import (
    StreamlitHead,
    read_head,
    released,
    static_directory,
)

ALWAYS_DRAWN: Final = ("Html", "purify.es")
"""Chunks: what draws `st.html`, and what cleans it: on every page of the portal."""
ASKED_FIRST: Final = ("/_stcore/health", "/_stcore/host-config")
"""Streamlit asks both, and waits for the answers, before it opens its line."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """The files that start Streamlit, as addresses from the root."""

    scripts: tuple[str, ...]
    """The modules that start all, then those that they import, in the order of index.html, in which they run.

    The first is the largest on the line and runs last: when the last small one has come, most have run.
    """
    modules: tuple[str, ...]
    """Imports that must not run before what imports them: only to be fetched at once with it."""
    styles: tuple[str, ...]
    fonts: tuple[str, ...]
    """That of the icons. Asked for early, it is not waited for by what is drawn first."""
    later: tuple[str, ...]
    """What draws every page, which Streamlit asks for only when its first message has come: fetched while the
    others run."""


@cache
def start() -> Start:
    """The files that start the installed Streamlit."""
    head = read_head()
    run, fetched = ([], head.modules) if _turns_back(head) else (head.modules, [])
    return Start(
        scripts=_addresses((*head.scripts, *run)),
        modules=_addresses(fetched),
        styles=_addresses(head.styles),
        fonts=_addresses(released(f"media/{ICON_FONT}.*.woff2")),
        later=_addresses(file for name in ALWAYS_DRAWN for file in released(f"js/{name}.*.js")),
    )


def start_script() -> str:
    """A line of JavaScript: `const START = {scripts, modules, styles, fonts, later, answers}`."""
    return f"const START = {json.dumps(asdict(start()) | {'answers': ASKED_FIRST})};"


def _turns_back(head: StreamlitHead) -> bool:
    """Whether one of the imported modules itself imports one that starts all; none does in releases known.

    Run first, it would start Streamlit before it is there itself.
    """
    folder = static_directory() / "static"
    starting = [Path(script).name for script in head.scripts]
    imports = [f"{word}{q}./{name}{q}" for name in starting for word in ("from", "import") for q in "\"'"]
    texts = ((folder / module).read_text(encoding="utf-8") for module in head.modules)
    return any(said in text for text in texts for said in imports)


def _addresses(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{served_folder()}/{name}" for name in names)
