"""The parts of a whole that the report states."""

from __future__ import annotations

from hangtou_portal.charts.spec import Parts
from hangtou_portal.exhibits.kinds.material import Material
from hangtou_portal.exhibits.model import Exhibit, computed_mark, computed_row
from hangtou_portal.record.arithmetic import rest, share
from hangtou_portal.record.model import Part

#: Units that measure and do not count: 其余户数, but plainly 其余 of an area.
_MEASURES = ("米", "亩", "公顷", "元", "吨", "%")


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
    rows = [whole.as_row, *(drawn.as_row for drawn in items)]
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
    rows += [drawn.as_row for drawn in material.of_part(Part.MENTIONED)]
    return material.exhibit(
        chart=Parts(whole=whole.as_mark(), parts=tuple(marks)),
        rows=rows,
        alternative=f"横条图：{whole.mark}{whole.item.amount}，其中{'；'.join(said)}。"
        f"{'和'.join(computed)}为测算。{material.mentioned()}",
        computed=(*portions, *([left] if left.value else [])),
    )
