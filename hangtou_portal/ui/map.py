"""The map's page: the drawing that this screen can show, controls, the panel of a place, the lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import streamlit as st

from hangtou_portal.html.map import map_part
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.maps.deck import deck_of
from hangtou_portal.maps.palette import Tone
from hangtou_portal.maps.sheet import SIZES, Sheet, SheetSize, sheet_of, size_for
from hangtou_portal.maps.symbols import symbols_address
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import query, served_here
from hangtou_portal.ui.device import screen
from hangtou_portal.ui.html import show_html
from hangtou_portal.ui.map_controls import controls, pick
from hangtou_portal.ui.notice import show_notice
from hangtou_portal.views.basemap import STATE, STYLE_ADDRESS
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.map import MapPage, map_page

NO_WEBGL = "这台设备的浏览器不能绘制互动地图（没有 WebGL），下面是同样内容的静态图；每个地方也都在列表里。"


def show_map_page() -> None:
    """Draw the page as its address asks for it."""
    record, asked = served_here().record, query()
    show_notice(record=record, slug="map", asked=asked)
    page = _page(record, tuple(sorted(asked.items())))
    link = links_within(record)
    tone = Tone.DARK if st.context.theme.type == "dark" else Tone.LIGHT
    show_html(map_part("top", page=page, link=link))
    controls(page)
    with st.container(key="map-and-panel"):
        with st.container(key="map-room", gap="small"):
            _drawing(page=page, tone=tone, scale=reading_of(asked).scale)
            show_html(map_part("caption", page=page, link=link, base=STATE.working()))
        with st.container(key="map-panel"):
            show_html(map_part("panel", page=page, link=link))
    show_html(map_part("legend", page=page, link=link, tone=tone))
    show_html(map_part("lists", page=page, link=link))


@lru_cache(maxsize=400)
def _page(record: Record, asked: tuple[tuple[str, str], ...]) -> MapPage:
    """The page's content, made once for each record and address and shared by all sessions."""
    return map_page(record=record, query=dict(asked))


def _drawing(*, page: MapPage, tone: Tone, scale: float) -> None:
    """The SVG, and over it deck.gl once the browser has told that it has WebGL.

    The SVG stays beneath: deck.gl takes seconds to come to a phone.
    """
    shown = screen(widths=[size.width for size in SIZES], key="map-screen")
    if shown is not None and not shown.webgl:
        show_html(f'<p class="ht-notice" role="status">{NO_WEBGL}</p>')
    link = links_within(page.record)
    with st.container(key="map-stack", gap=None):
        show_html(map_part("drawing", page=page, link=link, tone=tone, linked=False, scale=scale))
        if shown is not None and shown.webgl:
            size = size_for(shown.width).enlarged(scale)
            _interactive(_Drawing(page=page, size=size, tone=tone, touch=shown.touch))


@dataclass(frozen=True, kw_only=True)
class _Drawing:
    """Everything on which a drawing depends, as a key of the cache."""

    page: MapPage
    size: SheetSize
    tone: Tone
    touch: bool

    @cached_property
    def sheet(self) -> Sheet:
        """The page's scene at this size."""
        return sheet_of(
            scene=self.page.scene,
            size=self.size,
            region=self.page.region,
            chosen=self.page.panel.place.id if self.page.panel else "",
        )


def _interactive(drawing: _Drawing) -> None:
    key = f"map-deck-{drawing.size.width}"
    st.pydeck_chart(
        deck_of(
            sheet=drawing.sheet,
            symbols=symbols_address(),
            tone=drawing.tone,
            touch=drawing.touch,
            style=STYLE_ADDRESS if STATE.working() else "",
        ),
        height=drawing.size.height,
        key=key,
        on_select=lambda: _picked(key),
        selection_mode="single-object",
        alt=drawing.page.alternative,
    )
    if unnamed := drawing.sheet.unnamed:
        show_html(
            f'<p class="ht-fine">有{unnamed}处的名称在这个大小下放不下：'
            "点标记，或在上面选一块，或看下面的列表。</p>"
        )


def _picked(key: str) -> None:
    """Open the place whose mark or line was clicked on the chart `key`."""
    for objects in st.session_state[key].selection.objects.values():
        for item in objects:
            pick(item.get("place"))
