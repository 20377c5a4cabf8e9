"""Figures, areas and a whole domain in sentences that anybody understands, filled from the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hangtou_portal.record.arithmetic import Computed, equals, hectares, round_to
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Half, Indicator, Qualifier, Report, Role, Task
from hangtou_portal.record.numerals import in_tenths
from hangtou_portal.views.passages import Passage

#: Metres: the field of play that FIFA recommends (FIFA Stadium Guidelines, field of play 105 m × 68 m).
FIELD_LENGTH, FIELD_WIDTH = 105, 68
#: Square metres of one football field.
FIELD = Decimal(FIELD_LENGTH * FIELD_WIDTH)
FACTOR = f"1个足球场按国际足联建议的{FIELD_LENGTH}米×{FIELD_WIDTH}米={FIELD}平方米计"
_SQUARE_METRES = {"平方米": Decimal(1), "万平方米": Decimal(10_000)}
#: Commitments that a sentence names; more are counted.
NAMED = 3


def said(*, item: Indicator, report: Report) -> Passage:
    """A figure as a sentence: 2019年1-6月，新增就业岗位1590个，完成全年目标的近八成.

    A share is said in tenths, and never as if more were reached.
    """
    label = item.label
    if item.role is Role.TARGET:
        if not item.as_of:
            part = f"{report.periods[item.half]}部分"
            return Passage(before=f"{part}提出：{label}", words=item.amount, after="，未写明期间。")
        return Passage(before=f"{when(item, report=report)}要做到：{label}", words=item.amount, after="。")
    # Where the unit repeats the label's last word, a colon parts them: 覆盖全镇村：13个村.
    counted = item.unit.removeprefix("个")
    joint = "：" if counted and label.endswith(counted) else ""
    return Passage(
        before=f"{when(item, report=report)}，{label}{joint}",
        words=item.amount,
        after=_share_of(item=item, report=report),
    )


def _share_of(*, item: Indicator, report: Report) -> str:
    """The share that the report itself gives for this figure, said in tenths."""
    for share in report.indicators.values():
        if share.numerator == item.id and share.role is Role.SHARE:
            return f"，{share.label}的{in_tenths(share.value)}。"
    return "。"


def _football_fields(item: Indicator) -> Computed:
    """An area in 平方米 or 万平方米 as whole football fields."""
    fields = item.value * _SQUARE_METRES[item.unit] / FIELD
    value = round_to(value=fields, places=0)
    factor = f"×{_SQUARE_METRES[item.unit]}" if item.unit == "万平方米" else ""
    exact = value == fields and item.qualifier is Qualifier.EXACT
    return Computed(
        value=value,
        unit="个足球场",
        formula=f"{item.value:f}{factor}÷{FIELD}{equals(exact=exact)}{value:f}个足球场（{FACTOR}）",
        inputs=(item,),
        about=not exact,
    )


def everyday_measure(item: Indicator) -> Computed | None:
    """The figure in a familiar measure; None if its unit has none, or if it came to less than one."""
    if item.unit == "亩":
        return hectares(item)
    if item.unit in _SQUARE_METRES and item.value * _SQUARE_METRES[item.unit] >= FIELD:
        return _football_fields(item)
    return None


@dataclass(frozen=True, kw_only=True)
class PlainSentence:
    """A sentence, and the sums in it: each gives an amount of the sentence in a familiar measure."""

    text: str
    computed: tuple[Computed, ...] = ()


def plain_words(
    *, leads: Sequence[Indicator], tasks: Sequence[Task], report: Report
) -> tuple[PlainSentence, ...]:
    """What was reached, what else, and what comes next. Until when is said where it is not as just before."""
    first = [_reached(leads[:1], report=report)] if leads else []
    others = [_reached(leads[1:], report=report, time=when(leads[0], report=report))] if leads[1:] else []
    sentences = [*first, *others]
    return (*sentences, *([_coming(tasks, period=report.periods[Half.NEXT])] if tasks else []))


def _reached(items: Sequence[Indicator], *, report: Report, time: str = "") -> PlainSentence:
    """One sentence of `items`; `time` is what was said just before."""
    sums = tuple(measure for item in items if (measure := everyday_measure(item)))
    # A time is said once for all that share it, and so is a label: 组织规模22家、4700亩.
    text, label = "", ""
    for item in items:
        words = said(item=item, report=report).text.removesuffix("。")
        own = when(item, report=report)
        joint = "；" if text else ""
        if time == own:
            words = words.removeprefix(f"{own}，")
            if label and item.label == label:
                joint, words = "、", words.removeprefix(label)
        text += joint + words
        time, label = own, item.label
    return PlainSentence(text=f"{text}。", computed=sums)


def _coming(tasks: Sequence[Task], *, period: str) -> PlainSentence:
    measured = [task.title for task in tasks if task.measurable]
    counted = f"本门户逐项清点，共{len(tasks)}项"
    if not measured:
        return PlainSentence(text=f"{period}的安排，{counted}，报告都没有写明数字目标或期限。")
    more = f"等{len(measured)}项" if len(measured) > NAMED else ""
    return PlainSentence(
        text=f"{period}的安排，{counted}，写明数字目标或期限的是：{'；'.join(measured[:NAMED])}{more}。"
    )
