"""Draws a page's parts in order: exhibits with Plotly, everything else as the HTML that all media share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from hangtou_portal.charts.frame import CONFIG
from hangtou_portal.charts.kinds import draw
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.asked import asked_of
from hangtou_portal.html.page_parts import PagePart
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import portal_address, query, served_here, show_html
from hangtou_portal.ui.controls import show_citation, show_controls
from hangtou_portal.ui.html_cache import cached_parts, exhibit_pieces
from hangtou_portal.views.citation import cite, today
from hangtou_portal.views.site_map import PageInfo, pages_of

#: The page of the running session: one script, domain.py, may draw several.
_CURRENT: ContextVar[PageInfo] = ContextVar("current_page")


@contextmanager
def drawing(page: PageInfo) -> Iterator[None]:
    """While the block runs, `current_page` gives `page`."""
    token = _CURRENT.set(page)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def current_page() -> PageInfo:
    """The page at the visitor's address. Raises LookupError outside of `drawing`."""
    return _CURRENT.get()


def show_page(slug: str) -> None:
    """Draw every part of the page at `slug`, as its address and the widgets on it ask for it.

    What comes before the controls is drawn above them, though it too depends on what they are set to. Raises
    StopIteration if the portal has no such page.
    """
    record, asked = served_here(), query()
    page = next(page for page in pages_of(record) if page.slug == slug)
    drawn = cached_parts(record=record, page=page, asked=asked)
    at = next((place for place, part in enumerate(drawn) if part.controls), None)
    if at is not None:
        above = st.container()
        asked = asked_of(dict(asked) | show_controls(drawn[at].controls), record=record)
        drawn = cached_parts(record=record, page=page, asked=asked)
        at = next(place for place, part in enumerate(drawn) if part.controls)
        with above:
            _show_all(drawn[:at], record=record, asked=dict(asked))
        drawn = drawn[at + 1 :]
    _show_all(drawn, record=record, asked=dict(asked))


def _show_all(parts: Sequence[PagePart], *, record: Record, asked: Mapping[str, str]) -> None:
    for part in parts:
        if part.exhibit is not None:
            show_exhibit(record=record, exhibit=part.exhibit, asked=asked)
        elif part.cited is not None:
            show_citation(cite(record=record, cited=part.cited, base=portal_address(), accessed=today()))
        elif part.html is not None:
            show_html(part.html)


def show_exhibit(*, record: Record, exhibit: Exhibit, asked: Mapping[str, str]) -> None:
    """The message; the chart with its marks one by one beside it; beneath them table, sources and sums.

    Plotly lies over the exhibit's simple drawing, which keeps its room and stands until Plotly has come. The
    browser's part (`site/web/gate.js`, `charts.js`) decides when that is, and what a tap shows.
    """
    pieces = exhibit_pieces(record=record, exhibit=exhibit, opened=asked.get("exhibit") == exhibit.id)
    with st.container(key=f"exhibit-{exhibit.id}", gap=None):
        show_html(pieces["head"])
        with st.container(key=f"beside-{exhibit.id}", gap=None):
            with st.container(key=f"drawing-{exhibit.id}", gap=None):
                show_html(pieces["drawing"])
                st.plotly_chart(
                    _figure(exhibit, _theme(asked), reading_of(asked).scale),
                    key=f"chart-{exhibit.id}",
                    config=CONFIG,
                    theme=None,
                    height="stretch",
                    alt=exhibit.alternative,
                )
            show_html(pieces["words"])
        show_html(pieces["foot"])


def _theme(asked: Mapping[str, str]) -> Theme:
    """Light or dark, high contrast or not, as Streamlit and the address say."""
    dark = st.context.theme.type == "dark"
    if reading_of(asked).contrast == "high":
        return Theme.HIGH_DARK if dark else Theme.HIGH_LIGHT
    return Theme.DARK if dark else Theme.LIGHT


class SharedFigure(go.Figure):  # type: ignore[misc] # Plotly's own classes carry no types
    """A finished figure, shared by all sessions.

    At each run Streamlit calls `to_dict`, of which Plotly makes a deep copy: a tenth of what a visit costs.
    Streamlit only reads the dictionary, so one copy serves all runs.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        self._kept: dict[str, Any] = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure's dictionary, the same object each time."""
        return self._kept


@lru_cache(maxsize=400)
def _figure(exhibit: Exhibit, theme: Theme, scale: float) -> SharedFigure:
    """The figure of an exhibit on this ground and at this size of type, made once for all sessions."""
    return SharedFigure(draw(exhibit.chart, domain=exhibit.domain, theme=theme, scale=scale))
