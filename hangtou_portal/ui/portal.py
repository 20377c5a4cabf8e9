"""One run of the portal: navigation, masthead and foot around whichever page was asked for."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from urllib.parse import quote

import streamlit as st

from hangtou_portal.html.documents import page_title
from hangtou_portal.html.render import render
from hangtou_portal.html.styles import html_file, streamlit_stylesheet, stylesheet
from hangtou_portal.publish.served_record import has_own_documents
from hangtou_portal.record.faults import RecordError
from hangtou_portal.ui.context import query, served_here, show_html
from hangtou_portal.ui.html_cache import cached_foot, cached_masthead
from hangtou_portal.ui.page import drawing
from hangtou_portal.views.link_context import LinkContext, links_within
from hangtou_portal.views.site_map import PageInfo, pages_of

PLAIN_RUN = (
    "这是用 streamlit run 直接打开的：文字、数字和图表都在，图片、下载、会议演示和互动地图不在。"
    "完整的门户用 make run 启动，或者用 python -m hangtou_portal serve。"
)


def run_portal() -> None:
    """Draw the page at the visitor's address; with data that never passed the audit, say what is wrong."""
    try:
        record = served_here()
    except RecordError as error:
        _refuse(error)
        return
    # Copies, for st.navigation changes what it is given; making one anew looks its file up on the disk.
    pages = {info: copy(_streamlit_page(info)) for info in pages_of(record)}
    chosen = st.navigation(list(pages.values()), position="hidden")
    current = next(info for info, page in pages.items() if page.url_path == chosen.url_path)
    st.set_page_config(
        page_title=page_title(record=record, page=current),
        page_icon=f"data:image/svg+xml,{quote(html_file('icon.svg'))}",
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    _apply_styles()
    show_html(cached_masthead(record=record, slug=current.slug, asked=query()))
    with st.container(key="content"), drawing(current):
        if has_own_documents():  # with them comes the script that answers the bar of 朗读
            show_html(render("reader.html", link=links_within(record)))
        else:
            show_html(f'<p class="ht-notice" role="status">{PLAIN_RUN}</p>')
        chosen.run()
    show_html(cached_foot(record=record, page=current))


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
    _apply_styles()
    st.navigation([st.Page(refused, title="数据没有通过核对", default=True)], position="hidden").run()


def _apply_styles() -> None:
    """Put the portal's look on the page, unless the document around Streamlit has brought it."""
    if not has_own_documents():
        show_html(f"<style>{stylesheet()}{streamlit_stylesheet()}</style>")
