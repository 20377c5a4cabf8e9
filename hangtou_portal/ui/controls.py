"""A page's choices as Streamlit widgets; what is chosen stands in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from hangtou_portal.views.filters import Control, Filter, SearchBox
from hangtou_portal.views.report import LONGEST_QUESTION


def show_controls(controls: Sequence[Control]) -> Mapping[str, str]:
    """Draw the controls; return what they are set to, by their names in the address."""
    with st.container(horizontal=True, gap="small", key="controls"):
        return {control.name: _choice(control) for control in controls}


def _choice(control: Control) -> str:
    match control:
        case Filter():
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
