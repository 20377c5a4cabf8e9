"""The map as a Plotly figure, for screens without WebGL: drawn as SVG, looked at and not operated."""

from __future__ import annotations

from math import cos, radians

import plotly.graph_objects as go

from hangtou_portal.maps.captions import symbol_radius
from hangtou_portal.maps.geo import Point, moved
from hangtou_portal.maps.labels import Anchor
from hangtou_portal.maps.marks import MapMark
from hangtou_portal.maps.palette import Palette, Tone, palette, rgba
from hangtou_portal.maps.shapes import Shape
from hangtou_portal.maps.sheet import Sheet
from hangtou_portal.maps.svg import FONT, LINE_WIDTHS, in_drawing_order, mark_colour

#: Plotly's names for the shapes; an open one has no area.
_SYMBOLS = {Shape.CROSS: "cross", Shape.TRIANGLE: "triangle-up"}
_SIDES = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}


def fallback_figure(*, sheet: Sheet, tone: Tone = Tone.LIGHT) -> go.Figure:
    """The sheet as a figure of the sheet's own size in pixels; axes are degrees."""
    colours, view = palette(tone), sheet.view
    figure = go.Figure()
    figure.add_trace(
        _ring(sheet.scene.town, fill=colours.town, edge=colours.town_edge, width=1.6, name="镇的示意轮廓")
    )
    for line in in_drawing_order(sheet.scene.lines):
        stroke = {
            "color": colours.kind(line.kind),
            "width": LINE_WIDTHS[line.kind] * sheet.size.radius,
            "dash": "dash" if line.planned else "solid",
        }
        figure.add_trace(_path(line.points, stroke=stroke, name=line.name))
    for mark in sheet.scene.marks:
        if mark.ringed:
            circle = [moved(mark.at, metres=mark.uncertainty_m, bearing=10 * step) for step in range(37)]
            faint = _css(colours.kind(mark.kind), opacity=0.06)
            figure.add_trace(_ring(circle, fill=faint, edge=_css(colours.kind(mark.kind), opacity=0.55)))
        if mark.anchor:
            stroke = {"color": mark_colour(mark, colours), "width": 1.3, "dash": "solid"}
            figure.add_trace(_path((mark.anchor, mark.at), stroke=stroke))
    for mark in sheet.scene.marks:
        figure.add_trace(_symbol(mark, sheet=sheet, colours=colours))
    for label in sheet.labels:
        figure.add_annotation(
            x=label.at[0],
            y=label.at[1],
            text="<br>".join(label.lines),
            showarrow=False,
            xshift=label.dx,
            yshift=-label.dy,
            xanchor=_SIDES[label.anchor],
            yanchor="middle",
            align=_SIDES[label.anchor],
            font={
                "size": label.caption.size,
                "color": colours.muted if label.caption.quiet else colours.text,
            },
            bgcolor=_css(colours.town, opacity=0.78),
            borderpad=0,
        )
    half_width = view.width / 2 * view.metres_per_pixel
    half_height = view.height / 2 * view.metres_per_pixel
    west, east = (moved((view.lon, view.lat), metres=half_width, bearing=side)[0] for side in (270, 90))
    south, north = (moved((view.lon, view.lat), metres=half_height, bearing=side)[1] for side in (180, 0))
    figure.update_layout(
        width=view.width,
        height=view.height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        dragmode=False,
        font={"family": FONT},
        paper_bgcolor=colours.sheet,
        plot_bgcolor=colours.sheet,
        xaxis={"visible": False, "range": [west, east], "fixedrange": True},
        yaxis={
            "visible": False,
            "range": [south, north],
            "fixedrange": True,
            "scaleanchor": "x",
            "scaleratio": 1 / cos(radians(view.lat)),
        },
    )
    return figure


def _ring(
    points: tuple[Point, ...] | list[Point], *, fill: str, edge: str, width: float = 1, name: str = ""
) -> go.Scatter:
    return go.Scatter(
        x=[lon for lon, _ in points],
        y=[lat for _, lat in points],
        mode="lines",
        fill="toself",
        fillcolor=fill,
        line={"color": edge, "width": width},
        name=name,
        hoverinfo="skip",
    )


def _path(points: tuple[Point, ...], *, stroke: dict[str, object], name: str = "") -> go.Scatter:
    return go.Scatter(
        x=[lon for lon, _ in points],
        y=[lat for _, lat in points],
        mode="lines",
        line=stroke,
        name=name,
        hoverinfo="skip",
    )


def _symbol(mark: MapMark, *, sheet: Sheet, colours: Palette) -> go.Scatter:
    colour = mark_colour(mark, colours)
    chosen = mark.place == sheet.chosen
    return go.Scatter(
        x=[mark.at[0]],
        y=[mark.at[1]],
        mode="markers",
        name=mark.words,
        hoverinfo="name",
        marker={
            "symbol": _SYMBOLS.get(mark.shape, str(mark.shape)),
            "size": 2 * symbol_radius(mark, radius=sheet.size.radius) * (1.3 if chosen else 1),
            "color": colours.town if mark.hollow else colour,
            "line": {
                "width": 4 if chosen else 1.8,
                "color": colours.chosen if chosen else colour if mark.hollow else colours.town,
            },
        },
    )


def _css(colour: str, *, opacity: float) -> str:
    red, green, blue, _ = rgba(colour)
    return f"rgba({red},{green},{blue},{opacity})"
