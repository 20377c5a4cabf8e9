"""A page's choices as Streamlit widgets that stand in the address, and citations ready to copy."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from hangtou_portal.html.render import render
from hangtou_portal.ui.context import show_html
from hangtou_portal.views.citation import Citation
from hangtou_portal.views.filters import Control, Facet, SearchBox
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.search import LONGEST_QUESTION


def show_controls(controls: Sequence[Control]) -> dict[str, str]:
    """Draw the controls; return what they are set to, by their names in the address."""
    with st.container(horizontal=True, gap="small", key="controls"):
        return {control.name: _choice(control) for control in controls}


def _choice(control: Control) -> str:
    match control:
        case Facet():
            chosen = st.selectbox(
                control.label,
                options=list(control.options),
                index=None,
                placeholder="全部",
                key=control.name,
                bind="query-params",
            )
            # Streamlit drops from the address what is no option; the reader is told before it is gone.
            return chosen or control.unknown
        case SearchBox():
            typed = st.text_input(
                control.label,
                placeholder=control.placeholder,
                max_chars=LONGEST_QUESTION,
                key=control.name,
                bind="query-params",
            )
            return typed.strip()


def show_citation(citation: Citation) -> None:
    """Both forms of a citation, and for an exhibit what another site puts into its page."""
    if citation.warning:
        show_html(render("warning.html", link=LinkContext(), text=citation.warning))
    texts = {"GB/T 7714 格式": citation.gbt, "普通写法": citation.plain, "嵌入代码": citation.embed}
    for title, text in texts.items():
        if text:
            show_html(render("copy_text.html", link=LinkContext(), title=title, text=text))
