"""From a chart's specification to its static drawing, as `charts.draw` is to its Plotly figure."""

from __future__ import annotations

from hangtou_portal.charts.spec import ChartSpec, Comparison, Coverage, Parts
from hangtou_portal.charts.svg.kinds import comparison, coverage, parts, progress
from hangtou_portal.charts.svg.sheet import Drawing
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Domain


def draw_static(
    spec: ChartSpec, *, domain: Domain | None, theme: Theme = Theme.LIGHT, width: float = 1000
) -> Drawing:
    """The drawing of `spec`, `width` units wide and as high as it needs; type is never under 24 units.

    A smaller `width` means larger type wherever the drawing is fitted into a box.
    """
    colour = theme.value.of(domain)
    if isinstance(spec, Comparison):
        return comparison(spec, width=width, colour=colour, theme=theme)
    if isinstance(spec, Parts):
        return parts(spec, width=width, colour=colour, theme=theme)
    if isinstance(spec, Coverage):
        return coverage(spec, width=width, colour=colour, theme=theme)
    return progress(spec, width=width, colour=colour, theme=theme)
