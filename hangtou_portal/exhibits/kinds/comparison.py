"""Amounts in one unit side by side: areas with their hectares, and their sum where the sentences name it."""

from __future__ import annotations

from hangtou_portal.charts.spec import Comparison
from hangtou_portal.exhibits.kinds.material import Drawn, Material
from hangtou_portal.exhibits.model import Exhibit, computed_row
from hangtou_portal.record.arithmetic import Computed, hectares, shared_unit
from hangtou_portal.record.model import Part


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
        rows.append(drawn.as_row)
        if area := areas.get(drawn.item.id):
            rows.append(computed_row(area))
    rows += [computed_row(both) for both in sums]
    rows += [drawn.as_row for drawn in material.of_part(Part.MENTIONED)]
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
