"""The map as a deck.gl drawing, without tiles or map provider, so that no request goes to another host.

Every layer has an id, every accessor is a plain column of plain lists of dicts, so that a click returns a
small object that names its place. Here are the layers beneath the marks.
"""

from __future__ import annotations

import pydeck as pdk

from hangtou_portal.maps.deck_marks import (
    PIXELS,
    answering,
    leaders_layer,
    names_layer,
    rings_layer,
    symbol_layers,
    targets_layer,
)
from hangtou_portal.maps.marks import MapLine
from hangtou_portal.maps.palette import SHEETS, Palette, rgba
from hangtou_portal.maps.place_kinds import PLACE_KINDS
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import in_drawing_order
from hangtou_portal.palette import Theme
from hangtou_portal.record.geometry import Point, dashes

#: Levels of zoom that a reader may go in and out from the first view; farther out there is nothing to see.
_CLOSER, _FARTHER = 2.5, 0.7
#: Degrees around the town that the sheet covers.
_SHEET_REACH = 0.5
#: The wheel and a single finger scroll the page, over the map as well, and do not move the map.
_CONTROLLER = {
    "scrollZoom": False,
    "touchRotate": False,
    "dragRotate": False,
    "doubleClickZoom": True,
    "dragPan": True,
    "touchZoom": True,
    "keyboard": True,
}
#: On a touch screen the map does not move; a button above it shows it larger.
_STILL = dict.fromkeys(_CONTROLLER, False)


def deck_of(
    *, sheet: Sheet, symbols: str, tone: Theme = Theme.LIGHT, style: str = "", touch: bool = False
) -> pdk.Deck:
    """The sheet as a deck.

    `symbols` is the address of the symbol sheet (`maps.shapes`); `style` that of a base map's style, empty
    for none. On a `touch` screen the map stands still, a finger anywhere on it scrolls the page, and a tap
    opens the place's panel without a tip: that would stay where nothing points.
    """
    colours, view = SHEETS[tone], sheet.view
    layers = [
        *([] if style else [_ground(sheet, colours=colours)]),
        _town(sheet, colours=colours, filled=not style),
        *(_line(line, sheet=sheet, colours=colours) for line in in_drawing_order(sheet.scene.lines)),
        rings_layer(sheet, colours=colours),
        leaders_layer(sheet, colours=colours),
        _halo(sheet, colours=colours),
        *symbol_layers(sheet=sheet, colours=colours, address=symbols),
        names_layer(sheet.labels, colours=colours),
        targets_layer(sheet=sheet, colours=colours),
    ]
    base = {"map_provider": "maplibre", "map_style": style} if style else {"map_provider": None}
    return pdk.Deck(
        layers=layers,
        initial_view_state=pdk.ViewState(
            longitude=view.lon,
            latitude=view.lat,
            zoom=view.zoom,
            min_zoom=view.zoom - _FARTHER,
            max_zoom=view.zoom + _CLOSER,
            pitch=0,
            bearing=0,
        ),
        views=[pdk.View(type="MapView", controller=_STILL if touch else _CONTROLLER)],
        tooltip=False if touch else {"text": "{words}"},
        **base,
    )


def _ground(sheet: Sheet, *, colours: Palette) -> pdk.Layer:
    """The sheet, wide enough that panning never shows its edge."""
    lon, lat, reach = sheet.view.lon, sheet.view.lat, _SHEET_REACH
    corners = [[lon + a * reach, lat + b * reach] for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    return pdk.Layer(
        "SolidPolygonLayer",
        id="sheet",
        data=[{"ring": corners}],
        get_polygon="ring",
        get_fill_color=rgba(colours.sheet),
    )


def _town(sheet: Sheet, *, colours: Palette, filled: bool) -> pdk.Layer:
    """The town's schematic outline."""
    return pdk.Layer(
        "PolygonLayer",
        id="town",
        data=[{"ring": [list(point) for point in sheet.scene.town]}],
        get_polygon="ring",
        filled=filled,
        stroked=True,
        get_fill_color=rgba(colours.town),
        get_line_color=rgba(colours.town_edge),
        line_width_units=PIXELS,
        get_line_width=1.6,
    )


def _line(line: MapLine, *, sheet: Sheet, colours: Palette) -> pdk.Layer:
    """One schematic line, in dashes where it is not in use yet."""
    reach = sheet.size.radius * sheet.view.metres_per_pixel
    paths: list[tuple[Point, ...]] = [line.points]
    if line.planned:
        paths = list(dashes(line.points, dash_m=reach, gap_m=0.7 * reach))
    words = f"{line.name}（示意线）"
    return pdk.Layer(
        "PathLayer",
        id=answering(f"line-{line.id}", sheet=sheet),
        data=[{"path": [list(point) for point in path], "place": line.id, "words": words} for path in paths],
        get_path="path",
        get_color=rgba(colours.kinds[line.kind]),
        width_units=PIXELS,
        get_width=PLACE_KINDS[line.kind].line.width * sheet.size.radius,
        pickable=True,
    )


def _halo(sheet: Sheet, *, colours: Palette) -> pdk.Layer:
    """A ring around the place that the reader chose."""
    return pdk.Layer(
        "ScatterplotLayer",
        id="chosen",
        data=[{"at": list(mark.at)} for mark in sheet.scene.marks_of(sheet.chosen)],
        get_position="at",
        radius_units=PIXELS,
        get_radius=1.7 * sheet.size.radius,
        filled=False,
        stroked=True,
        get_line_color=rgba(colours.chosen),
        line_width_units=PIXELS,
        get_line_width=3,
    )
