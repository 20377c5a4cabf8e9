"""What is left to do for a target and how much of its time has passed, in one line for all pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hangtou_portal.charts.spec import Progress
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.arithmetic import Computed, remaining, share, time_elapsed, total
from hangtou_portal.record.dates import due_when, when
from hangtou_portal.record.model import Half, Indicator, Report, Role, Task


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A number to reach, and where the first half stands if the report says so.

    `same_count` tells whether both count the same thing: 39.98 of 48 万平方米, but 23 stations and 4 to come.
    `reported` is the share that the report itself states, `computed` what the portal works out where it
    states none. `left` is what is still to do, None once it is done or where the counts differ; `elapsed` how
    much of the year had passed, None where the target is not a whole year's.
    """

    target: Indicator
    baseline: Indicator | None
    same_count: bool
    reported: Indicator | None
    computed: Computed | None
    left: Computed | None = None
    elapsed: Computed | None = None


def aim_of(task: Task, *, report: Report) -> Aim | None:
    """The number that `task` is to reach in `report`; None where it names none."""
    items = report.indicators
    if task.target is None:
        return None
    target = items[task.target]
    baseline = items[task.baseline] if task.baseline else None
    if baseline is None:
        return Aim(target=target, baseline=None, same_count=False, reported=None, computed=None)
    same = baseline.unit == target.unit
    reported = next(
        (i for i in items.values() if (i.numerator, i.denominator) == (baseline.id, target.id)), None
    )
    computed = None
    if same and reported is None:
        computed = share(part=baseline, whole=target)
    elif not same and baseline.unit.startswith(target.unit):
        computed = total(parts=(baseline, target), unit=target.unit)
    return Aim(
        target=target,
        baseline=baseline,
        same_count=same,
        reported=reported,
        computed=computed,
        left=remaining(done=baseline, target=target) if same and baseline.value < target.value else None,
        elapsed=time_elapsed(done=baseline, target=target, report=report) if same else None,
    )


def verdict(target: Indicator, *, report: Report, brief: bool = False) -> str:
    """What is left to do, by when, and how much of the time had passed; what is computed says so.

    Empty where no commitment of `report` aims at it, or what was done and what is to come are counted apart.
    A `brief` one, for a screen, leaves out why something is not worked out, and is empty if nothing is.
    """
    task, aim = _aim(target, report=report)
    if task is None or aim is None:
        return ""
    if aim.baseline is None:
        if brief:
            return ""
        start = f"报告没有给出{report.periods[Half.DONE]}的起点，不推算进度"
        return f"{_limit(task, target=target, report=report)}；{start}"
    if not aim.same_count:
        return ""
    left = f"还差{aim.left.amount}（测算）" if aim.left else "已经达到"
    said = [left, _limit(task, target=target, report=report)]
    if aim.elapsed:
        said.append(f"统计时全年时间已过{aim.elapsed.amount}（测算）")
    elif not brief:
        said.append("报告没有写从哪一天算起，不推算时间进度")
    return "；".join(said)


def verdict_sums(target: Indicator, *, report: Report) -> tuple[str, ...]:
    """The portal's sums behind what the line computes."""
    _, aim = _aim(target, report=report)
    if aim is None or not aim.same_count:
        return ()
    return tuple(item.formula for item in (aim.left, aim.elapsed) if item)


def exhibit_verdict(exhibit: Exhibit, *, report: Report, brief: bool = False) -> str:
    """The line of the target that the chart is drawn against; empty where it is drawn against none."""
    drawn = isinstance(exhibit.chart, Progress)
    targets = [item for item in exhibit.sources if drawn and item.role is Role.TARGET]
    lines = (verdict(item, report=report, brief=brief) for item in targets if item.report == report.id)
    return next(filter(None, lines), "")


def aiming_at(items: Iterable[Indicator], *, report: Report) -> tuple[Task, ...]:
    """The commitments of `report` that aim at one of `items`."""
    targets = {item.id for item in items if item.report == report.id}
    return tuple(task for task in report.tasks.values() if task.target in targets)


def _aim(target: Indicator, *, report: Report) -> tuple[Task | None, Aim | None]:
    task = next(iter(aiming_at([target], report=report)), None)
    return task, aim_of(task, report=report) if task else None


def _limit(task: Task, *, target: Indicator, report: Report) -> str:
    if task.due:
        return f"期限{due_when(task.due, report=report)}"
    return f"期限{when(target, report=report)}" if target.as_of else "未写明期间"
