"""Tasks link exactly what their words name: places, projects, targets; baselines have a ground."""

from __future__ import annotations

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Half, Indicator, Record, Report, Task
from hangtou_portal.record.names import places_named

#: A baseline and its target must share a run of words this long, unless a reported share ties them.
_SHARED_RUN = 4


def tasks_link_what_they_name(record: Record) -> tuple[Fault, ...]:
    """Read targets, projects and places out of the words again, and compare them with the links."""
    faults = []
    for report in record.reports:
        for task in report.tasks.values():
            targets = tuple(
                item.id
                for item in report.indicators.values()
                if item.half is Half.NEXT and item.paragraph == task.paragraph and item.quote in task.quote
            )
            projects = tuple(
                sorted(
                    project.id
                    for project in report.projects.values()
                    if project.paragraph == task.paragraph and project.quote in task.quote
                )
            )
            for column, given, found in (
                (
                    "places",
                    tuple(sorted(task.places)),
                    places_named(text=task.quote, places=record.places.values()),
                ),
                ("projects", tuple(sorted(task.projects)), projects),
                ("target", tuple(filter(None, [task.target])), targets),
            ):
                if given != found:
                    reason = f"原文所指的是“{';'.join(found) or '(无)'}”"
                    value = ";".join(given) or "(空)"
                    faults.append(fault_at(task.origin, column=column, value=value, reason=reason))
            if task.baseline and not _grounded(report=report, task=task):
                reason = "与目标之间没有报告所给的联系"
                faults.append(fault_at(task.origin, column="baseline", value=task.baseline, reason=reason))
        for item in report.indicators.values():
            named = places_named(
                text=report.text.paragraphs[item.paragraph].text
                if item.paragraph in report.text.paragraphs
                else "",
                places=record.places.values(),
            )
            if item.place and item.place not in named:
                reason = f"{item.paragraph}没有点到这个地点"
                faults.append(fault_at(item.origin, column="place", value=item.place, reason=reason))
    return tuple(faults)


def _grounded(*, report: Report, task: Task) -> bool:
    """Whether a share that the report states, or the thing they name, ties the baseline to the target."""
    baseline, target = report.indicators.get(task.baseline or ""), report.indicators.get(task.target or "")
    if baseline is None or target is None or baseline.half is not Half.DONE:
        return False
    by_share = any(
        (item.numerator, item.denominator) == (baseline.id, target.id) for item in report.indicators.values()
    )
    return by_share or _same_thing(baseline, target)


def _same_thing(one: Indicator, other: Indicator) -> bool:
    short, long = (label.replace("“", "").replace("”", "") for label in (one.label, other.label))
    runs = {short[i : i + _SHARED_RUN] for i in range(len(short) - _SHARED_RUN + 1)}
    same_unit = one.unit.startswith(other.unit) or other.unit.startswith(one.unit)
    return same_unit and any(run in long for run in runs)
