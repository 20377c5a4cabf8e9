"""The frame around every page: the style sheet, the masthead with the navigation, the foot."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

import streamlit as st

from hangtou_portal.html.documents import page_title
from hangtou_portal.html.render import icon, render, streamlit_stylesheet, stylesheet
from hangtou_portal.publish.served_record import has_own_documents
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import query
from hangtou_portal.ui.html import show_html
from hangtou_portal.ui.html_cache import kept_foot, kept_masthead
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.site_map import PageInfo


def apply_styles() -> None:
    """Put the portal's look on the page, unless the document around Streamlit has brought it."""
    if not has_own_documents():
        show_html(f"<style>{stylesheet()}{streamlit_stylesheet()}</style>")


def head(*, record: Record, pages: Sequence[PageInfo], current: PageInfo) -> None:
    """The masthead, the same HTML as everywhere; the browser turns its links into page changes."""
    show_html(kept_masthead(record=record, pages=tuple(pages), slug=current.slug, asked=query()))


def read_aloud(*, record: Record) -> None:
    """The bar of 朗读, where the portal's own script is there to answer it."""
    if has_own_documents():
        show_html(render("reader.html", link=links_within(record)))


def foot(*, record: Record, page: PageInfo) -> None:
    """Where to read on, the source, the statutory fields."""
    show_html(kept_foot(record=record, page=page))


def set_title(*, record: Record, page: PageInfo) -> None:
    """Give the page its own title, and the room that a phone or a wide screen allows."""
    st.set_page_config(
        page_title=page_title(record=record, page=page),
        page_icon=f"data:image/svg+xml,{quote(icon())}",
        layout="wide",
        initial_sidebar_state="collapsed",
    )
