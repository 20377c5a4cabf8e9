"""Drawing a page: its parts in order, exhibits with Plotly, everything else as the HTML all media share."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go
import streamlit as st

from hangtou_portal.charts.draw import draw
from hangtou_portal.charts.frame import CONFIG
from hangtou_portal.charts.palette import domain_colour
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.pages import PageInfo, pages_of
from hangtou_portal.publish.current import operator, served
from hangtou_portal.publish.html.pages import page_parts
from hangtou_portal.publish.html.reading import reading_of
from hangtou_portal.publish.html.render import render
from hangtou_portal.record.store import Served
from hangtou_portal.ui.context import query

#: Pixels. On a wider screen a wider chart would only move its marks apart.
CHART_WIDTH = 820


def show_page(slug: str) -> None:
    """Draw the page at `slug`. Raises StopIteration if the portal has no such page."""
    current = served()
    page = next(page for page in pages_of(current.record) if page.slug == slug)
    show_parts(served=current, page=page)


def show_parts(*, served: Served, page: PageInfo) -> None:
    """Every part of `page`, as its address asks for it."""
    asked = query()
    for part in page_parts(served=served, page=page, query=asked, operator=operator()):
        if part.exhibit is not None:
            show_exhibit(served=served, exhibit=part.exhibit, asked=asked)
        else:
            st.html(part.html)


def show_exhibit(*, served: Served, exhibit: Exhibit, asked: Mapping[str, str]) -> None:
    """The message, the chart, and beneath them table, words, sources and sums.

    In 大字版 the chart is the drawing in HTML, whose words grow with the page's.
    """
    report, opened = served.record.report, asked.get("exhibit", "")
    if reading_of(asked).large:
        wanted = ("head", "drawing", "foot")
        st.html(render("exhibit.html", exhibit=exhibit, report=report, opened=opened, wanted=wanted))
        return
    with st.container(key=f"exhibit-{exhibit.id}", gap="small"):
        st.html(render("exhibit.html", exhibit=exhibit, report=report, opened=opened, wanted=("head",)))
        with st.container(width=CHART_WIDTH):
            st.plotly_chart(
                _figure(served.record.fingerprint, exhibit.id, exhibit),
                key=f"chart-{exhibit.id}",
                config=CONFIG,
                theme=None,
                alt=exhibit.alternative,
            )
        st.html(render("exhibit.html", exhibit=exhibit, report=report, opened=opened, wanted=("foot",)))


@st.cache_resource(show_spinner=False, max_entries=200)
def _figure(fingerprint: str, exhibit_id: str, _exhibit: Exhibit) -> go.Figure:  # noqa: ARG001 - the key
    """One figure a record and exhibit, shared by all sessions and never changed after it is drawn."""
    return draw(_exhibit.chart, colour=domain_colour(_exhibit.domain))
