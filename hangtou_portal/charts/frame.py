"""What every Plotly chart has in common: system fonts, no axes to decode, nothing that traps a swipe."""

from __future__ import annotations

from typing import Final

import plotly.graph_objects as go

from hangtou_portal.palette import FONT, Shades

#: Passed to whatever shows the figure: a chart is looked at, not operated.
CONFIG: Final[dict[str, bool]] = {"displayModeBar": False, "scrollZoom": False, "staticPlot": True}

#: Height of one labelled bar, in pixels.
ROW_HEIGHT: Final = 78


def framed(*traces: go.Bar | go.Scatter, shades: Shades, rows: int, x_max: float) -> go.Figure:
    """A figure of `rows` rows, row 0 on top; the x axis runs from 0 to `x_max` and shows no ticks."""
    figure = go.Figure(data=list(traces))
    figure.update_layout(
        template=go.layout.Template(),  # Plotly's own would add seven kilobytes that nothing here uses
        height=ROW_HEIGHT * rows + 16,
        margin={"l": 0, "r": 0, "t": 4, "b": 4},
        barmode="overlay",
        bargap=0.0,
        dragmode=False,
        showlegend=False,
        paper_bgcolor=shades.ground,
        plot_bgcolor=shades.ground,
        font={"family": FONT, "size": 16, "color": shades.ink},
        xaxis={"visible": False, "range": [0, x_max], "fixedrange": True},
        yaxis={"visible": False, "range": [rows - 0.5, -0.5], "fixedrange": True},
    )
    return figure


def bar(*, row: float, length: float, colour: str, base: float = 0, width: float = 0.34) -> go.Bar:
    """One horizontal bar in data units; `row` counts from 0 at the top."""
    return go.Bar(
        x=[length],
        y=[row],
        base=[base],
        width=[width],
        orientation="h",
        marker={"color": colour, "line": {"width": 0}},
        hoverinfo="skip",
    )


def write(
    figure: go.Figure,
    *,
    x: float,
    row: float,
    text: str,
    size: int = 16,
    colour: str = "",
    anchor: str = "left",
    bold: bool = False,
) -> None:
    """Put `text` at (x, row) in data units, in `colour` or else in ink."""
    figure.add_annotation(
        x=x,
        y=row,
        text=f"<b>{text}</b>" if bold else text,
        showarrow=False,
        xanchor=anchor,
        yanchor="middle",
        font={"size": size, "family": FONT} | ({"color": colour} if colour else {}),
    )
