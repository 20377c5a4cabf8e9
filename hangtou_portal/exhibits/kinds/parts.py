"""The parts of a whole: of one that the report states, or of the sum of its parts."""

from __future__ import annotations

from hangtou_portal.charts.spec import Parts
from hangtou_portal.exhibits.kinds.material import Drawn, Material
from hangtou_portal.exhibits.model import Exhibit, computed_mark, computed_row
from hangtou_portal.record.arithmetic import rest, share, shared_unit, total
from hangtou_portal.record.model import Part

#: Units that measure and do not count: 其余户数, but plainly 其余 of an area.
_MEASURES = ("米", "亩", "公顷", "元", "吨", "%")


def parts(material: Material) -> Exhibit:
    """The parts beside their whole. Raises ValueError if their units differ or they are more than it."""
    items = material.of_part(Part.ITEM)
    wholes = material.of_part(Part.WHOLE)
    return _of_whole(material, whole=wholes[0], items=items) if wholes else _of_sum(material, items=items)


def _of_whole(material: Material, *, whole: Drawn, items: tuple[Drawn, ...]) -> Exhibit:
    """Each part with its share of the whole, and what is left of it."""
    portions = tuple(
        share(part=drawn.item, whole=whole.item).called(f"{drawn.row}占比", as_of=drawn.until)
        for drawn in items
    )
    left = rest(parts=[drawn.item for drawn in items], whole=whole.item)
    pairs = tuple(zip(items, portions, strict=True))
    marks = [drawn.as_mark(label=f"{drawn.mark}，占{portion.amount}（测算）") for drawn, portion in pairs]
    rows = [whole.as_row, *(drawn.as_row for drawn in items)]
    rows += [computed_row(portion) for portion in portions]
    said = [f"{drawn.mark}{drawn.item.amount}，占{portion.amount}" for drawn, portion in pairs]
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


def _of_sum(material: Material, *, items: tuple[Drawn, ...]) -> Exhibit:
    """The parts and their sum, drawn in the unit that they share: 23个, though the report says 个居民区."""
    unit = shared_unit([drawn.item for drawn in items])
    first, *others = items
    both = total(parts=[drawn.item for drawn in items], unit=unit).called(
        f"{first.common}合计", as_of=items[-1].until
    )
    said = [f"{first.row}{first.item.amount}", *(f"{drawn.mark}{drawn.item.amount}" for drawn in others)]
    return material.exhibit(
        chart=Parts(
            whole=computed_mark(both, label="合计（测算）"),
            parts=tuple(drawn.as_mark(text=f"{drawn.item.number}{unit}") for drawn in items),
        ),
        rows=(
            *(drawn.as_row for drawn in items),
            computed_row(both),
            *(drawn.as_row for drawn in material.of_part(Part.MENTIONED)),
        ),
        alternative=f"横条图：{'，'.join(said)}，合计{both.amount}（测算）。{material.mentioned()}",
        computed=(both,),
    )
