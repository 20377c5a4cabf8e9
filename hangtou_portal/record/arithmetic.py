"""Figures the portal computes (测算): always from figures of the report, always with the sum written out."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from hangtou_portal.record.dates import last_day, last_day_of
from hangtou_portal.record.model import Indicator, Qualifier, Report

#: 1 hectare is 15 mu: 国务院关于在我国统一实行法定计量单位的命令 (1984) keeps 亩 beside the legal units.
MU_PER_HECTARE = Decimal(15)


@dataclass(frozen=True, kw_only=True)
class Computed:
    """A figure that the report does not print: its value in `unit`, and the sum it comes from.

    `about` says that one of the inputs is itself only approximate (近). `label`, what was worked out, and
    `as_of`, until when it counts, are empty until `called` sets them: only what is shown needs them.
    """

    value: Decimal
    unit: str
    formula: str
    inputs: tuple[Indicator, ...]
    about: bool = False
    label: str = ""
    as_of: str = ""

    def called(self, label: str, *, as_of: str) -> Computed:
        """The same figure with `label` as its name and `as_of` as the time until which it counts."""
        return replace(self, label=label, as_of=as_of)

    @property
    def amount(self) -> str:
        """Number and unit: 8.02万平方米, 约33.3公顷."""
        return f"{'约' if self.about else ''}{self.value:f}{self.unit}"


def _of(*inputs: Indicator, value: Decimal, unit: str, formula: str) -> Computed:
    about = any(item.qualifier is not Qualifier.EXACT for item in inputs)
    return Computed(value=value, unit=unit, formula=formula, inputs=inputs, about=about)


def equals(*, exact: bool) -> str:
    """The sign before a result: = for an exact one, ≈ for one that was rounded."""
    return "=" if exact else "≈"


def round_to(*, value: Decimal, places: int) -> Decimal:
    """Half-up to `places` decimals, trailing zeros dropped: 50.0 becomes 50."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()


def share(*, part: Indicator, whole: Indicator) -> Computed:
    """`part` of `whole` in per cent, to one decimal. Raises ValueError if units differ or `whole` is 0."""
    _same_unit(part, whole)
    if not whole.value:
        raise ValueError(f"{whole.id}是0，不能作分母")
    value = round_to(value=part.value / whole.value * 100, places=1)
    sign = equals(exact=value * whole.value == part.value * 100)
    formula = f"{part.value:f}÷{whole.value:f}×100%{sign}{value:f}%"
    return _of(part, whole, value=value, unit="%", formula=formula)


def gap(*, done: Indicator, target: Indicator) -> Computed:
    """What is left to do, or what was done beyond the target. Raises ValueError if the units differ."""
    _same_unit(done, target)
    less, more = sorted((done.value, target.value))
    value = more - less
    formula = f"{more:f}-{less:f}={value:f}{done.unit}"
    return _of(done, target, value=value, unit=done.unit, formula=formula)


def rest(*, parts: Sequence[Indicator], whole: Indicator) -> Computed:
    """What is left of `whole` without `parts`. Raises ValueError if units differ or they are more than it."""
    for part in parts:
        _same_unit(part, whole)
    value = whole.value - sum((part.value for part in parts), Decimal(0))
    if value < 0:
        raise ValueError(f"各部分相加超过{whole.id}的{whole.amount}")
    formula = "-".join(f"{item.value:f}" for item in (whole, *parts)) + f"={value:f}{whole.unit}"
    return _of(*parts, whole, value=value, unit=whole.unit, formula=formula)


def shared_unit(items: Sequence[Indicator]) -> str:
    """The unit in which figures may be added up: the shortest of theirs, 个 for 个 and 个居民区."""
    return min((item.unit for item in items), key=len)


def total(*, parts: Sequence[Indicator], unit: str) -> Computed:
    """The sum of `parts` in `unit`, which each part's unit must begin with (个 for 个居民区)."""
    for part in parts:
        if not part.unit.startswith(unit):
            raise ValueError(f"{part.id}的单位{part.unit}不能按{unit}相加")
    value = sum((part.value for part in parts), Decimal(0))
    formula = "+".join(f"{part.value:f}" for part in parts) + f"={value:f}{unit}"
    return _of(*parts, value=value, unit=unit, formula=formula)


def hectares(item: Indicator) -> Computed:
    """An area in 亩 as hectares, to one decimal. Raises ValueError for another unit."""
    if item.unit != "亩":
        raise ValueError(f"{item.id}的单位是{item.unit}，不是亩")
    value = round_to(value=item.value / MU_PER_HECTARE, places=1)
    exact = value * MU_PER_HECTARE == item.value
    formula = f"{item.value:f}亩÷15{equals(exact=exact)}{value:f}公顷"
    found = _of(item, value=value, unit="公顷", formula=formula)
    return found if exact else replace(found, about=True)


def elapsed_share(*, until: date) -> Computed:
    """How much of its year has passed at the end of the day `until`, in per cent of its months or days."""
    if until.day == monthrange(until.year, until.month)[1]:
        passed, whole, unit = until.month, 12, "个月"
    else:
        passed, whole, unit = until.timetuple().tm_yday, 366 if isleap(until.year) else 365, "天"
    value = round_to(value=Decimal(passed) / whole * 100, places=1)
    sign = equals(exact=value * whole == passed * 100)
    return _of(value=value, unit="%", formula=f"{passed}{unit}÷{whole}{unit}{sign}{value:f}%")


def time_elapsed(*, done: Indicator, target: Indicator, report: Report) -> Computed | None:
    """How much of the year had passed when `done` was counted; None if `target` is not that whole year's."""
    until = last_day(words=done.as_of, half=done.half, report=report)
    due = last_day_of(target, report=report)
    return elapsed_share(until=until) if due and (due.year, due.month) == (until.year, 12) else None


def _same_unit(one: Indicator, other: Indicator) -> None:
    if one.unit != other.unit:
        raise ValueError(f"{one.id}的单位{one.unit}与{other.id}的单位{other.unit}不同")
