"""A commitment's number, and how far what was done has come towards it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from hangtou_portal.record.arithmetic import Computed, gap, share, time_elapsed
from hangtou_portal.record.model import Indicator, Qualifier, Report, Task

_CEILINGS: Final = (
    *(Qualifier.NOT_ABOVE, Qualifier.NO_MORE, Qualifier.UNDER, Qualifier.SHORT_OF, Qualifier.AT_MOST),
    *(Qualifier.WITHIN, Qualifier.BELOW),
)
_MORE_THAN: Final = (Qualifier.OVER, Qualifier.EXCEEDING, Qualifier.BEYOND, Qualifier.PAST)
_NEAR: Final = (Qualifier.ABOUT, Qualifier.CIRCA, Qualifier.NEARLY, Qualifier.AROUND, *_CEILINGS)


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A number to reach, and where the first half stands if the report says so.

    `is_progress` tells whether what was done counts towards the target: 39.98 of 48 万平方米 does. 23 that
    stand do not count towards 4 to come, nor what a finished year came to towards the next year's plan.
    `reported` is the share that the report itself states, `computed` the one that the portal works out where
    it states none. `left` is what is still to do, None where nothing is; `elapsed` how much of the year had
    passed, None where the target is not a whole year's.
    """

    target: Indicator
    baseline: Indicator | None
    is_progress: bool = False
    reported: Indicator | None = None
    computed: Computed | None = None
    left: Computed | None = None
    elapsed: Computed | None = None

    @property
    def is_ceiling(self) -> bool:
        """Whether the number is not to be exceeded: 35件以下, or none at all."""
        return self.target.qualifier in _CEILINGS or not self.target.value

    @property
    def is_reached(self) -> bool:
        """Whether what was done has come to the target; a figure that is only near it has not."""
        done, target = self.baseline, self.target
        if done is None or not self.is_progress:
            return False
        open_end = target.qualifier in _MORE_THAN or done.qualifier in _NEAR
        return done.value > target.value or (done.value == target.value and not open_end)


def aim_of(task: Task, *, report: Report) -> Aim | None:
    """The number that `task` is to reach in `report`; None where it names none."""
    items = report.indicators
    if task.target is None:
        return None
    target = items[task.target]
    baseline = items[task.baseline] if task.baseline else None
    aim = Aim(target=target, baseline=baseline)
    if baseline is None or baseline.unit != target.unit:
        return aim
    reported = next(
        (i for i in items.values() if (i.numerator, i.denominator) == (baseline.id, target.id)), None
    )
    elapsed = time_elapsed(done=baseline, target=target, report=report)
    # Of one and the same year: 全年 in a report at its end is the next.
    of_this_year = "全年" in target.as_of and elapsed is not None
    if aim.is_ceiling or not (reported or of_this_year):
        return aim
    return replace(
        aim,
        is_progress=True,
        reported=reported,
        computed=None if reported else share(part=baseline, whole=target),
        left=gap(done=baseline, target=target) if baseline.value < target.value else None,
        elapsed=elapsed,
    )
