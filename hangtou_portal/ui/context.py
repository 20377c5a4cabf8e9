"""What a page run needs to know of its visitor's address."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.record.store import Served
from hangtou_portal.views.link_context import served_for_page, without_latest


def query() -> dict[str, str]:
    """The address's query, each name once, without `report` where that names the latest.

    Raises RecordError while no data has ever been good.
    """
    said = {name: st.query_params[name] for name in st.query_params}
    return without_latest(said, record=served().record)


def served_here() -> Served:
    """The last good record with the report that the address names. Raises RecordError as `query` does."""
    return served_for_page(served=served(), query=query())


def portal_address() -> str:
    """The portal's own URL: the operator's if set, else the one this visitor came by."""
    if operator().address:
        return operator().address
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}" if here.netloc else ""
