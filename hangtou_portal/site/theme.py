"""The portal's theme for Streamlit's very first frame.

The server sends the theme with its first message; until then Streamlit draws in its own and fetches its own
font. What the configuration says of the frame is therefore given to the browser beforehand.
"""

import json
from collections.abc import Mapping
from typing import Final

from streamlit import config

#: The browser's names (CustomThemeConfig in Streamlit's NewSession.proto) and the options they come from.
FIELDS: Final[Mapping[str, str]] = {
    "bodyFont": "theme.font",
    "headingFont": "theme.font",
    "codeFont": "theme.font",
    "primaryColor": "theme.primaryColor",
    "backgroundColor": "theme.backgroundColor",
    "secondaryBackgroundColor": "theme.secondaryBackgroundColor",
    "textColor": "theme.textColor",
}


def theme_script() -> str:
    """A line of JavaScript: `const THEME = {…}` with what `.streamlit/config.toml` sets, fonts first."""
    theme = {field: value for field, option in FIELDS.items() if (value := config.get_option(option))}
    return f"const THEME = {json.dumps(theme, ensure_ascii=False)};"
