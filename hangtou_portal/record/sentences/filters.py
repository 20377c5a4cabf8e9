"""The closed set of filters: how a sentence may say its figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from hangtou_portal.record.arithmetic import Computed, gap, share, shared_unit, time_elapsed, total
from hangtou_portal.record.dates import deadline, when
from hangtou_portal.record.exhibit_rows import Part
from hangtou_portal.record.model import Half, Indicator, Report, Role
from hangtou_portal.record.numerals import counted, in_tenths


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """What a filter says, and the sum that it says by its amount, or by its label where it has one."""

    text: str
    computed: Computed | None = None


#: From figures of `report` to words. Raises ValueError, in Chinese, for figures that it cannot say.
Say: TypeAlias = Callable[[Sequence[Indicator], Report], Phrase]


@dataclass(frozen=True, kw_only=True)
class Filter:
    """A filter: how it says its figures, and how many it takes (`most` None: any number).

    `parts` are set where it needs a sum: its figures must play these parts in the exhibit, so that the sum
    stands in the exhibit's table as well. `computes` tells whether it says an amount not in the report.
    """

    say: Say
    least: int = 1
    most: int | None = 1
    parts: tuple[Part, ...] = ()
    computes: bool = False


def _said(of: Callable[[Indicator], str]) -> Say:
    def say(figures: Sequence[Indicator], _: Report) -> Phrase:
        return Phrase(text=of(figures[0]))

    return say


def _period(figures: Sequence[Indicator], report: Report) -> Phrase:
    # What comes next is arranged for then: the report does not say that it will be done by then.
    half = figures[0].half
    return Phrase(text=report.periods[half] + ("安排" if half is Half.NEXT else ""))


def _share(item: Indicator) -> Indicator:
    if item.role is not Role.SHARE:
        raise ValueError(f"{item.id}不是比例")
    return item


def _pace(figures: Sequence[Indicator], report: Report) -> Phrase:
    reached = _share(figures[0])
    done, target = (report.indicators.get(name or "") for name in (reached.numerator, reached.denominator))
    elapsed = time_elapsed(done=done, target=target, report=report) if done and target else None
    if done is None or elapsed is None:
        raise ValueError(f"{reached.id}不是全年目标的完成比例，不能与时间进度相比")
    more = reached.value - elapsed.value
    named = elapsed.called("时间进度", as_of=when(done, report=report))
    return Phrase(text="快于" if more > 0 else "慢于" if more < 0 else "等于", computed=named)


def _all_of(figures: Sequence[Indicator], _: Report) -> Phrase:
    part, whole = figures
    if part.unit != whole.unit or part.value > whole.value:
        raise ValueError(f"{part.amount}不是{whole.amount}的一部分")
    return Phrase(text=("全部" if part.value == whole.value else "") + part.amount)


def said_together(named: Sequence[tuple[str, str]]) -> str:
    """Labels with their amounts: 办结率、满意率均达到100%; where amounts differ 办结率100%，满意率98%."""
    labels, amounts = zip(*named, strict=True)
    if len(named) > 1 and len(set(amounts)) == 1:
        return f"{'、'.join(labels)}均达到{amounts[0]}"
    return "，".join(label + amount for label, amount in named)


def _portion(figures: Sequence[Indicator], _: Report) -> Phrase:
    part, whole = figures
    return _computed(share(part=part, whole=whole))


def _as_of(figures: Sequence[Indicator], report: Report) -> Phrase:
    (item,) = figures
    if not item.as_of:
        raise ValueError(f"{item.id}没有写明期间")
    return Phrase(text=when(item, report=report))


def _remaining_or_reached(figures: Sequence[Indicator], report: Report) -> Phrase:
    done, target = figures
    left, by = gap(done=done, target=target), deadline(_as_of([target], report).text)
    return (
        Phrase(text=f"离{by}目标还差{left.amount}", computed=left)
        if done.value < target.value
        else Phrase(text=f"达到{by}目标")
    )


def _computed(value: Computed) -> Phrase:
    return Phrase(text=value.amount, computed=value)


#: Every filter by the name it has in a sentence; datapackage.json says in words what each says.
FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "amount": Filter(say=_said(lambda item: item.amount)),
        "number": Filter(say=_said(lambda item: item.number)),
        "unit": Filter(say=_said(lambda item: item.unit)),
        "label": Filter(say=_said(lambda item: item.label)),
        "as-of": Filter(say=_as_of),
        "period": Filter(say=_period),
        "tenths": Filter(say=_said(lambda item: in_tenths(_share(item).value))),
        "pace": Filter(say=_pace, parts=(Part.SHARE,)),
        "all-of": Filter(say=_all_of, least=2, most=2),
        "both": Filter(
            say=lambda figures, _: Phrase(text=said_together([(i.label, i.amount) for i in figures])),
            least=2,
            most=2,
        ),
        "count": Filter(say=lambda figures, _: Phrase(text=counted(len(figures))), least=2, most=None),
        "sum": Filter(
            say=lambda figures, _: _computed(total(parts=figures, unit=shared_unit(figures))),
            least=2,
            most=None,
            parts=(Part.ITEM,),
            computes=True,
        ),
        "share": Filter(say=_portion, least=2, most=2, parts=(Part.ITEM, Part.WHOLE), computes=True),
        "remaining-or-reached": Filter(
            say=_remaining_or_reached, least=2, most=2, parts=(Part.DONE, Part.TARGET), computes=True
        ),
    }
)
