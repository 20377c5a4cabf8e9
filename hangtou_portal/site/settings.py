"""Streamlit's options on which speed, privacy and safety depend; a configuration file cannot change them.

What is only comfort (toolbar, type size) is set in `.streamlit/config.toml`, colours in `theme.py`. That file
repeats five of these options for whoever starts `streamlit run app.py`.
"""

from typing import Final

from streamlit import config

from hangtou_portal.site.theme import theme_options

Option = str | int | bool

SETTINGS: Final[dict[str, Option]] = {
    # A server has no browser to open and nobody at the terminal to ask for an e-mail address.
    "server.headless": True,
    # Not one request leaves the server or the visitor's browser.
    "browser.gatherUsageStats": False,
    # The watcher walks every imported module for each new session: 5 visits a second instead of 30.
    "server.fileWatcherType": "none",
    # A full garbage collection after every rerun is two thirds of its cost.
    "runner.postScriptGC": False,
    # The token protects uploads and accounts, and the portal has neither; without it no cookie is set.
    "server.enableXsrfProtection": False,
    "server.enableCORS": True,
    # Megabytes. What a page sends, and what a reader's browser may send back (widget states, nothing else).
    "server.maxMessageSize": 20,
    "server.maxWidgetStateSize": 1,
    "server.maxUploadSize": 1,
    "server.enableAgentApi": False,
    "server.trustedUserHeaders": "{}",
    "client.showErrorDetails": "none",
    # At INFO uvicorn, whose log Streamlit governs, writes a visitor's address with every WebSocket.
    "logger.level": "warning",
}


def apply_settings() -> None:
    """Read the configuration files again with `SETTINGS` and the theme on top, as flags would be."""
    config.get_config_options(force_reparse=True, options_from_flags=SETTINGS | theme_options())
