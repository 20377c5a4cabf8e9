"""Amounts in one unit, as bars from zero; each bar's name stands above it, so that phones can read it."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.frame import bar, framed, write
from hangtou_portal.charts.spec import Comparison
from hangtou_portal.palette import Shades


def draw_comparison(spec: Comparison, *, colour: str, shades: Shades) -> go.Figure:
    """One row a mark, in the order given."""
    longest = float(max(mark.value for mark in spec.marks)) or 1.0
    # Room on the right for the amount at the end of the longest bar.
    x_max = longest * 1.42
    bars = [
        bar(row=row + 0.18, length=float(mark.value), colour=colour) for row, mark in enumerate(spec.marks)
    ]
    figure = framed(*bars, shades=shades, rows=len(spec.marks), x_max=x_max)
    for row, mark in enumerate(spec.marks):
        write(figure, x=0, row=row - 0.22, text=mark.label)
        write(
            figure, x=float(mark.value) + longest * 0.015, row=row + 0.18, text=mark.text, size=20, bold=True
        )
    return figure
