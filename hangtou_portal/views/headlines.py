"""The figures that lead the overview, and what draws them small."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.charts.spec import (
    ChartSpec,
    Comparison,
    Coverage,
    CoverageRow,
    Mark,
    Parts,
    Progress,
    marks_of,
)
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit, figure_key
from hangtou_portal.record.model import Indicator, Report


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A figure of the overview, and the exhibit that shows it against a target, a whole or all there are."""

    figure: Indicator
    exhibit: Exhibit | None

    @property
    def chart(self) -> ChartSpec | None:
        """The chart of the exhibit."""
        return self.exhibit.chart if self.exhibit else None

    @property
    def row(self) -> CoverageRow | None:
        """Its own row of dots, where the exhibit has one."""
        rows = self.chart.rows if isinstance(self.chart, Coverage) else ()
        return next((row for row in rows if row.figure == figure_key(self.figure)), None)

    @property
    def dot_means(self) -> str:
        """What one of its dots stands for; the report's unit has its measure word: 条, 万户."""
        return f"一个圆点代表一{self.figure.unit}"

    @property
    def progress(self) -> Progress | None:
        """Its bar against its target."""
        return self.chart if isinstance(self.chart, Progress) else None

    @property
    def parts(self) -> Parts | None:
        """The parts of the whole that it is, or is part of."""
        return self.chart if isinstance(self.chart, Parts) else None


def headline_of(item: Indicator, *, report: Report) -> Headline:
    """The figure with the exhibit that shows more of it than its number, if there is one."""
    key = figure_key(item)
    drawn = (
        exhibit
        for exhibit in all_exhibits(report).values()
        if any(mark.figure == key for mark in _marks_of_more(exhibit.chart))
    )
    return Headline(figure=item, exhibit=next(drawn, None))


def _marks_of_more(chart: ChartSpec) -> tuple[Mark, ...]:
    """The marks that set a figure against something; a comparison with other figures does not."""
    if isinstance(chart, Progress):
        return (chart.actual, chart.share)
    return () if isinstance(chart, Comparison) else marks_of(chart)


@dataclass(frozen=True, kw_only=True)
class SmallDrawing:
    """Either a bar or dots; `caption` says what it shows.

    `shares` are the parts of the bar, from 0 to 1, the message first; what is left to 1 is not reached.
    `gone` is the part of its time that had passed, 0 where that is not known.
    `dots` is how many there are and `covered` how many of them are filled.
    """

    caption: str
    shares: tuple[float, ...] = ()
    gone: float = 0.0
    dots: int = 0
    covered: int = 0


def small_drawing(headline: Headline) -> SmallDrawing | None:
    """None for a figure that no chart shows against a target, a whole or all there are."""
    if chart := headline.progress:
        said = (
            f"目标{chart.target.text}",
            f"完成{chart.share.text}（{chart.share.nature}）",
            f"{chart.gap.label}{chart.gap.text}（{chart.gap.nature}）",
        )
        time = chart.elapsed
        caption = "，".join((*said, f"竖线：{time.label}{time.text}（{time.nature}）") if time else said)
        gone = float(time.value) / 100 if time else 0.0
        share = float(chart.actual.value / chart.target.value) if chart.target.value else 0.0
        return SmallDrawing(caption=caption, shares=(min(share, 1.0),), gone=gone)
    if parts := headline.parts:
        whole = parts.whole.value
        stated = (f"{part.text}{part.label}" for part in parts.parts if not part.formula)
        return SmallDrawing(
            caption="，".join(stated),
            shares=tuple(float(part.value / whole) if whole else 0.0 for part in parts.parts),
        )
    if row := headline.row:
        return SmallDrawing(caption=headline.dot_means, dots=row.total, covered=row.covered)
    return None
