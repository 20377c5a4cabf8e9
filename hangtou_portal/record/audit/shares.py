"""Shares that the report states agree with what they are shares of."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Record, Role

_WHOLE = Decimal(100)


def reported_shares_agree(record: Record) -> tuple[Fault, ...]:
    """Divide again, and round as far as the report does."""
    faults = []
    for report in record.reports:
        for item in report.indicators.values():
            reason = _disagreement(item=item, figures=dict(report.indicators))
            if reason:
                faults.append(fault_at(item.origin, column="value", value=item.amount, reason=reason))
    return tuple(faults)


def _disagreement(*, item: Indicator, figures: dict[str, Indicator]) -> str:
    """Why the share cannot be right; empty if it is, or if the row is no share."""
    if (item.role is Role.SHARE) != (item.unit == "%"):
        return "比例以%为单位，别的数字不以%为单位"
    if bool(item.numerator) != bool(item.denominator):
        return "分子和分母要么都填，要么都不填"
    if not (item.numerator and item.denominator):
        return "" if item.role is not Role.SHARE or item.value == _WHOLE else "没有分子分母的比例只能是100%"
    if item.role is not Role.SHARE:
        return "只有比例才有分子和分母"
    return _miscalculation(share=item, part=figures[item.numerator], whole=figures[item.denominator])


def _miscalculation(*, share: Indicator, part: Indicator, whole: Indicator) -> str:
    if part.role is not Role.DONE or whole.role not in (Role.DONE, Role.TARGET):
        return "分子须是已经做成的，分母须是目标或全部"
    if part.unit != whole.unit:
        return f"分子单位{part.unit}与分母单位{whole.unit}不同"
    exact = part.value / whole.value * _WHOLE
    rounded = exact.quantize(share.value, rounding=ROUND_HALF_UP)
    return "" if rounded == share.value else f"按{part.amount}÷{whole.amount}复算为{rounded}%"
