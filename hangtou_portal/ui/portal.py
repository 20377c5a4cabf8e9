"""One run of the portal: navigation and frame around whichever page was asked for."""

from __future__ import annotations

import logging
from copy import copy
from functools import lru_cache

import streamlit as st

from hangtou_portal.html.render import render
from hangtou_portal.record.faults import RecordError
from hangtou_portal.ui.context import served_here
from hangtou_portal.ui.frame import apply_styles, foot, head, read_aloud, set_title
from hangtou_portal.ui.html import show_html
from hangtou_portal.ui.page import drawing
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import PageInfo, pages_of

log = logging.getLogger(__name__)


def run_portal() -> None:
    """Draw the page at the visitor's address; with data that never passed the audit, say what is wrong."""
    try:
        record = served_here().record
    except RecordError as error:
        _refuse(error)
        return
    # Copies, for st.navigation changes what it is given; making one anew looks its file up on the disk.
    pages = {info: copy(_streamlit_page(info)) for info in pages_of(record)}
    chosen = st.navigation(list(pages.values()), position="hidden")
    current = next(info for info, page in pages.items() if page.url_path == chosen.url_path)
    set_title(record=record, page=current)
    apply_styles()
    head(record=record, pages=tuple(pages), current=current)
    with st.container(key="content"), drawing(current):
        read_aloud(record=record)
        chosen.run()
    foot(record=record, page=current)


@lru_cache(maxsize=64)
def _streamlit_page(info: PageInfo) -> st.Page:
    return st.Page(
        f"pages/{info.script}", title=info.title, url_path=info.slug or None, default=not info.slug
    )


def _refuse(error: RecordError) -> None:
    """No figure is shown from data that did not pass; the faults are, in Chinese."""

    def refused() -> None:
        show_html(render("refused.html", link=LinkContext(), faults=error.faults))

    st.set_page_config(page_title="数据没有通过核对", layout="wide")
    apply_styles()
    st.navigation([st.Page(refused, title="数据没有通过核对", default=True)], position="hidden").run()
