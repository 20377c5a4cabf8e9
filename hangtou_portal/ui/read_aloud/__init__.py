"""朗读: the browser's own Chinese voice, told how the page's numbers are said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from html import unescape
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from hangtou_portal.html.documents import document_for
from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.record.store import Served
from hangtou_portal.ui.context import query
from hangtou_portal.views.speech import speech_table

_HERE = Path(__file__).parent
_TAG = re.compile(r"<[^>]*>")
#: Addresses whose table is kept ready.
KEPT = 256


@cache
def _component() -> ComponentRenderer:
    html, js = ((_HERE / name).read_text(encoding="utf-8") for name in ("reader.html", "reader.js"))
    return st.components.v2.component("read_aloud", html=html, js=js, isolate_styles=False)


def read_aloud(slug: str) -> None:
    """Offer to read the page at `slug` aloud; the bar stands where this is called."""
    asked = tuple(sorted(query().items()))
    table = _table(served(), slug, asked)
    _component()(key="read-aloud", data={"table": dict(table)}, height="content")


@lru_cache(maxsize=KEPT)
def _table(current: Served, slug: str, asked: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """How everything is said that the page's document holds: the same words as Streamlit draws."""
    document = document_for(served=current, slug=slug, query=dict(asked), operator=operator())
    return speech_table(_TAG.split(unescape(document.body)) if document else ())
