"""What every Plotly chart has in common: system fonts, no axes, nothing that keeps a swipe from scrolling.

A figure lies over the exhibit's HTML drawing and is as high as that. It draws no hover label of its own: the
browser's part of the portal shows one tip for both drawings, by the number of the mark (`customdata`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import plotly.graph_objects as go

from hangtou_portal.palette import FONT, Shades

#: Passed to whatever shows the figure: no buttons, no zoom, no dragging; a tap and the pointer are heard.
CONFIG: Final[dict[str, bool]] = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "showAxisDragHandles": False,
}


@dataclass(frozen=True, kw_only=True)
class Canvas:
    """Collects traces and words for a figure; `scale` is how much larger than usual the type is."""

    colour: str
    shades: Shades
    scale: float = 1
    _traces: list[go.Bar | go.Scatter] = field(default_factory=list)
    _words: list[dict[str, object]] = field(default_factory=list)

    def bar(
        self, *, mark: int, row: float, length: float, colour: str = "", base: float = 0, width: float = 0.34
    ) -> None:
        """One horizontal bar in data units, from `base`; `row` counts downwards, `mark` is its number."""
        self._traces.append(
            go.Bar(
                x=[length],
                y=[row],
                base=[base],
                width=[width],
                customdata=[mark],
                orientation="h",
                marker={"color": colour or self.colour, "line": {"width": 0}},
                hoverinfo="none",
            )
        )

    def dots(self, *, marks: list[int], spots: list[tuple[float, float]], fill: str, edge: str) -> None:
        """Dots at (x, row), each of the mark with its number."""
        self._traces.append(
            go.Scatter(
                x=[x for x, _ in spots],
                y=[y for _, y in spots],
                customdata=marks,
                mode="markers",
                marker={"size": 14 * self.scale, "color": fill, "line": {"width": 1.5, "color": edge}},
                hoverinfo="none",
            )
        )

    def line(self, *, mark: int, x: float, rows: tuple[float, float]) -> None:
        """A short upright line at `x`, from row to row: a point in time across a bar."""
        self._traces.append(
            go.Scatter(
                x=[x, x],
                y=list(rows),
                customdata=[mark, mark],
                mode="lines",
                line={"width": 3, "color": self.shades.ink},
                hoverinfo="none",
            )
        )

    def write(
        self,
        text: str,
        *,
        x: float,
        row: float,
        colour: str = "",
        anchor: str = "left",
        bold: bool = False,
    ) -> None:
        """Put `text` at (x, row) in data units, in `colour` or else in ink."""
        font: dict[str, object] = {"size": 16 * self.scale, "family": FONT}
        self._words.append(
            {
                "x": x,
                "y": row,
                "text": f"<b>{text}</b>" if bold else text,
                "showarrow": False,
                "xanchor": anchor,
                "yanchor": "middle",
                "font": font | ({"color": colour} if colour else {}),
            }
        )

    def finished(self, *, rows: tuple[float, float], x_max: float) -> go.Figure:
        """The figure from the first of `rows` at the top to the last; x runs from 0 to `x_max`, no ticks."""
        return go.Figure(
            data=self._traces,
            layout={
                "template": go.layout.Template(),  # Plotly's own template would add seven kilobytes
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
                "barmode": "overlay",
                "bargap": 0.0,
                "dragmode": False,
                "hovermode": "closest",
                "showlegend": False,
                "paper_bgcolor": self.shades.ground,
                "plot_bgcolor": self.shades.ground,
                "font": {"family": FONT, "size": 16 * self.scale, "color": self.shades.ink},
                "annotations": self._words,
                "xaxis": {"visible": False, "range": [0, x_max], "fixedrange": True},
                "yaxis": {"visible": False, "range": [rows[1], rows[0]], "fixedrange": True},
            },
        )
