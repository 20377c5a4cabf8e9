"""The map's page: the drawing that this screen can show, controls, the panel of a place, the lists."""

from __future__ import annotations

import streamlit as st

from hangtou_portal.exhibits.map_page import MapPage, map_page
from hangtou_portal.exhibits.pages import pages_of
from hangtou_portal.maps.deck import deck_of
from hangtou_portal.maps.fallback import fallback_figure
from hangtou_portal.maps.palette import Tone
from hangtou_portal.maps.sheet import SIZES, Sheet, sheet_of, size_for
from hangtou_portal.publish.current import served
from hangtou_portal.publish.html.map import map_part
from hangtou_portal.publish.html.notices import notice_for
from hangtou_portal.publish.map_symbols import symbols_address
from hangtou_portal.ui.context import query
from hangtou_portal.ui.device import screen
from hangtou_portal.ui.map_controls import controls, pick

NO_WEBGL = "这台设备的浏览器不能绘制互动地图（没有 WebGL），下面是同样内容的静态图；每个地方也都在列表里。"


def show_map_page() -> None:
    """Draw the page as its address asks for it."""
    record, asked = served().record, query()
    info = next(page for page in pages_of(record) if page.slug == "map")
    if (notice := notice_for(record=record, page=info, query=asked)) is not None:
        st.html(notice)
    page = map_page(record=record, query=asked)
    tone = Tone.DARK if st.context.theme.type == "dark" else Tone.LIGHT
    st.html(map_part("top", page=page))
    controls(page)
    with st.container(key="map-and-panel"):
        with st.container(key="map-room", gap="small"):
            _drawing(page=page, tone=tone)
            st.html(map_part("caption", page=page))
        with st.container(key="map-panel"):
            st.html(map_part("panel", page=page))
    st.html(map_part("legend", page=page, tone=tone))
    st.html(map_part("lists", page=page))


def _drawing(*, page: MapPage, tone: Tone) -> None:
    """deck.gl where there is WebGL, Plotly where there is none; until the browser has told, the SVG."""
    shown = screen(widths=[size.width for size in SIZES], key="map-screen")
    if shown is None:
        st.html(map_part("drawing", page=page, tone=tone, linked=False))
        return
    sheet = sheet_of(
        scene=page.scene,
        size=size_for(shown.width),
        frame=page.frame,
        chosen=page.panel.place.id if page.panel else "",
    )
    if shown.webgl:
        _interactive(sheet=sheet, page=page, tone=tone, touch=shown.touch)
    else:
        _still(sheet=sheet, page=page, tone=tone)
    if sheet.unnamed:
        st.html(
            f'<p class="ht-fine">有{sheet.unnamed}处的名称在这个大小下放不下：'
            "点标记，或看“中部”“南部”等局部，或看下面的列表。</p>"
        )


def _interactive(*, sheet: Sheet, page: MapPage, tone: Tone, touch: bool) -> None:
    key = f"map-deck-{sheet.size.width}"
    st.pydeck_chart(
        deck_of(sheet=sheet, symbols=symbols_address(), tone=tone, touch=touch),
        height=sheet.size.height,
        key=key,
        on_select=lambda: _picked(key),
        selection_mode="single-object",
        alt=page.alternative,
    )


def _picked(key: str) -> None:
    """A click on a mark or a line brings its place."""
    selected = st.session_state[key].selection.objects
    for objects in selected.values():
        for item in objects:
            pick(item.get("place"))


def _still(*, sheet: Sheet, page: MapPage, tone: Tone) -> None:
    st.html(f'<p class="ht-notice" role="status">{NO_WEBGL}</p>')
    st.plotly_chart(
        fallback_figure(sheet=sheet, tone=tone),
        key=f"map-still-{sheet.size.width}",
        config={"displayModeBar": False, "scrollZoom": False, "staticPlot": True},
        theme=None,
        alt=page.alternative,
        width="content",
    )
