"""From a chart's specification to its Plotly figure: one builder a kind."""

from __future__ import annotations

import plotly.graph_objects as go

from hangtou_portal.charts.comparison import draw_comparison
from hangtou_portal.charts.coverage import draw_coverage
from hangtou_portal.charts.parts import draw_parts
from hangtou_portal.charts.progress import draw_progress
from hangtou_portal.charts.spec import ChartSpec, Comparison, Coverage, Parts
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Domain


def draw(spec: ChartSpec, *, domain: Domain | None, theme: Theme = Theme.LIGHT) -> go.Figure:
    """The Plotly figure of `spec`, its leading marks in the domain's colour, for the ground it stands on."""
    shades, colour = theme.value, theme.value.of(domain)
    if isinstance(spec, Comparison):
        return draw_comparison(spec, colour=colour, shades=shades)
    if isinstance(spec, Parts):
        return draw_parts(spec, colour=colour, shades=shades)
    if isinstance(spec, Coverage):
        return draw_coverage(spec, colour=colour, shades=shades)
    return draw_progress(spec, colour=colour, shades=shades)
