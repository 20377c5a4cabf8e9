"""The map as a deck.gl drawing. No tiles and no map provider: nothing is asked from outside.

Every layer has an id, every accessor is a plain column of plain lists of dicts, so that a click returns a
small object that names its place.
"""

from __future__ import annotations

from collections.abc import Sequence

import pydeck as pdk

from hangtou_portal.maps.captions import symbol_radius
from hangtou_portal.maps.geo import dashes
from hangtou_portal.maps.labels import LINE_HEIGHT, Label
from hangtou_portal.maps.marks import MapLine, MapMark, Point
from hangtou_portal.maps.palette import Palette, Tone, palette, rgba
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import LINE_WIDTHS, in_drawing_order, mark_colour
from hangtou_portal.maps.symbols import CELL, symbol_mapping

Row = dict[str, object]

FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif"
#: Degrees around the town that the sheet covers, so that panning never shows its edge.
_SHEET_REACH = 0.5
#: Pixels around a mark that still hit it: half of the 44 that a finger needs.
HIT_RADIUS = 22
#: A reader may come two steps closer and go one back; farther off there is nothing to see.
_CLOSER, _FARTHER = 2.5, 0.7
LABEL_LAYER = "labels"


def deck_of(
    *,
    sheet: Sheet,
    symbols: str,
    tone: Tone = Tone.LIGHT,
    labels: bool = True,
    style: str = "",
    touch: bool = False,
) -> pdk.Deck:
    """The sheet as a deck.

    `symbols` is the address of the symbol sheet (`maps.symbols`); `style` that of a base map's style, empty
    for none; without `labels` the names are left out. On a `touch` screen the map stands
    still, and a finger anywhere on it scrolls the page.
    """
    colours = palette(tone)
    layers = [
        *([] if style else [_ground(sheet=sheet, colours=colours)]),
        _town(sheet=sheet, colours=colours, filled=not style),
        *(_lines(line, sheet=sheet, colours=colours) for line in in_drawing_order(sheet.scene.lines)),
        _rings(sheet=sheet, colours=colours),
        _leaders(sheet=sheet, colours=colours),
        _halo(sheet=sheet, colours=colours),
        *_symbols(sheet=sheet, colours=colours, address=symbols),
        *([_names(sheet.labels, colours=colours)] if labels else []),
        _targets(sheet=sheet),
    ]
    base = {"map_provider": "maplibre", "map_style": style} if style else {"map_provider": None}
    return pdk.Deck(
        layers=layers,
        initial_view_state=_view_state(sheet),
        views=[pdk.View(type="MapView", controller=_STILL if touch else _CONTROLLER)],
        tooltip={"text": "{words}"},
        **base,
    )


#: The page scrolls past the map: neither the wheel nor one finger belongs to it.
_CONTROLLER = {
    "scrollZoom": False,
    "touchRotate": False,
    "dragRotate": False,
    "doubleClickZoom": True,
    "dragPan": True,
    "touchZoom": True,
    "keyboard": True,
}
#: Where a finger is the pointer, the map stands still: a closer look is a button above it.
_STILL = dict.fromkeys(_CONTROLLER, False)


def _view_state(sheet: Sheet) -> pdk.ViewState:
    view = sheet.view
    return pdk.ViewState(
        longitude=view.lon,
        latitude=view.lat,
        zoom=view.zoom,
        min_zoom=view.zoom - _FARTHER,
        max_zoom=view.zoom + _CLOSER,
        pitch=0,
        bearing=0,
    )


def _ground(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
    lon, lat, reach = sheet.view.lon, sheet.view.lat, _SHEET_REACH
    corners = [[lon + a * reach, lat + b * reach] for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    return pdk.Layer(
        "SolidPolygonLayer",
        id="sheet",
        data=[{"ring": corners}],
        get_polygon="ring",
        get_fill_color=rgba(colours.sheet),
    )


def _town(*, sheet: Sheet, colours: Palette, filled: bool) -> pdk.Layer:
    return pdk.Layer(
        "PolygonLayer",
        id="town",
        data=[{"ring": [list(point) for point in sheet.scene.town]}],
        get_polygon="ring",
        filled=filled,
        stroked=True,
        get_fill_color=rgba(colours.town),
        get_line_color=rgba(colours.town_edge),
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1.6,
    )


def _lines(line: MapLine, *, sheet: Sheet, colours: Palette) -> pdk.Layer:
    reach = sheet.size.radius * sheet.view.metres_per_pixel
    paths: list[tuple[Point, ...]] = (
        list(dashes(line.points, dash_m=reach, gap_m=0.7 * reach)) if line.planned else [line.points]
    )
    return pdk.Layer(
        "PathLayer",
        id=f"line-{line.id}",
        data=[
            {"path": [list(point) for point in path], "place": line.id, "words": f"{line.name}（示意线）"}
            for path in paths
        ],
        get_path="path",
        get_color=rgba(colours.kind(line.kind)),
        width_units=pdk.types.String("pixels"),
        get_width=LINE_WIDTHS[line.kind] * sheet.size.radius,
        pickable=True,
    )


def _rings(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
    rows: list[Row] = [
        {
            "at": list(mark.at),
            "radius": mark.uncertainty_m,
            "fill": rgba(colours.kind(mark.kind), opacity=0.06),
            "edge": rgba(colours.kind(mark.kind), opacity=0.55),
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
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1,
    )


def _leaders(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
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


def _halo(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
    """A ring around what was picked."""
    return pdk.Layer(
        "ScatterplotLayer",
        id="chosen",
        data=[{"at": list(mark.at)} for mark in sheet.scene.marks_of(sheet.chosen)],
        get_position="at",
        radius_units=pdk.types.String("pixels"),
        get_radius=1.7 * sheet.size.radius,
        filled=False,
        stroked=True,
        get_line_color=rgba(colours.chosen),
        line_width_units=pdk.types.String("pixels"),
        get_line_width=3,
    )


def _symbols(*, sheet: Sheet, colours: Palette, address: str) -> Sequence[pdk.Layer]:
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
                    "size": 2 * symbol_radius(mark, radius=sheet.size.radius) * CELL.scale,
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
            size_units=pdk.types.String("pixels"),
        )

    return layer(name="areas", edge=False), layer(name="edges", edge=True)


def _names(labels: Sequence[Label], *, colours: Palette) -> pdk.Layer:
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


def _targets(*, sheet: Sheet) -> pdk.Layer:
    """What a finger hits: invisible, on top of everything, and the only thing besides lines that answers."""
    rows: list[Row] = [_target(mark) for mark in sheet.scene.marks]
    return pdk.Layer(
        "ScatterplotLayer",
        id="targets",
        data=rows,
        get_position="at",
        radius_units=pdk.types.String("pixels"),
        get_radius=min(HIT_RADIUS, 1.6 * sheet.size.radius),
        get_fill_color=[0, 0, 0, 1],
        pickable=True,
    )


def _target(mark: MapMark) -> Row:
    return {"at": list(mark.at), "place": mark.place, "words": mark.words}
