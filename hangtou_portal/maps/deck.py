"""The map as a deck.gl drawing, without tiles or map provider, so that no request goes to another host.

Every layer has an id, every accessor is a plain column of plain lists of dicts, so that a click returns a
small object that names its place.
"""

from __future__ import annotations

import pydeck as pdk

from hangtou_portal.maps.deck_ground import (
    ground_layer,
    halo_layer,
    leaders_layer,
    line_layer,
    rings_layer,
    town_layer,
)
from hangtou_portal.maps.deck_marks import names_layer, symbol_layers, targets_layer
from hangtou_portal.maps.palette import Tone, palette
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import in_drawing_order

#: Levels of zoom that a reader may go in and out from the first view; farther out there is nothing to see.
_CLOSER, _FARTHER = 2.5, 0.7


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
        *([] if style else [ground_layer(sheet=sheet, colours=colours)]),
        town_layer(sheet=sheet, colours=colours, filled=not style),
        *(line_layer(line, sheet=sheet, colours=colours) for line in in_drawing_order(sheet.scene.lines)),
        rings_layer(sheet=sheet, colours=colours),
        leaders_layer(sheet=sheet, colours=colours),
        halo_layer(sheet=sheet, colours=colours),
        *symbol_layers(sheet=sheet, colours=colours, address=symbols),
        *([names_layer(sheet.labels, colours=colours)] if labels else []),
        targets_layer(sheet=sheet),
    ]
    base = {"map_provider": "maplibre", "map_style": style} if style else {"map_provider": None}
    return pdk.Deck(
        layers=layers,
        initial_view_state=_view_state(sheet),
        views=[pdk.View(type="MapView", controller=_STILL if touch else _CONTROLLER)],
        tooltip={"text": "{words}"},
        **base,
    )


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
