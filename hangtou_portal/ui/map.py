"""The map's page: the drawing that this screen can show, controls, the panel of a place, the lists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import streamlit as st
from markupsafe import Markup
from streamlit.components.v2.types import ComponentRenderer

from hangtou_portal.html.asked import Asked
from hangtou_portal.html.map import map_drawing, map_part
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.maps.deck import deck_of
from hangtou_portal.maps.shapes import symbols_address
from hangtou_portal.maps.sheet import SIZES, SheetSize, sheet_of, size_for
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import query, served_here, show_html, show_notice
from hangtou_portal.ui.map_controls import controls, pick
from hangtou_portal.views.basemap import STATE, STYLE_ADDRESS
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.map import MapPage, map_page

NO_WEBGL = "这台设备的浏览器不能绘制互动地图（没有 WebGL），下面是同样内容的静态图；每个地方也都在列表里。"


def show_map_page() -> None:
    """Draw the page as its address asks for it."""
    record, asked = served_here(), query()
    show_notice(slug="map")
    page = _page(record, asked)
    link = links_within(record)
    tone = Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT
    show_html(map_part("top", page=page, link=link))
    controls(page)
    with st.container(key="map-and-panel"):
        with st.container(key="map-room", gap="small"):
            picture = _picture(record, asked, tone)
            _drawing(page=page, picture=picture, tone=tone, scale=reading_of(dict(asked)).scale)
            show_html(map_part("caption", page=page, link=link, base=STATE.working()))
        with st.container(key="map-panel"):
            show_html(map_part("panel", page=page, link=link))
    show_html(map_part("legend", page=page, link=link, tone=tone))
    show_html(map_part("lists", page=page, link=link))


@lru_cache(maxsize=400)
def _page(record: Record, asked: Asked) -> MapPage:
    """The page's content, made once for each record and address and shared by all sessions."""
    return map_page(record=record, query=dict(asked))


@lru_cache(maxsize=100)
def _picture(record: Record, asked: Asked, tone: Theme) -> Markup:
    """The SVG of `_page`: each run of the page shows it, and to draw it takes as long as all the rest."""
    return map_drawing(_page(record, asked), scale=reading_of(dict(asked)).scale, tone=tone)


def _drawing(*, page: MapPage, picture: Markup, tone: Theme, scale: float) -> None:
    """The SVG `picture`, and over it deck.gl once the browser has told that it has WebGL.

    The SVG stays beneath: deck.gl takes seconds to come to a phone.
    """
    shown = _screen()
    if shown is not None and not shown.webgl:
        show_html(f'<p class="ht-notice" role="status">{NO_WEBGL}</p>')
    with st.container(key="map-stack", gap=None):
        show_html(picture)
        if shown is not None and shown.webgl:
            size = size_for(shown.width).enlarged(scale)
            _interactive(page=page, size=size, tone=tone, touch=shown.touch)


def _interactive(*, page: MapPage, size: SheetSize, tone: Theme, touch: bool) -> None:
    key = f"map-deck-{size.width}"
    chosen = page.panel.place.id if page.panel else ""
    sheet = sheet_of(scene=page.scene, size=size, region=page.region, chosen=chosen)
    style = STYLE_ADDRESS if STATE.working() else ""
    st.pydeck_chart(
        deck_of(sheet=sheet, symbols=symbols_address(), tone=tone, touch=touch, style=style),
        height=size.height,
        key=key,
        on_select=lambda: _picked(key),
        selection_mode="single-object",
        alt=page.alternative,
    )
    if nameless := len(sheet.nameless):
        show_html(
            f'<p class="ht-fine">有{nameless}处的名称在这个大小下放不下：'
            "点标记，或在上面选一块，或看下面的列表。</p>"
        )


def _picked(key: str) -> None:
    """Open the place whose mark or line was clicked on the chart `key`."""
    for objects in st.session_state[key].selection.objects.values():
        for item in objects:
            pick(item.get("place"))


@dataclass(frozen=True, kw_only=True)
class _Screen:
    """`width` is the largest of the offered widths that fits the map's room, in pixels.

    `touch` says that its main pointer is a finger.
    """

    width: int
    webgl: bool
    touch: bool


@cache
def _component() -> ComponentRenderer:
    script = Path(__file__).with_name("device.js").read_text(encoding="utf-8")
    return st.components.v2.component("device", js=script)


def _screen() -> _Screen | None:
    """The screen this page is on; None in a first run, before the browser has answered.

    Draws nothing. It measures the container it is put in, and answers again when that changes.
    """
    widths = [size.width for size in SIZES]
    answer = _component()(
        data={"widths": widths}, key="map-screen", on_screen_change=lambda: None, height=1
    ).get("screen")
    if not isinstance(answer, dict):
        return None
    width = answer.get("width")
    if not isinstance(width, int):
        return None
    return _Screen(width=width, webgl=answer.get("webgl") is True, touch=answer.get("touch") is True)
