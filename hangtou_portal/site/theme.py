"""The portal's theme for Streamlit's very first frame, on either ground.

The server sends the theme with its first message; until then Streamlit draws in its own and fetches its own
font. What the configuration says of the frame is therefore given to the browser beforehand.
"""

import json
from typing import Final

from streamlit import config

GROUNDS: Final = ("light", "dark")
#: The browser's names (CustomThemeConfig in Streamlit's NewSession.proto) and the options they come from.
FONTS: Final = ("bodyFont", "headingFont", "codeFont")
COLOURS: Final = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")


def theme_script() -> str:
    """A line of JavaScript: `const THEME = {light: {…}, dark: {…}}` as `.streamlit/config.toml` sets them."""
    themes = {ground: _theme(ground) for ground in GROUNDS}
    return f"const THEME = {json.dumps(themes, ensure_ascii=False)};"


def _theme(ground: str) -> dict[str, object]:
    """What is set for one ground; an option that is set for both stands under `theme` itself."""
    named = {field: config.get_option("theme.font") for field in FONTS} | {
        field: config.get_option(f"theme.{ground}.{field}") or config.get_option(f"theme.{field}")
        for field in COLOURS
    }
    return {field: value for field, value in named.items() if value}
