"""The kinds of exhibit: a function for each makes chart, table, text alternative and sums of its rows."""

from __future__ import annotations

from hangtou_portal.charts.spec import Comparison, Coverage, CoverageRow, Nature, Parts, Progress
from hangtou_portal.exhibits.material import Drawn, Material
from hangtou_portal.exhibits.model import Exhibit, computed_mark, computed_row, figure_key
from hangtou_portal.record.arithmetic import (
    Computed,
    gap,
    hectares,
    rest,
    share,
    shared_unit,
    time_elapsed,
)
from hangtou_portal.record.model import Indicator, Part

#: Units that measure and do not count: 其余户数, but plainly 其余 of an area.
_MEASURES = ("米", "亩", "公顷", "元", "吨", "%")
#: Sets apart in a label what is counted: 生活垃圾分类 · 村. The amount beside it says so too: 13个村.
_APART = " · "


def progress(material: Material) -> Exhibit:
    """Done against target in one unit, with the share as the report states it.

    The part of the year gone is beside it where the target is the whole year's. Raises ValueError if the
    units differ.
    """
    done, target, reported = (material.of_part(part)[0] for part in (Part.DONE, Part.TARGET, Part.SHARE))
    surpassed = done.item.value > target.item.value
    away, name = ("超出", "超出目标") if surpassed else ("还差", "离目标还差")
    left = gap(done=done.item, target=target.item).called(name, as_of=done.until)
    rows = [done.as_row(), target.as_row(label="目标"), reported.as_row(), computed_row(left)]
    words = [
        f"{done.row}{done.item.amount}",
        f"目标{target.item.amount}",
        f"已完成{reported.item.amount}（{Nature.QUOTED}）",
        f"{away}{left.amount}（测算）",
    ]
    computed = [left]
    time_gone = None
    if elapsed := time_elapsed(done=done.item, target=target.item, report=material.report):
        elapsed = elapsed.called("全年时间已过", as_of=done.until)
        rows.append(computed_row(elapsed))
        words.append(f"全年时间已过{elapsed.amount}（测算）")
        computed.append(elapsed)
        time_gone = computed_mark(elapsed, label="全年时间已过")
    return material.exhibit(
        chart=Progress(
            actual=done.as_mark(),
            target=target.as_mark(label="目标"),
            gap=computed_mark(left, label=away),
            share=reported.as_mark(),
            elapsed=time_gone,
        ),
        rows=rows,
        alternative="进度条：" + "，".join(words) + "。",
        computed=computed,
    )


def parts(material: Material) -> Exhibit:
    """The parts beside the whole that the report states, and what is left of it.

    The share of each part is in the table and in words, not at the mark, which stands without the note in
    other places. Raises ValueError if units differ or the parts are more than the whole.
    """
    (whole,), items = material.of_part(Part.WHOLE), material.of_part(Part.ITEM)
    portions = tuple(
        share(part=drawn.item, whole=whole.item).called(f"{drawn.row}占比", as_of=drawn.until)
        for drawn in items
    )
    left = rest(parts=[drawn.item for drawn in items], whole=whole.item)
    marks = [drawn.as_mark() for drawn in items]
    rows = [whole.as_row(), *(drawn.as_row() for drawn in items)]
    rows += [computed_row(portion) for portion in portions]
    said = [
        f"{drawn.mark}{drawn.item.amount}，占{portion.amount}"
        for drawn, portion in zip(items, portions, strict=True)
    ]
    computed = ["占比"]
    if left.value:
        others = "其余" + ("" if left.unit.endswith(_MEASURES) else f"{left.unit.removeprefix('个')}数")
        left = left.called(others, as_of=items[-1].until)
        marks.append(computed_mark(left, label="其余（测算）"))
        rows.append(computed_row(left))
        said.append(f"其余{left.amount}")
        computed.append(others)
    rows += [drawn.as_row() for drawn in material.of_part(Part.MENTIONED)]
    return material.exhibit(
        chart=Parts(whole=whole.as_mark(), parts=tuple(marks)),
        rows=rows,
        alternative=f"横条图：{whole.mark}{whole.item.amount}，其中{'；'.join(said)}。"
        f"{'和'.join(computed)}为测算。{material.mentioned()}",
        computed=(*portions, *([left] if left.value else [])),
    )


def comparison(material: Material) -> Exhibit:
    """All amounts that are drawn, in their order; what is only mentioned closes the table."""
    items = material.of_part(Part.ITEM)
    areas = {
        drawn.item.id: hectares(drawn.item).called(drawn.row, as_of=drawn.until)
        for drawn in items
        if drawn.item.unit == "亩"
    }
    closing = items[-1].until
    # Nothing but the sum of all amounts is computed in a comparison's sentences.
    said = (*material.takeaway.computed, *material.subtitle.computed, *material.note.computed)
    sums = [both.called("合计", as_of=closing) for both in said[:1]]
    rows = []
    for drawn in items:
        rows.append(drawn.as_row())
        if area := areas.get(drawn.item.id):
            rows.append(computed_row(area))
    rows += [computed_row(both) for both in sums]
    rows += [drawn.as_row() for drawn in material.of_part(Part.MENTIONED)]
    return material.exhibit(
        chart=Comparison(
            unit=shared_unit([drawn.item for drawn in items]),
            marks=tuple(drawn.as_mark() for drawn in items),
        ),
        rows=rows,
        alternative="横条图："
        + "；".join(_said(drawn, area=areas.get(drawn.item.id)) for drawn in items)
        + "。"
        + "".join(f"合计{both.amount}（测算）。" for both in sums)
        + material.mentioned(),
        computed=(*areas.values(), *sums),
    )


def _said(drawn: Drawn, *, area: Computed | None) -> str:
    return f"{drawn.row}{drawn.item.amount}" + (f"({area.amount})" if area else "")


def coverage(material: Material) -> Exhibit:
    """A row of dots for each figure that is covered. Raises ValueError for more than there are."""
    rows = [(drawn, drawn.of or drawn.item) for drawn in material.of_part(Part.COVERED)]
    return material.exhibit(
        chart=Coverage(
            rows=tuple(
                CoverageRow(
                    label=drawn.mark,
                    value=drawn.item.value,
                    total=int(whole.value),
                    text=drawn.item.amount,
                    until=drawn.until,
                    figure=figure_key(drawn.item),
                )
                for drawn, whole in rows
            )
        ),
        rows=[drawn.as_row() for drawn, _ in rows],
        alternative=f"圆点图：{'；'.join(_row_in_words(drawn, whole=whole) for drawn, whole in rows)}。",
    )


def _row_in_words(drawn: Drawn, *, whole: Indicator) -> str:
    """One row of dots: 生活垃圾分类：全部13个村. A figure is its own whole where the report states none."""
    topic, _, counted = drawn.mark.partition(_APART)
    amount = drawn.item.amount
    label = topic if amount.endswith(counted) else f"{topic}，{counted}"
    if whole is drawn.item:
        return f"{label}：{amount}（报告没有给出总数）"
    reached = f"全部{amount}" if amount == whole.amount else f"{whole.amount}中的{amount}"
    return f"{label}：{reached}"
