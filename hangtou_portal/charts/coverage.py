"""How many of how many were reached: one dot a unit, filled where reached."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.frame import framed, write
from hangtou_portal.charts.spec import Coverage
from hangtou_portal.palette import Shades

#: Dots in one line; more go on to the next, so that they stay apart on a phone.
PER_LINE = 14


def draw_coverage(spec: Coverage, *, colour: str, shades: Shades) -> go.Figure:
    """Dots run from the left; the row's name and amount stand above them."""
    filled: list[tuple[float, float]] = []
    empty: list[tuple[float, float]] = []
    heads: list[float] = []
    line = 0.0
    for row in spec.rows:
        heads.append(line)
        for index in range(row.total):
            spot = (index % PER_LINE + 0.5, line + 1 + index // PER_LINE)
            (filled if index < row.covered else empty).append(spot)
        line += 1 + -(-row.total // PER_LINE) + 0.35
    figure = framed(
        _dots(spots=filled, fill=colour, edge=colour),
        _dots(spots=empty, fill=shades.ground, edge=shades.muted),
        shades=shades,
        rows=1,
        x_max=PER_LINE,
    )
    for head, row in zip(heads, spec.rows, strict=True):
        write(figure, x=0, row=head, text=f"{row.label} <b>{row.text}</b>")
    figure.update_layout(height=int(line * 34) + 20, yaxis={"range": [line - 0.3, -0.6]})
    return figure


def _dots(*, spots: list[tuple[float, float]], fill: str, edge: str) -> go.Scatter:
    return go.Scatter(
        x=[x for x, _ in spots],
        y=[y for _, y in spots],
        mode="markers",
        marker={"size": 16, "color": fill, "line": {"width": 1.5, "color": edge}},
        hoverinfo="skip",
    )
