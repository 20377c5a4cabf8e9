"""How many of how many were reached, each as one dot."""

from __future__ import annotations

from hangtou_portal.charts.spec import Coverage, CoverageRow
from hangtou_portal.exhibits.kinds.material import Material
from hangtou_portal.exhibits.model import Exhibit, figure_key
from hangtou_portal.record.model import Part

#: Set apart in a label for the eye; a voice makes a pause of it.
_APART = " · "


def coverage(material: Material) -> Exhibit:
    """A row of dots for each figure that is covered. Raises ValueError for more than there are."""
    rows = [(drawn, drawn.of or drawn.item) for drawn in material.of_part(Part.COVERED)]
    return material.exhibit(
        chart=Coverage(
            rows=tuple(
                CoverageRow(
                    label=drawn.mark,
                    covered=int(drawn.item.value),
                    total=int(whole.value),
                    text=drawn.item.amount,
                    until=drawn.until,
                    figure=figure_key(drawn.item),
                )
                for drawn, whole in rows
            )
        ),
        rows=[drawn.as_row for drawn, _ in rows],
        alternative="圆点图："
        + "；".join(
            f"{drawn.mark.replace(_APART, ',')}：{whole.amount}中的{drawn.item.amount}"
            for drawn, whole in rows
        )
        + "。",
    )
