"""What every Plotly chart has in common: system fonts, no axes, nothing that keeps a swipe from scrolling.

A figure lies over the exhibit's HTML drawing and is as high as that. It draws no hover label of its own: the
browser's part of the portal shows one tip for both drawings, by the number of the mark (`customdata`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import plotly.graph_objects as go

from hangtou_portal.charts.svg.words import broken, width_of
from hangtou_portal.palette import FONT, Shades

#: Pixels: how wide a chart is on a phone of 320, and what keeps two words on one line apart.
NARROWEST: Final = 284
_APART: Final = 12

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
    """Collects traces and words for a figure; `scale` is how much larger than usual the type is.

    Heights are in lines of type from the top. A bar has a line of its own.
    """

    colour: str
    shades: Shades
    scale: float = 1
    _traces: list[go.Bar | go.Scatter] = field(default_factory=list)
    _words: list[dict[str, object]] = field(default_factory=list)

    def bar(self, *, mark: int, line: float, length: float, colour: str = "", base: float = 0) -> None:
        """One bar on `line`, from `base`, in data units; `mark` is its number."""
        self._traces.append(
            go.Bar(
                x=[length],
                y=[line + 0.5],
                base=[base],
                width=[0.8],
                customdata=[mark],
                orientation="h",
                marker={"color": colour or self.colour, "line": {"width": 0}},
                hoverinfo="none",
            )
        )

    def dots(self, *, marks: list[int], spots: list[tuple[float, float]], fill: str, edge: str) -> None:
        """Dots at (x, y), each of the mark with its number."""
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

    def tick(self, *, mark: int, x: float, line: float) -> None:
        """An upright stroke at `x` across the bar on `line`: a point in time."""
        self._traces.append(
            go.Scatter(
                x=[x, x],
                y=[line, line + 1],
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
        line: float,
        x: float = 0,
        colour: str = "",
        anchor: str = "left",
        bold: bool = False,
    ) -> None:
        """Put `text` at `x`, in data units, in the middle of `line`, in `colour` or else in ink."""
        font: dict[str, object] = {"size": 16 * self.scale, "family": FONT}
        self._words.append(
            {
                "x": x,
                "y": line + 0.5,
                "text": f"<b>{text}</b>" if bold else text,
                "showarrow": False,
                "xanchor": anchor,
                "yanchor": "middle",
                "align": anchor,
                "font": font | ({"color": colour} if colour else {}),
            }
        )

    def pair(
        self, left: str, right: str, *, line: float, to: float, colour: str = "", bold: bool = True
    ) -> float:
        """Put `left` at the left end and `right` at the right end, `to`; returns the line after them.

        A figure does not know how wide it will be: what has no room side by side on the narrowest phone
        stands one below the other, and what is too long for a line has several. A `left` with a `colour`
        is bold.
        """
        size = 16 * self.scale
        lines = broken(left, size=size, width=NARROWEST)
        self.write("<br>".join(lines), line=line + (len(lines) - 1) / 2, colour=colour, bold=bool(colour))
        after = line + len(lines)
        if sum(width_of(words, size=size) for words in (lines[-1], right)) + _APART <= NARROWEST:
            after -= 1
        self.write(right, line=after, x=to, anchor="right", bold=bold)
        return after + 1

    def finished(self, *, lines: float, x_max: float) -> go.Figure:
        """The figure, so many `lines` high; x runs from 0 to `x_max`, no ticks."""
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
                "yaxis": {"visible": False, "range": [lines, 0], "fixedrange": True},
            },
        )
