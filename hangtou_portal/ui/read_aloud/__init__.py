"""朗读: the browser's own Chinese voice, told how the page's numbers are said."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import served_here
from hangtou_portal.views.speech_table import speech_of

_HERE = Path(__file__).parent


@cache
def _component() -> ComponentRenderer:
    html, js = ((_HERE / name).read_text(encoding="utf-8") for name in ("reader.html", "reader.js"))
    return st.components.v2.component("read_aloud", html=html, js=js, isolate_styles=False)


def read_aloud() -> None:
    """Offer to read the page aloud; the bar stands where this is called."""
    _component()(key="read-aloud", data={"table": _table(served_here().record)}, height="content")


@lru_cache(maxsize=8)
def _table(record: Record) -> dict[str, str]:
    """How everything is said that pages of the record print."""
    return dict(speech_of(record))
