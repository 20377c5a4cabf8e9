"""The layers of deck.gl that show marks: rings and leaders, symbols, names, areas that answer a click."""

from __future__ import annotations

from collections.abc import Sequence

import pydeck as pdk

from hangtou_portal.maps.captions import symbol_radius
from hangtou_portal.maps.labels import LINE_HEIGHT, Label
from hangtou_portal.maps.palette import Palette, rgba
from hangtou_portal.maps.shapes import SCALE, symbol_mapping
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import mark_colour
from hangtou_portal.palette import FONT

Row = dict[str, object]
PIXELS = pdk.types.String("pixels")
#: Pixels around a mark that still hit it: half of the 44 that a finger needs.
HIT_RADIUS = 22
LABEL_LAYER = "labels"
TARGETS_LAYER = "targets"


def answering(name: str, *, sheet: Sheet) -> str:
    """The id of a layer that answers a click: another one for each place that is chosen.

    Streamlit keeps what was clicked in a layer as its selection, and fades all other layers to 40 %. The
    place is chosen by then and has its ring: of a layer that is gone Streamlit keeps nothing.
    """
    return f"{name}-{sheet.chosen}"


def rings_layer(sheet: Sheet, *, colours: Palette) -> pdk.Layer:
    """The rings of uncertainty, in metres."""
    rows: list[Row] = [
        {
            "at": list(mark.at),
            "radius": mark.uncertainty_m,
            "fill": rgba(colours.kinds[mark.kind], opacity=0.06),
            "edge": rgba(colours.kinds[mark.kind], opacity=0.55),
        }
        for mark in sheet.scene.marks
        if mark.ringed
    ]
    return pdk.Layer(
        "ScatterplotLayer",
        id="rings",
        data=rows,
        get_position="at",
        get_radius="radius",
        get_fill_color="fill",
        get_line_color="edge",
        stroked=True,
        line_width_units=PIXELS,
        get_line_width=1,
    )


def leaders_layer(sheet: Sheet, *, colours: Palette) -> pdk.Layer:
    """A line from each anchor to every mark that is placed by it."""
    rows: list[Row] = [
        {"from": list(mark.anchor), "to": list(mark.at), "colour": rgba(mark_colour(mark, colours))}
        for mark in sheet.scene.marks
        if mark.anchor
    ]
    return pdk.Layer(
        "LineLayer",
        id="leaders",
        data=rows,
        get_source_position="from",
        get_target_position="to",
        get_color="colour",
        get_width=1.3,
    )


def symbol_layers(*, sheet: Sheet, colours: Palette, address: str) -> Sequence[pdk.Layer]:
    """Each symbol twice: its area, and its edge. Hollow ones have the town's colour inside."""

    def layer(*, name: str, edge: bool) -> pdk.Layer:
        rows: list[Row] = []
        for mark in sheet.scene.marks:
            colour = mark_colour(mark, colours)
            inside, around = (colours.town, colour) if mark.hollow else (colour, colours.town)
            rows.append(
                {
                    "at": list(mark.at),
                    "icon": f"{mark.shape}-{'edge' if edge else 'area'}",
                    "size": 2 * symbol_radius(mark, radius=sheet.size.radius) * SCALE,
                    "colour": rgba(around if edge else inside),
                }
            )
        return pdk.Layer(
            "IconLayer",
            id=name,
            data=rows,
            icon_atlas=pdk.types.String(address),
            icon_mapping=symbol_mapping(),
            get_icon="icon",
            get_position="at",
            get_size="size",
            get_color="colour",
            size_units=PIXELS,
        )

    return layer(name="areas", edge=False), layer(name="edges", edge=True)


def names_layer(labels: Sequence[Label], *, colours: Palette) -> pdk.Layer:
    """The names, each on a pale ground of its own so that lines do not run through it."""
    rows: list[Row] = [
        {
            "at": list(label.at),
            "text": "\n".join(label.lines),
            "size": label.caption.size,
            "offset": [label.dx, label.dy],
            "anchor": str(label.anchor),
            "colour": rgba(colours.muted if label.caption.quiet else colours.text),
        }
        for label in labels
    ]
    return pdk.Layer(
        "TextLayer",
        id=LABEL_LAYER,
        data=rows,
        # Without it Chinese characters are silently left out.
        character_set=pdk.types.String("auto"),
        font_family=pdk.types.String(FONT),
        get_position="at",
        get_text="text",
        get_size="size",
        get_color="colour",
        get_pixel_offset="offset",
        get_text_anchor="anchor",
        get_alignment_baseline=pdk.types.String("center"),
        line_height=LINE_HEIGHT,
        background=True,
        get_background_color=rgba(colours.town, opacity=0.78),
        background_padding=[1, 0, 1, 0],
    )


def targets_layer(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
    """What a finger hits: on top of everything, and the only thing besides lines that answers.

    Invisible until Streamlit paints what was hit, in the moment before its place is chosen.
    """
    rows: list[Row] = [
        {"at": list(mark.at), "place": mark.place, "words": mark.words} for mark in sheet.scene.marks
    ]
    return pdk.Layer(
        "ScatterplotLayer",
        id=answering(TARGETS_LAYER, sheet=sheet),
        data=rows,
        get_position="at",
        radius_units=PIXELS,
        get_radius=min(HIT_RADIUS, 1.6 * sheet.size.radius),
        get_fill_color=rgba(colours.chosen, opacity=1 / 255),
        pickable=True,
    )
