"""Streamlit's files as the portal sends them: as released, and a few of them improved.

Each improvement stands alone. One that does not understand the installed release leaves its file as it was
released, says so in the log and at /healthz, and the page is read and taken over all the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from hangtou_portal.site.frontend.addresses import icon_names
from hangtou_portal.site.frontend.gates import GATED, gate
from hangtou_portal.site.frontend.icon_font import FILE as ICON_FONT
from hangtou_portal.site.frontend.icon_font import with_icons_only
from hangtou_portal.site.frontend.start import ALWAYS_DRAWN, start
from hangtou_portal.site.frontend.streamlit_head import UnexpectedFileError, released

Source = Path | bytes
"""Where the bytes of a file come from."""


@dataclass(frozen=True, kw_only=True)
class FrontEnd:
    """Streamlit's files by name, relative to its folder `static/static`."""

    files: Mapping[str, Source] = field(repr=False)
    unimproved: Mapping[str, str]
    """What is sent as it was released, and why, in Chinese."""


def improved_front_end() -> FrontEnd:
    """The installed release with every improvement that fits it; takes about a second."""
    files: dict[str, Source] = {**released("**/*")}
    unimproved: dict[str, str] = {}
    for piece, improve in _improvements():
        try:
            files |= improve()
        except Exception as fault:  # noqa: BLE001 - whatever the files of another release bring about
            unimproved[piece] = f"{fault}" if isinstance(fault, UnexpectedFileError) else repr(fault)
    return FrontEnd(files=files, unimproved=unimproved)


def _improvements() -> list[tuple[str, Callable[[], Mapping[str, Source]]]]:
    """The improvements, by the piece they change; each gives the files that replace released ones."""
    return [
        ("index.html", _start_is_known),
        *((name, partial(_is_there, name)) for name in ALWAYS_DRAWN),
        *((name, partial(_gate, name, kind)) for name, kind in GATED.items()),
        (ICON_FONT, _fewer_icons),
    ]


def _start_is_known() -> Mapping[str, Source]:
    if not start().scripts:
        raise UnexpectedFileError("找不到启动脚本，页面只能阅读")
    return {}


def _is_there(name: str) -> Mapping[str, Source]:
    _file(f"js/{name}.*.js")
    return {}


def _gate(name: str, kind: str) -> Mapping[str, Source]:
    chunk = _file(f"js/{name}.*.js")
    whole = f"{chunk.stem}.whole.js"
    text = chunk.read_text(encoding="utf-8")
    return {f"js/{chunk.name}": gate(text, kind=kind, whole=whole).encode(), f"js/{whole}": chunk}


def _fewer_icons() -> Mapping[str, Source]:
    font = _file(f"media/{ICON_FONT}.*.woff2")
    return {f"media/{font.name}": with_icons_only(font=font.read_bytes(), names=icon_names())}


def _file(pattern: str) -> Path:
    found = list(released(pattern).values())
    if len(found) != 1:
        raise UnexpectedFileError(f"应有一个{pattern}，实际{len(found)}个")
    return found[0]
