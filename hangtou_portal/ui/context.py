"""What a page run needs to know of its visitor's address."""

from __future__ import annotations

import streamlit as st


def query() -> dict[str, str]:
    """The address's query, each name once."""
    return {name: st.query_params[name] for name in st.query_params}
