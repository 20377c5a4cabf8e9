"""The four kinds of chart as Plotly figures: every mark carries its words, nothing needs a legend."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.frame import Canvas
from hangtou_portal.charts.spec import ChartSpec, Comparison, Coverage, Parts, Progress
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Domain

#: Dots in one line; more go on to the next, so that they stay apart on a phone.
PER_LINE = 14


def draw(
    spec: ChartSpec, *, domain: Domain | None, theme: Theme = Theme.LIGHT, scale: float = 1
) -> go.Figure:
    """The Plotly figure of `spec`, its leading marks in the domain's colour, for the ground it stands on.

    `scale` is how much larger than usual the type is.
    """
    canvas = Canvas(colour=theme.value.of(domain), shades=theme.value, scale=scale)
    match spec:
        case Progress():
            return progress(spec, canvas)
        case Parts():
            return parts(spec, canvas)
        case Comparison():
            return comparison(spec, canvas)
        case Coverage():
            return coverage(spec, canvas)


def progress(spec: Progress, canvas: Canvas) -> go.Figure:
    """A bar as long as the target: what is done, what is still to do, a line at the share of time gone."""
    target = float(spec.target.value) or 1.0
    done = min(float(spec.actual.value), target)
    canvas.bar(mark=0, row=0, length=done, width=0.5)
    canvas.bar(mark=3, row=0, base=done, length=target - done, colour=canvas.shades.track, width=0.5)
    canvas.write(f"{spec.actual.label} <b>{spec.actual.text}</b>", x=0, row=-0.5, colour=canvas.colour)
    canvas.write(f"目标 {spec.target.text}", x=target, row=-0.5, anchor="right", bold=True)
    canvas.write(f"已完成 {spec.share.text}（{spec.share.nature}）", x=0, row=0.5)
    canvas.write(f"还差 {spec.remaining.text}（测算）", x=target, row=0.5, anchor="right")
    if spec.elapsed is None:
        return canvas.finished(rows=(-0.75, 0.75), x_max=target)
    gone = spec.elapsed
    canvas.line(mark=4, x=target * float(gone.value) / 100, rows=(-0.34, 0.34))
    canvas.write(f"竖线：{gone.label}<b>{gone.text}</b>（{gone.nature}）", x=0, row=0.95)
    return canvas.finished(rows=(-0.75, 1.2), x_max=target)


def parts(spec: Parts, canvas: Canvas) -> go.Figure:
    """One row a part, its length its share of the whole; the whole is named beneath."""
    whole = float(spec.whole.value) or 1.0
    for row, part in enumerate(spec.parts):
        colour = canvas.colour if row == 0 else canvas.shades.second
        canvas.bar(mark=row, row=row + 0.2, length=float(part.value), colour=colour)
        canvas.write(part.label, x=0, row=row - 0.2)
        canvas.write(part.text, x=whole, row=row - 0.2, anchor="right", bold=True)
    last = len(spec.parts)
    canvas.write(f"{spec.whole.label} {spec.whole.text}", x=0, row=last - 0.3, colour=canvas.shades.muted)
    return canvas.finished(rows=(-0.45, last), x_max=whole)


def comparison(spec: Comparison, canvas: Canvas) -> go.Figure:
    """One row a mark, in the order given; each bar's name and amount stand above it."""
    longest = float(max(mark.value for mark in spec.marks)) or 1.0
    for row, mark in enumerate(spec.marks):
        canvas.bar(mark=row, row=row + 0.2, length=float(mark.value))
        canvas.write(mark.label, x=0, row=row - 0.2)
        canvas.write(mark.text, x=longest, row=row - 0.2, anchor="right", bold=True)
    return canvas.finished(rows=(-0.45, len(spec.marks) - 0.5), x_max=longest)


def coverage(spec: Coverage, canvas: Canvas) -> go.Figure:
    """One dot a unit, filled where reached; each row's name and amount stand above its dots."""
    filled: list[tuple[float, float]] = []
    empty: list[tuple[float, float]] = []
    of_filled: list[int] = []
    of_empty: list[int] = []
    line = 0.0
    for number, row in enumerate(spec.rows):
        canvas.write(row.label, x=0, row=line)
        canvas.write(row.text, x=PER_LINE, row=line, anchor="right", bold=True)
        for index in range(row.total):
            spot = (index % PER_LINE + 0.5, line + 1 + index // PER_LINE)
            reached = index < row.covered
            (filled if reached else empty).append(spot)
            (of_filled if reached else of_empty).append(number)
        line += 1.4 + -(-row.total // PER_LINE)
    canvas.dots(marks=of_filled, spots=filled, fill=canvas.colour, edge=canvas.colour)
    canvas.dots(marks=of_empty, spots=empty, fill=canvas.shades.ground, edge=canvas.shades.muted)
    return canvas.finished(rows=(-0.6, line - 0.5), x_max=PER_LINE)
