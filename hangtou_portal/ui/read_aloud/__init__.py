"""朗读: the browser's own Chinese voice, told how the page's numbers are said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from html import unescape
from pathlib import Path

import streamlit as st

from hangtou_portal.exhibits.speech import speech_table
from hangtou_portal.publish.current import operator, served
from hangtou_portal.publish.html.documents import document_for
from hangtou_portal.ui.context import query

_HERE = Path(__file__).parent
_TAG = re.compile(r"<[^>]*>")
#: Addresses whose table is kept ready.
KEPT = 256


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def read_aloud(slug: str) -> None:
    """Offer to read the page at `slug` aloud; the bar stands where this is called."""
    component = st.components.v2.component(
        "read_aloud", html=_file("reader.html"), js=_file("reader.js"), isolate_styles=False
    )
    asked = tuple(sorted(query().items()))
    table = _table(served().record.fingerprint, slug, asked)
    component(key="read-aloud", data={"table": dict(table)}, height="content")


@lru_cache(maxsize=KEPT)
def _table(fingerprint: str, slug: str, asked: tuple[tuple[str, str], ...]) -> Mapping[str, str]:  # noqa: ARG001 - a key
    """How everything is said that the page's document holds: the same words as Streamlit draws."""
    document = document_for(served=served(), slug=slug, query=dict(asked), operator=operator())
    return speech_table(_TAG.split(unescape(document.body)) if document else ())
