"""What every page needs: what its visitor's address asks for, and how to put HTML on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from hangtou_portal.html.asked import Asked, asked_of
from hangtou_portal.html.page_parts import PageRequest, notice_for
from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.record.model import Record
from hangtou_portal.views.link_context import links_within, record_for_page
from hangtou_portal.views.site_map import pages_of

#: What has a meaning in Markdown, or may have one (CommonMark, 2.4).
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")


@dataclass(frozen=True)
class _Made:
    """Says that it is HTML already; of a string, Streamlit would search every line for an indentation."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def show_html(html: str) -> None:
    """Draw `html`, which is complete and safe: what a visitor has typed is escaped in it."""
    st.html(_Made(html))


def literal(words: str) -> str:
    """`words` for Streamlit's own labels and messages, which read Markdown: shown letter by letter.

    A document's words could otherwise be a picture that the browser fetches from elsewhere.
    """
    return _PUNCTUATION.sub(r"\\\g<0>", words)


def query() -> Asked:
    """What the address asks of its page. Raises RecordError while no data has ever been good."""
    return asked_of(st.query_params.to_dict(), record=served())


def served_here() -> Record:
    """The last good record with the report that the address names. Raises RecordError as `query` does."""
    return record_for_page(record=served(), query=dict(query()))


def portal_address() -> str:
    """The portal's own URL: the operator's if set, else the one this visitor came by."""
    if operator().address:
        return operator().address
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}" if here.netloc else ""


def show_notice(*, slug: str) -> None:
    """Show the notices of the page at `slug`, if any. Raises StopIteration if there is no such page."""
    record = served_here()
    page = next(page for page in pages_of(record) if page.slug == slug)
    link = links_within(record)
    request = PageRequest(record=record, page=page, query=dict(query()), operator=operator(), link=link)
    if (notice := notice_for(request)) is not None:
        show_html(notice)
