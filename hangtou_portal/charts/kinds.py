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
    """A bar as long as the target: what is done, what is still to do, a stroke at the share of time gone."""
    target = float(spec.target.value) or 1.0
    done = min(float(spec.actual.value), target)
    aimed = f"目标 {spec.target.text}"
    bar = canvas.pair(
        f"{spec.actual.label} {spec.actual.text}", aimed, line=0, to=target, colour=canvas.colour
    )
    canvas.bar(mark=0, line=bar, length=done)
    canvas.bar(mark=3, line=bar, base=done, length=target - done, colour=canvas.shades.track)
    share = f"已完成 {spec.share.text}（{spec.share.nature}）"
    end = canvas.pair(
        share, f"{spec.gap.label} {spec.gap.text}（{spec.gap.nature}）", line=bar + 1, to=target, bold=False
    )
    if spec.elapsed is not None:
        gone = spec.elapsed
        canvas.tick(mark=4, x=target * float(gone.value) / 100, line=bar)
        canvas.write(f"竖线：{gone.label}<b>{gone.text}</b>（{gone.nature}）", line=end)
        end += 1
    return canvas.finished(lines=end, x_max=target)


def parts(spec: Parts, canvas: Canvas) -> go.Figure:
    """A bar a part under its name and amount, as long as its share of the whole, which is named beneath."""
    whole = float(spec.whole.value) or 1.0
    line = 0.0
    for number, part in enumerate(spec.parts):
        colour = canvas.colour if number == 0 else canvas.shades.second
        line = canvas.pair(part.label, part.text, line=line, to=whole)
        canvas.bar(mark=number, line=line, length=float(part.value), colour=colour)
        line += 1
    canvas.write(f"{spec.whole.label} {spec.whole.text}", line=line, colour=canvas.shades.muted)
    return canvas.finished(lines=line + 1, x_max=whole)


def comparison(spec: Comparison, canvas: Canvas) -> go.Figure:
    """A bar a mark, in the order given; each bar's name and amount stand above it."""
    longest = float(max(mark.value for mark in spec.marks)) or 1.0
    line = 0.0
    for number, mark in enumerate(spec.marks):
        line = canvas.pair(mark.label, mark.text, line=line, to=longest)
        canvas.bar(mark=number, line=line, length=float(mark.value))
        line += 1
    return canvas.finished(lines=line, x_max=longest)


def coverage(spec: Coverage, canvas: Canvas) -> go.Figure:
    """One dot a unit, filled where reached; each row's name and amount stand above its dots."""
    filled: list[tuple[float, float]] = []
    empty: list[tuple[float, float]] = []
    of_filled: list[int] = []
    of_empty: list[int] = []
    line = 0.0
    for number, row in enumerate(spec.rows):
        line = canvas.pair(row.label, row.text, line=line, to=PER_LINE)
        for index in range(row.total):
            spot = (index % PER_LINE + 0.5, line + 0.4 + index // PER_LINE)
            reached = index < row.covered
            (filled if reached else empty).append(spot)
            (of_filled if reached else of_empty).append(number)
        line += -(-row.total // PER_LINE) + 0.3
    canvas.dots(marks=of_filled, spots=filled, fill=canvas.colour, edge=canvas.colour)
    canvas.dots(marks=of_empty, spots=empty, fill=canvas.shades.ground, edge=canvas.shades.muted)
    return canvas.finished(lines=line, x_max=PER_LINE)
