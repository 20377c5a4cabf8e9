"""Areas in familiar measures, always marked 测算: 亩 in hectares, square metres in football fields."""

from __future__ import annotations

from decimal import Decimal

from hangtou_portal.record.arithmetic import Computed, hectares, round_to
from hangtou_portal.record.model import Indicator, Qualifier

#: Metres: the field of play that FIFA recommends (FIFA Stadium Guidelines, field of play 105 m × 68 m).
FIELD_LENGTH, FIELD_WIDTH = 105, 68
#: Square metres of one football field.
FIELD = Decimal(FIELD_LENGTH * FIELD_WIDTH)
FACTOR = f"1个足球场按国际足联建议的{FIELD_LENGTH}米×{FIELD_WIDTH}米={FIELD}平方米计"
_SQUARE_METRES = {"平方米": Decimal(1), "万平方米": Decimal(10_000)}


def football_fields(item: Indicator) -> Computed:
    """An area in 平方米 or 万平方米 as whole football fields. Raises ValueError for another unit."""
    if item.unit not in _SQUARE_METRES:
        raise ValueError(f"{item.id}的单位是{item.unit}，不是平方米或万平方米")
    fields = item.value * _SQUARE_METRES[item.unit] / FIELD
    value = round_to(value=fields, places=0)
    factor = f"×{_SQUARE_METRES[item.unit]}" if item.unit == "万平方米" else ""
    exact = value == fields and item.qualifier is Qualifier.EXACT
    return Computed(
        value=value,
        unit="个足球场",
        formula=f"{item.value:f}{factor}÷{FIELD}{'=' if exact else '≈'}{value:f}个足球场（{FACTOR}）",
        inputs=(item,),
        about=not exact,
    )


def tangible(item: Indicator) -> Computed | None:
    """The figure in a familiar measure; None if its unit has none, or if it came to less than one."""
    if item.unit == "亩":
        return hectares(item)
    if item.unit in _SQUARE_METRES and item.value * _SQUARE_METRES[item.unit] >= FIELD:
        return football_fields(item)
    return None
