"""What is left to do for a target and how much of its time has passed, in one line for all pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hangtou_portal.charts.spec import Progress
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.dates import due_when, when
from hangtou_portal.record.model import Half, Indicator, Report, Role, Task
from hangtou_portal.views.aims import Aim, aim_of

#: A time that ends so is one to keep to; any other (全年, 2020年) only says what time a number is of.
_DEADLINE: Final = ("前", "底", "末", "日", "内")


def verdict(target: Indicator, *, report: Report, brief: bool = False) -> str:
    """What is left to do, by when, and how much of the time had passed; what is computed says so.

    Empty where no commitment of `report` aims at it, or what was done and what is to come are counted apart.
    A `brief` one, for a screen, leaves out why something is not worked out, and is empty if nothing is.
    """
    task, aim = _aim(target, report=report)
    if task is None or aim is None:
        return ""
    if not aim.is_progress:
        why = "" if brief else _why_no_progress(aim, report=report)
        return f"{_limit(task, target=target, report=report)}；{why}" if why else ""
    said = [_limit(task, target=target, report=report)]
    if aim.left:
        said.insert(0, f"还差{aim.left.amount}（测算）")
    elif aim.is_reached:
        said.insert(0, "已经达到")
    if aim.elapsed:
        said.append(f"统计时全年时间已过{aim.elapsed.amount}（测算）")
    elif not brief:
        said.append("报告没有写从哪一天算起，不推算时间进度")
    return "；".join(said)


def no_progress_stated(report: Report) -> str:
    """What is said of a target for which `report` does not state what was done so far."""
    return f"报告没有写{report.periods[Half.DONE]}做了多少，不推算进度"


def _why_no_progress(aim: Aim, *, report: Report) -> str:
    """Why nothing is worked out, in Chinese; empty where what stands and is to come are counted apart."""
    if aim.baseline is None:
        return no_progress_stated(report)
    if aim.baseline.unit != aim.target.unit:
        return ""
    period = report.periods[Half.DONE]
    return f"{'目标是上限' if aim.is_ceiling else f'报告没有说{period}的数字算在目标之内'}，不推算进度"


def verdict_sums(target: Indicator, *, report: Report) -> tuple[str, ...]:
    """The portal's sums behind what the line computes."""
    _, aim = _aim(target, report=report)
    if aim is None:
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
    if not target.as_of:
        return "未写明期间"
    limit = "期限" if target.as_of.endswith(_DEADLINE) else "目标期间"
    return f"{limit}{when(target, report=report)}"
