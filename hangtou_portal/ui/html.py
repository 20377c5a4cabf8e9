"""HTML of the portal's own, drawn by Streamlit as it is."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class _Made:
    """Says that it is HTML already; of a string, Streamlit would search every line for an indentation."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def show_html(html: str) -> None:
    """Draw `html`, which is complete and safe: what a visitor has typed is escaped in it."""
    st.html(_Made(html))
