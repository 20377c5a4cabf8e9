"""Shares that the report states agree with what they are shares of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Record, Report, Role
from hangtou_portal.record.quotes import last_clause, number_span

_WHOLE = Decimal(100)
#: What a change, a growth or a rate is stated in.
RATE_UNITS = ("%", "‰", "个百分点", "成")
#: The words before a number that make it a change: 增长100% is not all of anything.
CHANGE = re.compile(
    r"(?:增长|增加|上升|上涨|下降|减少|降低|压减|提高|提升|回落|收窄|扩大|增幅|涨幅|降幅|增速)"
    r"[^,，。;；]{0,4}$"
)


#: 完成全年目标的 before a number makes it the share of a target, and so does 完成目标48万平方米的.
_OF_TARGET = re.compile(
    r"(?:目标|任务|计划|指标)(?:[^,，。;；]{0,4}|[^,，。;；\d]{0,6}\d[^,，。;；]{0,12}的)$"
)


def reported_shares_agree(record: Record) -> Iterator[Fault]:
    """Divide again what each share is computed from, round to the report's own decimals, and compare."""
    for report in record.reports:
        for item in report.indicators.values():
            reason = _disagreement(item=item, figures=report.indicators) or _hidden_share(
                item=item, report=report
            )
            if reason:
                yield fault_at(item, "value", reason, value=item.amount)


def _disagreement(*, item: Indicator, figures: Mapping[str, Indicator]) -> str:
    """Why the share cannot be right, in Chinese; empty if it is, or if the row is no share."""
    if item.role in (Role.SHARE, Role.RATE):
        if item.unit not in RATE_UNITS or (item.role is Role.SHARE and item.unit != "%"):
            return "比例以%为单位，增幅和比率以%、‰、个百分点或成为单位"
    elif item.unit in RATE_UNITS and item.role is not Role.TARGET:
        return f"以{item.unit}为单位的是比例，或增幅和比率"
    if bool(item.numerator) != bool(item.denominator):
        return "分子和分母要么都填，要么都不填"
    if not (item.numerator and item.denominator):
        return "" if item.role is not Role.SHARE or item.value == _WHOLE else "没有分子分母的比例只能是100%"
    if item.role is not Role.SHARE:
        return "只有比例才有分子和分母"
    return _miscalculation(share=item, part=figures[item.numerator], whole=figures[item.denominator])


def _miscalculation(*, share: Indicator, part: Indicator, whole: Indicator) -> str:
    if part.role is not Role.DONE or whole.role not in (Role.DONE, Role.TARGET, Role.SCOPE):
        return "分子须是已经做成的，分母须是目标或全部"
    if not whole.value:
        return f"{whole.label}是0，不能作分母"
    if part.unit != whole.unit:
        return f"分子单位{part.unit}与分母单位{whole.unit}不同"
    exact = part.value / whole.value * _WHOLE
    rounded = exact.quantize(share.value, rounding=ROUND_HALF_UP)
    return "" if rounded == share.value else f"按{part.amount}÷{whole.amount}复算为{rounded}%"


def _hidden_share(*, item: Indicator, report: Report) -> str:
    """Why a rate is really a share: 100% of something, or a quotient of the report's figures; else empty."""
    if item.role is not Role.RATE:
        return ""
    text = report.text.at(item.paragraph)
    span = number_span(indicator=item, text=text)
    before = text[: span.start] if span else ""
    if item.value == _WHOLE and item.unit == "%" and not CHANGE.search(before):
        return "100%就是全部，性质应为share"
    if proof := proven_share(item=item, text=before, figures=report.indicators.values()):
        part, whole = proof
        return f"是{part.label}{part.amount}占{whole.label}{whole.amount}的比例，性质应为share"
    return ""


def proven_share(
    *, item: Indicator, text: str, figures: Iterable[Indicator]
) -> tuple[Indicator, Indicator] | None:
    """The two `figures` that `item` is the quotient of: what was done, and its target in the same unit.

    The target is one of what comes next, else one that the clause of `item` repeats, as what is spoken of.
    What was done must stand in the paragraph of `item`. `text` is what that paragraph says before `item`:
    it must speak of a target, since among many figures some divide to any share by chance. None if `item` is
    no percentage, or no two figures divide to it.
    """
    if item.unit != "%" or not _OF_TARGET.search(text):
        return None
    same = [other for other in figures if other.domain == item.domain and other.value and other.unit != "%"]
    beside = [other for other in same if other.role is Role.DONE and other.paragraph == item.paragraph]
    clause = last_clause(text)
    repeated = (
        o for o in same if o.role is Role.SCOPE and o.paragraph == item.paragraph and o.amount in clause
    )
    for whole in (*(other for other in same if other.role is Role.TARGET), *repeated):
        for part in (other for other in beside if other.unit == whole.unit):
            if not _miscalculation(share=item, part=part, whole=whole):
                return part, whole
    return None
