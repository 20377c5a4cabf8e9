"""A whole and its parts, as one bar cut into lengths; each part is named under its own length."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.frame import bar, framed, write
from hangtou_portal.charts.spec import Parts
from hangtou_portal.palette import Shades


def draw_parts(spec: Parts, *, colour: str, shades: Shades) -> go.Figure:
    """The first part in `colour`, the others in the track's grey with a gap between."""
    whole = float(spec.whole.value) or 1.0
    gap = whole * 0.006
    bars = []
    at = 0.0
    for index, part in enumerate(spec.parts):
        length = float(part.value)
        shade = colour if index == 0 else shades.second
        bars.append(bar(row=0.0, base=at, length=max(length - gap, 0), colour=shade, width=0.4))
        at += length
    figure = framed(*bars, shades=shades, rows=2, x_max=whole)
    write(figure, x=0, row=-0.36, text=f"{spec.whole.label} {spec.whole.text}", colour=shades.muted)
    # The first part is named at the left end and the last at the right, so that short lengths never collide.
    first, last = spec.parts[0], spec.parts[-1]
    for part, x, anchor, tint in ((first, 0.0, "left", colour), (last, whole, "right", shades.muted)):
        write(figure, x=x, row=0.42, text=part.text, size=20, bold=True, anchor=anchor, colour=tint)
        write(figure, x=x, row=0.78, text=part.label, anchor=anchor)
    figure.update_layout(height=170, yaxis={"range": [1.1, -0.6]})
    return figure
