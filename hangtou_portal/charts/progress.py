"""An actual value against its target, and beside it the time that has passed."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.frame import bar, framed, write
from hangtou_portal.charts.spec import Progress
from hangtou_portal.palette import Shades


def draw_progress(spec: Progress, *, colour: str, shades: Shades) -> go.Figure:
    """The track is the target; a second, thinner track shows the time elapsed where that means something."""
    target = float(spec.target.value) or 1.0
    bars = [
        bar(row=0.0, length=target, colour=shades.track, width=0.4),
        bar(row=0.0, length=float(spec.actual.value), colour=colour, width=0.4),
    ]
    if spec.elapsed is not None:
        bars += [
            bar(row=1.15, length=target, colour=shades.track, width=0.16),
            bar(row=1.15, length=target * float(spec.elapsed.value) / 100, colour=shades.muted, width=0.16),
        ]
    figure = framed(*bars, shades=shades, rows=2, x_max=target)
    write(
        figure,
        x=0,
        row=-0.4,
        text=f"{spec.actual.label} {spec.actual.text}",
        size=18,
        bold=True,
        colour=colour,
    )
    write(figure, x=0, row=0.4, text=f"已完成 {spec.share.text}（{spec.share.nature}）")
    write(figure, x=target, row=0.4, text=f"目标 {spec.target.text}", anchor="right")
    if spec.elapsed is not None:
        write(figure, x=0, row=0.88, text=f"{spec.elapsed.label} {spec.elapsed.text}", colour=shades.muted)
    bottom = 1.35 if spec.elapsed is not None else 0.65
    figure.update_layout(height=int(100 * (bottom + 0.6)), yaxis={"range": [bottom, -0.6]})
    return figure
