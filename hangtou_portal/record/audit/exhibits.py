"""Each exhibit has the parts that its kind takes, in order; no leading figure is forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hangtou_portal.record.declared import KINDS
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import DeclaredExhibit, DeclaredFigure, Part, Record, Report

#: Trends are made under ids of their own, `trend-` and the figure's: no row may take one.
_TREND = "trend-"


def every_exhibit_has_the_parts_of_its_kind(record: Record) -> Iterator[Fault]:
    """Count the parts of each exhibit, and the places in each order."""
    for report in record.reports:
        for exhibit in report.exhibits.values():
            yield from _of_exhibit(exhibit, report=report)
            for place, row in enumerate(report.figures_of(exhibit), start=1):
                yield from _of_row(row, exhibit=exhibit, place=place)
        for row in report.exhibit_figures:
            alone = row.part is Part.ALONE
            if alone != (row.exhibit is None) or (alone and (row.order or row.of or row.label)):
                yield fault_at(row, "part", "alone不写图表、次序、所占和标注")


def _of_exhibit(exhibit: DeclaredExhibit, *, report: Report) -> Iterator[Fault]:
    if exhibit.id.startswith(_TREND):
        yield fault_at(exhibit, "id", f"“{_TREND}”开头的编号留给趋势图")
    orders = sorted(other.order for other in report.exhibits.values() if other.domain == exhibit.domain)
    if orders != (expected := list(range(1, len(orders) + 1))):
        yield fault_at(exhibit, "order", f"这个领域的次序应为{expected}，现为{orders}")
    counts = Counter(row.part for row in report.figures_of(exhibit))
    for part, takes in KINDS[exhibit.kind].items():
        if not takes.least <= counts[part] <= (takes.most or counts[part]):
            needed = f"{takes.least}个" if takes.least == takes.most else f"{takes.least}个以上"
            needed = f"至多{takes.most}个" if not takes.least else needed
            yield fault_at(exhibit, "kind", f"这种图要有{needed}{part}，现有{counts[part]}个")


def _of_row(row: DeclaredFigure, *, exhibit: DeclaredExhibit, place: int) -> Iterator[Fault]:
    if row.order != place:
        yield fault_at(row, "order", f"这张图里数字的次序应从1起、不空号，这里应为{place}")
    takes = KINDS[exhibit.kind].get(row.part)
    if takes is None:
        reason = f"{exhibit.kind}图里没有这种作用，可用的有{'、'.join(KINDS[exhibit.kind])}"
        yield fault_at(row, "part", reason)
    elif row.label and not takes.labelled:
        yield fault_at(row, "label", f"{row.part}不用标注，请留空")
    if (row.of is not None) != (row.part is Part.COVERED):
        yield fault_at(row, "of", "covered要写明占哪一个数，别的作用不写")


def every_leading_figure_is_shown_or_stands_alone(record: Record) -> Iterator[Fault]:
    """Look for each figure that leads a page in an exhibit, or where it is said to stand alone."""
    for report in record.reports:
        shown = {row.figure for row in report.exhibit_figures if row.part is not Part.ALONE}
        alone = {row.figure: row for row in report.exhibit_figures if row.part is Part.ALONE}
        leading = {item.id for item in report.indicators.values() if item.lead or item.headline}
        for item in (report.indicators[name] for name in sorted(leading - shown - set(alone))):
            reason = "领先展示的数字不在任何一张图里；请在exhibit_figures.csv里归入一张图，或写明part为alone"
            yield fault_at(item, "lead", reason, value=item.id)
        for name, row in alone.items():
            if name in shown:
                yield fault_at(row, "figure", "已经在图里，不能又写alone")
            elif name not in leading:
                yield fault_at(row, "figure", "不是领先展示的数字，不用写alone")
