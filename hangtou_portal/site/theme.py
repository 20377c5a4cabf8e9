"""Streamlit's theme, made from the portal's palette: as options of the server, and as a script for browsers.

The server sends the theme with its first message. Until then Streamlit would draw in its own theme and fetch
its own font, so the page's script sets the portal's beforehand.
"""

import json
from typing import Final

from hangtou_portal.palette import FONT, Theme

GROUNDS: Final = {"light": Theme.LIGHT.value, "dark": Theme.DARK.value}
#: The browser's names (CustomThemeConfig in Streamlit's NewSession.proto) of what the first frame shows.
FIRST: Final = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")
FONTS: Final = ("bodyFont", "headingFont", "codeFont")


def theme_options() -> dict[str, str | int | bool]:
    """The options `theme.font`, `theme.light.primaryColor` … as a configuration file would name them."""
    options: dict[str, str | int | bool] = {"theme.font": FONT}
    for ground in GROUNDS:
        options |= {f"theme.{ground}.{name}": colour for name, colour in _colours(ground).items()}
    return options


def theme_script() -> str:
    """A line of JavaScript: `const THEME = {light: {…}, dark: {…}}`."""
    themes = {
        ground: dict.fromkeys(FONTS, FONT) | {name: _colours(ground)[name] for name in FIRST}
        for ground in GROUNDS
    }
    return f"const THEME = {json.dumps(themes, ensure_ascii=False)};"


def _colours(ground: str) -> dict[str, str]:
    shades = GROUNDS[ground]
    return {
        "primaryColor": shades.accent,
        "backgroundColor": shades.ground,
        "secondaryBackgroundColor": shades.paper,
        "textColor": shades.ink,
        "linkColor": shades.link,
        "borderColor": shades.edge,
    }
