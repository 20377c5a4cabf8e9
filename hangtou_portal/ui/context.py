"""The one record store of this process, and what a page run needs to know of its address."""

from __future__ import annotations

from functools import cache

import streamlit as st

from hangtou_portal.publish.settings import Operator, operator_from
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.store import RecordStore, Served


@cache
def store() -> RecordStore:
    """Shared by all sessions; a bad edit of the data never reaches a reader."""
    return RecordStore(data=data_folder())


def served() -> Served:
    """The last good record. Raises RecordError if the data has been bad since the start."""
    return store().current()


@cache
def operator() -> Operator:
    """Who runs this portal, from the environment."""
    return operator_from()


def query() -> dict[str, str]:
    """The address's query, each name once."""
    return {name: st.query_params[name] for name in st.query_params}
