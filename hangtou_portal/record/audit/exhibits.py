"""Each exhibit has the parts of its kind, and figures that make its chart; no leading figure is forgotten.

Units agree, parts add up, and shares are the report's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from hangtou_portal.record.exhibit_rows import (
    KINDS,
    MOST_DOTS,
    DeclaredExhibit,
    DeclaredFigure,
    ExhibitKind,
    Part,
)
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Record, Report, Role

#: Trends are made under ids of their own, `trend-` and the figure's: no row may take one.
_TREND = "trend-"
#: A row with its figure.
Placed: TypeAlias = tuple[DeclaredFigure, Indicator]


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


def figures_fit_their_parts(record: Record) -> Iterator[Fault]:
    """Compare units, values and shares in each exhibit; that each row names a figure is checked by schema."""
    for report in record.reports:
        for exhibit in report.exhibits.values():
            placed = [
                (row, report.indicators[row.figure])
                for row in report.figures_of(exhibit)
                if row.figure in report.indicators
            ]
            yield from _RULES[exhibit.kind](placed)
            yield from _mentioned(placed)


def _of(placed: Sequence[Placed], part: Part) -> list[Placed]:
    return [(row, item) for row, item in placed if row.part is part]


def _progress(placed: Sequence[Placed]) -> Iterator[Fault]:
    by_part = {row.part: item for row, item in placed}
    done, target = by_part.get(Part.DONE), by_part.get(Part.TARGET)
    for row, item in _of(placed, Part.SHARE):
        if (item.numerator, item.denominator) != (done and done.id, target and target.id):
            reason = "报告写的这个比例，分子和分母不是本图的done和target"
            yield fault_at(row, "figure", reason, value=item.id)


def _comparison(placed: Sequence[Placed]) -> Iterator[Fault]:
    items = _of(placed, Part.ITEM)
    for row, item in items:
        first = items[0][1]
        if item.role is Role.RANK:
            yield fault_at(row, "figure", "名次不能画成长短", value=item.id)
        elif not _count_alike(item.unit, first.unit):
            reason = f"单位{item.unit}与{first.id}的单位{first.unit}不同"
            yield fault_at(row, "figure", reason, value=item.amount)


def _count_alike(one: str, other: str) -> bool:
    """Whether amounts in two units may stand side by side: 23个居民区的服务站 and 4个服务站, both in 个."""
    return bool(one and other) and (one.startswith(other) or other.startswith(one))


def _parts(placed: Sequence[Placed]) -> Iterator[Fault]:
    items, wholes = _of(placed, Part.ITEM), _of(placed, Part.WHOLE)
    if items and wholes:
        yield from _within(items, whole=wholes[0][1])


def _within(items: Sequence[Placed], *, whole: Indicator) -> Iterator[Fault]:
    if not whole.value:
        yield fault_at(items[0][0], "part", f"总数{whole.id}是0，各部分算不出占比")
    for row, item in items:
        if item.unit != whole.unit:
            yield fault_at(row, "figure", f"单位{item.unit}与总数的单位{whole.unit}不同", value=item.amount)
    if sum(item.value for _, item in items) > whole.value:
        row, last = items[-1]
        yield fault_at(row, "figure", f"各部分相加超过总数{whole.amount}", value=last.amount)


def _coverage(placed: Sequence[Placed]) -> Iterator[Fault]:
    wholes = {item.id: item for _, item in _of(placed, Part.WHOLE)}
    for row, item in _of(placed, Part.COVERED):
        whole = item if row.of == item.id else wholes.get(row.of or "")
        if whole is None:
            yield fault_at(row, "of", "不是本图的whole，也不是它自己")
        elif whole is item and any(other.unit == item.unit for other in wholes.values()):
            yield fault_at(row, "of", "本图写有这个单位的全部，不能又占它自己")
        elif whole.unit != item.unit or item.value > whole.value:
            yield fault_at(row, "of", f"{item.amount}不是{whole.amount}里的一部分")
        elif whole.value != whole.value.to_integral_value() or item.value != item.value.to_integral_value():
            yield fault_at(row, "figure", "不是整数，画不成圆点", value=item.amount)
        elif whole.value > MOST_DOTS:
            reason = f"{whole.amount}超过{MOST_DOTS}个圆点，数不清；请改用parts"
            yield fault_at(row, "figure", reason, value=item.amount)


def _mentioned(placed: Sequence[Placed]) -> Iterator[Fault]:
    drawn = {item.unit for row, item in placed if row.part is not Part.MENTIONED}
    for row, item in _of(placed, Part.MENTIONED):
        if item.unit in drawn:
            yield fault_at(row, "part", f"与画出的数字同是{item.unit}，应画出来")


_RULES: Mapping[ExhibitKind, Callable[[Sequence[Placed]], Iterator[Fault]]] = {
    ExhibitKind.PROGRESS: _progress,
    ExhibitKind.PARTS: _parts,
    ExhibitKind.COMPARISON: _comparison,
    ExhibitKind.COVERAGE: _coverage,
}
