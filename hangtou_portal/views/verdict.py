"""What is left to do for a target and how much of its time has passed, in one line for all pages."""

from __future__ import annotations

from hangtou_portal.record.model import Half, Indicator, Report, Task
from hangtou_portal.record.sentences.phrases import due_when, when
from hangtou_portal.views.commitments import aim_of


def verdict(target: Indicator, *, report: Report) -> str:
    """What is left to do, by when, and how much of the time had passed; what is computed says so.

    Empty where no commitment of `report` aims at it, or what was done and what is to come are counted apart.
    """
    task = next((task for task in report.tasks.values() if task.target == target.id), None)
    aim = aim_of(task, report=report) if task else None
    if task is None or aim is None:
        return ""
    if aim.baseline is None:
        start = f"报告没有给出{report.periods[Half.DONE]}的起点，不推算进度"
        return f"{_limit(task, target=target, report=report)}；{start}"
    if not aim.same_count:
        return ""
    left = f"还差{aim.left.amount}（测算）" if aim.left else "已经达到"
    passed = (
        f"统计时全年时间已过{aim.elapsed.amount}（测算）"
        if aim.elapsed
        else "报告没有写从哪一天算起，不推算时间进度"
    )
    return f"{left}；{_limit(task, target=target, report=report)}；{passed}"


def _limit(task: Task, *, target: Indicator, report: Report) -> str:
    if task.due:
        return f"期限{due_when(task.due, report=report)}"
    return f"期限{when(target, report=report)}" if target.as_of else "未写明期间"
