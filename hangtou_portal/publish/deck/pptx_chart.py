"""The four kinds of chart as PowerPoint's own, with their numbers behind them in an editable sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from hangtou_portal.charts.spec import ChartSpec, Comparison, Coverage, Mark, Parts
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.palette import Theme
from hangtou_portal.publish.deck.pptx_pieces import (
    MARGIN,
    STAGE_HEIGHT,
    STAGE_TOP,
    WIDTH,
    rgb,
    set_fonts,
    write,
)


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A series: its name, its values, and the words at each of its bars."""

    name: str
    values: tuple[float, ...]
    labels: tuple[str, ...]


def place_chart(slide: Slide, exhibit: Exhibit, *, theme: Theme, size: float) -> None:
    """The chart of `exhibit` as a native one, type of `size` points."""
    categories, rows, stacked = _sheet(exhibit.chart)
    data = CategoryChartData(number_format="General")
    data.categories = categories
    for row in rows:
        data.add_series(row.name, row.values)
    kind = XL_CHART_TYPE.BAR_STACKED if stacked else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, MARGIN, STAGE_TOP, WIDTH - 2 * MARGIN, STAGE_HEIGHT, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", exhibit.alternative)
    chart: Chart = frame.chart
    _dress(chart, theme=theme, size=size, stacked=stacked)
    shades = theme.value
    fills = shades.fills(shades.of(exhibit.domain), count=len(rows))
    for number, (series, row, fill) in enumerate(zip(chart.plots[0].series, rows, fills, strict=True)):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(fill)
        series.format.line.color.rgb = rgb(shades.edge)
        for point, label in enumerate(row.labels):
            if label:
                data_label = series.points[point].data_label
                inside = shades.ground if number == 0 else shades.ink
                ink = inside if stacked else shades.ink
                write(data_label.text_frame, label, size=size, colour=ink, bold=True)
                if not stacked:
                    data_label.position = XL_LABEL_POSITION.OUTSIDE_END


def _sheet(spec: ChartSpec) -> tuple[Sequence[str], tuple[_Row, ...], bool]:
    """Categories, series, and whether the series are stacked.

    Every amount stands in a name, because a label in a short bar would not be read; bars have one besides.
    """
    if isinstance(spec, Comparison):
        values = tuple(float(mark.value) for mark in spec.marks)
        row = _Row(name=spec.unit, values=values, labels=tuple(mark.text for mark in spec.marks))
        return [mark.label for mark in spec.marks], (row,), False
    if isinstance(spec, Coverage):
        reached = tuple(float(row.covered) for row in spec.rows)
        rest = tuple(float(row.total - row.covered) for row in spec.rows)
        none = ("",) * len(rest)
        rows = (_Row(name="已覆盖", values=reached, labels=none), _Row(name="其余", values=rest, labels=none))
        return [f"{row.label} {row.text}" for row in spec.rows], rows, True
    if isinstance(spec, Parts):
        parts = tuple(
            _part(name=f"{part.label} {part.text}", mark=part, whole=spec.whole) for part in spec.parts
        )
        return [f"{spec.whole.label} {spec.whole.text}"], parts, True
    done = _part(name=f"{spec.actual.label} {spec.actual.text}", mark=spec.actual, whole=spec.target)
    gap = f"{spec.gap.label} {spec.gap.text}（{spec.gap.nature}）"
    if spec.actual.value > spec.target.value:
        return [f"目标 {spec.target.text}，{gap}"], (done,), True
    return [f"目标 {spec.target.text}"], (done, _part(name=gap, mark=spec.gap, whole=spec.target)), True


def _part(*, name: str, mark: Mark, whole: Mark) -> _Row:
    roomy = mark.value * 4 > whole.value
    return _Row(name=name, values=(float(mark.value),), labels=(mark.text if roomy else "",))


def _dress(chart: Chart, *, theme: Theme, size: float, stacked: bool) -> None:
    """No grid, no ticks, no axis of values; names on the left, first on top; a key where bars are stacked."""
    shades = theme.value
    chart.has_title = False
    chart.has_legend = stacked
    chart.font.size = Pt(size)
    chart.font.color.rgb = rgb(shades.ink)
    properties = chart._chartSpace.txPr.find(f".//{qn('a:defRPr')}")
    if properties is not None:
        set_fonts(properties)
    if stacked:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    values, categories = chart.value_axis, chart.category_axis
    values.visible = False
    values.has_major_gridlines = False
    values.minimum_scale = 0
    categories.reverse_order = True
    categories.format.line.fill.background()
    categories.has_major_gridlines = False
    chart.plots[0].gap_width = 60
    if stacked:
        chart.plots[0].overlap = 100
