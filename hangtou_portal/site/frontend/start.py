"""What a browser fetches to start Streamlit, and the script that is told of it (`web/start.js`)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.addresses import served_folder, served_scripts
from hangtou_portal.site.frontend.bundle import Bundle
from hangtou_portal.site.frontend.icon_font import FILE as ICON_FONT
from hangtou_portal.site.frontend.joining import joined
from hangtou_portal.site.frontend.streamlit_head import read_head, static_directory

FILLED_LATER: Final = "space-separated-tokens"
"""The chunk that exports variables and fills them when first asked to."""
DRAWS_HTML: Final = "Html"
"""The chunk of `st.html`."""
ASKED_FIRST: Final = ("/_stcore/health", "/_stcore/host-config")
"""Streamlit asks both, and waits for the answers, before it opens its line."""


@dataclass(frozen=True, kw_only=True)
class Start:
    """The files that start Streamlit, as addresses from the root."""

    module: str
    """The one that starts all."""
    bundle: Bundle
    styles: tuple[str, ...]
    fonts: tuple[str, ...]
    """That of the icons. Asked for early, it is not waited for by what is drawn first."""
    later: tuple[str, ...]
    """What draws every page, which Streamlit asks for only when its first message has come: fetched while the
    others run."""

    def modules(self) -> dict[str, bytes]:
        """The modules that Streamlit needs before it draws a page: the bundle's own files."""
        return {f"{served_scripts()}/{name}": body for name, body in self.bundle.files.items()}


@cache
def start() -> Start:
    """How the installed Streamlit starts; an Unexpected…Error if that cannot be told."""
    head = read_head()
    folder = static_directory() / "static" / "js"
    bundle = joined(
        folder=folder,
        file=head.script.rpartition("/")[2],
        filled_later=_files(folder, FILLED_LATER),
    )
    return Start(
        module=f"{served_scripts()}/{bundle.file_name}",
        bundle=bundle,
        styles=tuple(f"{served_folder()}/{style}" for style in head.styles),
        fonts=tuple(
            f"{served_folder()}/media/{file.name}"
            for file in (static_directory() / "static" / "media").glob(f"{ICON_FONT}*.woff2")
        ),
        later=tuple(f"{served_scripts()}/{name}" for name in _files(folder, DRAWS_HTML)),
    )


def _files(folder: Path, name: str) -> tuple[str, ...]:
    return tuple(sorted(file.name for file in folder.glob(f"{name}.*.js")))


def start_script() -> str:
    """A line of JavaScript: `const START = {module, later, styles, fonts, answers}`, in addresses."""
    own = start()
    told = {
        "module": own.module,
        "later": own.later,
        "styles": own.styles,
        "fonts": own.fonts,
        "answers": ASKED_FIRST,
    }
    return f"const START = {json.dumps(told)};"
