"""What a reader may set on the map. Every choice stands in the address, so that it can be passed on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

import streamlit as st

from hangtou_portal.maps.place_kinds import MapLayer
from hangtou_portal.ui.context import served_here
from hangtou_portal.views.map import MapPage

#: The names in the address; also the keys of the widgets, after `map-`.
PLACE: Final = "place"
VIEW: Final = "view"
_NAMES: Final = (VIEW, PLACE, "layer", "domain", "stage")


def controls(page: MapPage) -> None:
    """Draw the widgets: which part of the town, the list of places, layers and filters."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="map-top"):
        regions = {region.id: region.title for region in page.town_map.regions}
        _take_up(VIEW, page.region.id)
        st.segmented_control(
            "看哪一部分",
            list(regions),
            format_func=lambda value: regions[value],
            required=True,
            key=_key(VIEW),
            on_change=_remember,
        )
        titles = {row.place.id: f"{row.place.name}（{row.kind}）" for row in page.all_rows}
        _take_up(PLACE, page.panel.place.id if page.panel else None)
        st.selectbox(
            "按名称选一个地方",
            list(titles),
            format_func=lambda value: titles[value],
            index=None,
            placeholder=f"{page.record.town.settlement}、项目、车站……",
            key=_key(PLACE),
            on_change=_remember,
            width=300,
        )
        _filters(page)


def _filters(page: MapPage) -> None:
    """Layers, domains and stages; nothing chosen means all."""
    with st.popover("图层与筛选" + ("（已筛选）" if page.filtered else "")):
        settlement, choice = page.record.town.settlement, page.choice
        layers = {layer.value: layer.words or settlement for layer in MapLayer}
        domains = {domain.id: domain.title for domain in page.domains}
        stages = {stage.id: stage.title for stage in page.stages}
        _pills("layer", "图层（不选就是全部）", titles=layers, chosen=choice.layers)
        _pills("domain", "领域", titles=domains, chosen={domain.id for domain in choice.domains})
        _pills("stage", "项目阶段", titles=stages, chosen=choice.stages)


def pick(place: str | None) -> None:
    """Open a place's panel, as choosing it from the list does."""
    if place:
        st.session_state[_key(PLACE)] = place
        _remember()


def _pills(name: str, label: str, *, titles: Mapping[str, str], chosen: Collection[str]) -> None:
    _take_up(name, [value for value in titles if value in chosen])
    st.pills(
        label,
        list(titles),
        format_func=lambda value: titles[value],
        selection_mode="multi",
        key=_key(name),
        on_change=_remember,
    )


def _take_up(name: str, value: object) -> None:
    """Set a widget to what the address says, which is where choices are kept.

    In every run, since a widget in a closed popover is only made when somebody opens it.
    """
    st.session_state[_key(name)] = value


def _remember() -> None:
    """Put what all widgets say into the address; a name is taken out where its widget says nothing special.

    All of them: who changes one after another is faster than the address, which then lacks the one before.
    """
    town_map = served_here().map
    whole = town_map.regions[0].id if town_map else ""
    for name in _NAMES:
        value = st.session_state.get(_key(name))
        text = ",".join(value) if isinstance(value, list) else value or ""
        if text and (name, text) != (VIEW, whole):
            st.query_params[name] = text
        else:
            st.query_params.pop(name, None)


def _key(name: str) -> str:
    return f"map-{name}"
