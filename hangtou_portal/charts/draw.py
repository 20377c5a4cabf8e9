"""From a chart's specification to its Plotly figure: one builder a kind."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.frame import Canvas
from hangtou_portal.charts.kinds import comparison, coverage, parts, progress
from hangtou_portal.charts.spec import ChartSpec, Comparison, Coverage, Parts, Progress
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Domain


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
