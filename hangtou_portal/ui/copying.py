"""A text with a button that copies it, on plain HTTP too, where browsers withhold the clipboard."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from hangtou_portal.html.render import render
from hangtou_portal.ui.html import show_html
from hangtou_portal.views.citation import Citation
from hangtou_portal.views.link_context import LinkContext

_HERE = Path(__file__).parent
_COPY = st.components.v2.component(
    "copy_citation",
    html='<button type="button"></button><span role="status"></span>',
    css=(_HERE / "copying.css").read_text(encoding="utf-8"),
    js=(_HERE / "copying.js").read_text(encoding="utf-8"),
)


def show_citation(citation: Citation) -> None:
    """Both forms of a citation, and for an exhibit what another site puts into its page."""
    if citation.warning:
        show_html(render("warning.html", link=LinkContext(), text=citation.warning))
    _show(title="GB/T 7714 格式", text=citation.gbt, key="gbt")
    _show(title="普通写法", text=citation.plain, key="plain")
    if citation.embed:
        _show(title="嵌入代码", text=citation.embed, key="embed")


def _show(*, title: str, text: str, key: str) -> None:
    with st.container(key=f"copy-{key}", gap=None):
        show_html(render("copied.html", link=LinkContext(), title=title, text=text))
        words = {"label": f"复制{title}", "done": "已复制", "failed": "没能复制，请选中文字后复制"}
        _COPY(key=key, data={"text": text, **words})
