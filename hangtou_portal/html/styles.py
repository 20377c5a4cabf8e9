"""What pages need beside their HTML: style sheets, scripts, the icon; and the palette as CSS variables.

There is one block of variables for each ground, with the condition under which it holds.

A reader asks for dark or high contrast by attributes of the html element, or the system prefers it and the
reader has not declined.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from hangtou_portal.palette import FONT, Theme

_HERE = Path(__file__).parent
_STYLES = ("portal.css", "map.css", "masthead.css", "reading.css")
_DARK: Final = "(prefers-color-scheme: dark)"
_MORE: Final = "(prefers-contrast: more)"
_ASKED_DARK: Final = '[data-theme="dark"]'
_NOT_LIGHT: Final = ':not([data-theme="light"])'
_ASKED_HIGH: Final = '[data-contrast="high"]'
_NOT_NORMAL: Final = ':not([data-contrast="normal"])'


def colour_variables() -> str:
    """The CSS variables of every ground, each under its condition; a later block overrides an earlier one."""
    light, dark = _block(Theme.LIGHT), _block(Theme.DARK)
    high_light, high_dark = _block(Theme.HIGH_LIGHT), _block(Theme.HIGH_DARK)
    return "\n".join(
        (
            f":root {{ --font: {FONT}; --tint: var(--accent); }}",
            f":root {light}",
            f"html{_ASKED_DARK} {dark}",
            f"@media {_DARK} {{ html{_NOT_LIGHT} {dark} }}",
            f"html{_ASKED_HIGH} {high_light}",
            f"html{_ASKED_HIGH}{_ASKED_DARK} {high_dark}",
            f"@media {_DARK} {{ html{_ASKED_HIGH}{_NOT_LIGHT} {high_dark} }}",
            f"@media {_MORE} {{ html{_NOT_NORMAL} {high_light} html{_NOT_NORMAL}{_ASKED_DARK} {high_dark} }}",
            f"@media {_MORE} and {_DARK} {{ html{_NOT_NORMAL}{_NOT_LIGHT} {high_dark} }}",
            "",
        )
    )


def _block(theme: Theme) -> str:
    dark = theme in {Theme.DARK, Theme.HIGH_DARK}
    # How pictures are displayed that are drawn once for each ground.
    pictures = f"--on-light: {'none' if dark else 'block'}; --on-dark: {'block' if dark else 'none'};"
    return f"{{ {theme.value.variables} {pictures} color-scheme: {'dark' if dark else 'light'}; }}"


@cache
def html_file(name: str) -> str:
    """A file that stands beside this module.

    `icon.svg` is the portal's mark, `reading.js` keeps a reader's settings and puts them into every link,
    `disclosure.js` opens the folded chapter or card that the address names.
    """
    return (_HERE / name).read_text(encoding="utf-8")


def stylesheet() -> str:
    """The style sheet of every page: colours, pieces, masthead, and the reading settings."""
    return colour_variables() + "".join(map(_style, _STYLES))


def document_stylesheet() -> str:
    """The style sheet for a document of its own, without Streamlit around it."""
    return stylesheet() + _style("document.css")


def streamlit_stylesheet() -> str:
    """The style sheet for what Streamlit puts around a page that it draws."""
    return _style("streamlit.css")


def without_comments(style: str) -> str:
    """A style sheet as it travels in every page: comments are a tenth of it."""
    return re.sub(r"/\*.*?\*/\n?", "", style, flags=re.DOTALL)


def _style(name: str) -> str:
    return without_comments(html_file(name))
