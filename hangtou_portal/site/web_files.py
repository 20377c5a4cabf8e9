"""The portal's own browser files: the style of the first paint, the script beside Streamlit, the icon.

Each is served under an address that contains its content's hash, so it is cached for ever and replaced at
once.
"""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hangtou_portal.html import styles
from hangtou_portal.maps.shapes import symbol_sheet, symbols_address
from hangtou_portal.publish.deck.document import deck_script
from hangtou_portal.site.chinese import translation_script
from hangtou_portal.site.frontend.start import start_script
from hangtou_portal.site.theme import theme_script

FOLDER = Path(__file__).parent / "web"


@dataclass(frozen=True, kw_only=True)
class WebFile:
    """A small text file for the browser."""

    address: str
    """From the root, with the content's hash in it."""
    body: bytes
    media_type: str


@cache
def portal_script() -> WebFile:
    """All scripts of the portal's pages in one file: on a phone's line each request costs 0.1 s.

    What changes how the first paint looks runs before it; all else, which takes 20 ms at a desk, after it.
    `streamlit.js` names what `ui/device.js` asks for as well, and is seen by every script.
    """
    before = [
        _web("streamlit.js"),
        styles.html_file("reading.js"),
        styles.html_file("disclosure.js"),
        _web("village.js"),
        _web("citation.js"),
        _web("painted.js"),
    ]
    after = [
        start_script(),
        _web("start.js"),
        theme_script(),
        _web("connect.js"),
        translation_script(),
        _web("gate.js"),
        _web("charts.js"),
        _web("map.js"),
        _web("takeover.js"),
        _web("frame.js"),
        f'const READ_ALOUD = "{read_aloud_script().address}";',
        _web("reader.js"),
    ]
    body = "\n".join([*before, "oncePainted(() => {", *after, "});"])
    return _hashed(name="portal.js", text=body)


@cache
def read_aloud_script() -> WebFile:
    """What reads a page aloud, a module that the portal's script brings."""
    return _hashed(name="read-aloud.js", text=_web("read-aloud.js"))


@cache
def embed_script() -> WebFile:
    """What tells another site's page how high the exhibit in its frame is."""
    return _hashed(name="embed.js", text=_web("embed.js"))


@cache
def deck_script_file() -> WebFile:
    """What turns the screens of a deck."""
    return _hashed(name="deck.js", text=deck_script())


@cache
def icon() -> WebFile:
    """The portal's mark, for tabs and bookmarks."""
    return _hashed(name="icon.svg", text=styles.html_file("icon.svg"))


@cache
def map_symbols() -> WebFile:
    """The signs of the interactive map."""
    return WebFile(address=symbols_address(), body=symbol_sheet().encode(), media_type="image/svg+xml")


@cache
def portal_style() -> str:
    """The style of the first paint, short enough to travel inside the page."""
    return styles.without_comments(_web("first-paint.css")) + styles.document_stylesheet()


def web_files() -> tuple[WebFile, ...]:
    """Every file that has an address of its own."""
    return (portal_script(), read_aloud_script(), embed_script(), deck_script_file(), icon(), map_symbols())


def _web(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _hashed(*, name: str, text: str) -> WebFile:
    stem, _, ending = name.rpartition(".")
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    media_type = "image/svg+xml" if ending == "svg" else "text/javascript"
    return WebFile(address=f"/assets/{stem}.{digest}.{ending}", body=text.encode(), media_type=media_type)
