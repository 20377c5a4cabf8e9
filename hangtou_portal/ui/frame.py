"""The frame around every page: the style sheet, the masthead with the navigation, the foot."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from hangtou_portal.exhibits.pages import PageInfo
from hangtou_portal.publish.current import operator
from hangtou_portal.publish.html.documents import page_title
from hangtou_portal.publish.html.masthead import masthead
from hangtou_portal.publish.html.pages import page_foot
from hangtou_portal.publish.html.reading import reading_of
from hangtou_portal.publish.html.render import stylesheet
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import query

_HERE = Path(__file__).parent


@cache
def _styles() -> str:
    own = (_HERE / "streamlit.css").read_text(encoding="utf-8")
    return f"<style>{stylesheet()}{own}</style>"


def apply_styles() -> None:
    """Put the portal's look on the page; drawn first, it takes no room."""
    st.html(_styles())


def head(*, pages: dict[PageInfo, StreamlitPage], current: PageInfo) -> None:
    """The masthead, the same HTML as everywhere; its links change pages through Streamlit's own, unseen."""
    asked = query()
    with st.container(key="page-links"):
        for info, page in pages.items():
            with st.container(key=f"page-{info.slug or 'overview'}"):
                st.page_link(page, label=info.title, query_params=reading_of(asked).query or None)
    st.html(masthead(pages=tuple(pages), slug=current.slug, query=asked))


def foot(*, record: Record, page: PageInfo) -> None:
    """Where to read on, the source, the statutory fields."""
    st.html(page_foot(record=record, page=page, operator=operator()))


def set_title(*, record: Record, page: PageInfo) -> None:
    """Give the page its own title, and the room that a phone or a wide screen allows."""
    st.set_page_config(
        page_title=page_title(record=record, page=page),
        page_icon=str(_HERE / "icon.png"),
        layout="wide",
        initial_sidebar_state="collapsed",
    )
