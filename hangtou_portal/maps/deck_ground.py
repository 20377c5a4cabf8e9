"""What lies beneath the symbols in deck.gl: sheet, town, lines, rings of uncertainty, leaders."""

from __future__ import annotations

import pydeck as pdk

from hangtou_portal.maps.marks import MapLine, Point
from hangtou_portal.maps.palette import Palette, rgba
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import LINE_WIDTHS, mark_colour
from hangtou_portal.record.geometry import dashes

Row = dict[str, object]
#: Degrees around the town that the sheet covers.
_SHEET_REACH = 0.5


def ground_layer(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
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


def town_layer(*, sheet: Sheet, colours: Palette, filled: bool) -> pdk.Layer:
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
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1.6,
    )


def line_layer(line: MapLine, *, sheet: Sheet, colours: Palette) -> pdk.Layer:
    """One schematic line, in dashes where it is not in use yet."""
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


def rings_layer(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
    """The rings of uncertainty, in metres."""
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


def leaders_layer(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
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


def halo_layer(*, sheet: Sheet, colours: Palette) -> pdk.Layer:
    """A ring around the place that the reader chose."""
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
