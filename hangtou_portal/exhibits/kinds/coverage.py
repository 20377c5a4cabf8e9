"""How many of how many were reached, each as one dot."""

from __future__ import annotations

from hangtou_portal.charts.spec import Coverage, CoverageRow
from hangtou_portal.exhibits.kinds.material import Drawn, Material
from hangtou_portal.exhibits.model import Exhibit, figure_key
from hangtou_portal.record.model import Indicator, Part

#: Sets apart in a label what is counted: 生活垃圾分类 · 村. The amount beside it says so too: 13个村.
_APART = " · "


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
        rows=[drawn.as_row for drawn, _ in rows],
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
