"""Tasks link exactly what their words name: targets, projects, places, and what a target builds on."""

from __future__ import annotations

from collections.abc import Iterator

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Half, Indicator, Record, Report, Role, Task
from hangtou_portal.record.names import places_named
from hangtou_portal.record.quotes import longest_shared_run

#: A baseline and its target must share a run of words this long, unless a reported share ties them.
_SHARED_RUN = 4


def tasks_link_what_they_name(record: Record) -> Iterator[Fault]:
    """Read targets, projects and places out of the words again, and compare them with the links."""
    for report in record.reports:
        for task in report.tasks.values():
            places = places_named(text=task.quote, places=record.places.values())
            targets, projects = (read(report=report, task=task) for read in (targets_of, projects_of))
            for column, given, found in (
                ("target", [task.target] if task.target else [], targets),
                ("baseline", [task.baseline] if task.baseline else [], baseline_of(report=report, task=task)),
                ("projects", sorted(task.projects), sorted(projects)),
                ("places", sorted(task.places), places),
            ):
                if given != [*found]:
                    reason = f"原文所指的是“{';'.join(found) or '(无)'}”"
                    yield fault_at(task, column, reason, value=";".join(given) or "(空)")


def targets_of(*, report: Report, task: Task) -> tuple[str, ...]:
    """The targets whose quotes the task's own quote holds."""
    here = (item for item in report.indicators.values() if item.paragraph == task.paragraph)
    return tuple(item.id for item in here if item.half is Half.NEXT and item.quote in task.quote)


def projects_of(*, report: Report, task: Task) -> tuple[str, ...]:
    """The projects whose quotes the task's own quote holds."""
    here = (project for project in report.projects.values() if project.paragraph == task.paragraph)
    return tuple(project.id for project in here if project.quote in task.quote)


def baseline_of(*, report: Report, task: Task) -> tuple[str, ...]:
    """What the target builds on: what a reported share divides by it, else the figure of the same thing.

    The same thing is what shares the longest run of words with the target's label, in the same unit.
    """
    target = report.indicators.get(task.target or "")
    if target is None:
        return ()
    figures = report.indicators.values()
    for share in figures:
        if share.numerator and share.denominator == target.id and share.half is Half.DONE:
            return (share.numerator,)
    runs = {
        item.id: longest_shared_run(_bare(item.label), _bare(target.label))
        for item in figures
        if item.role is Role.DONE
        and item.domain == target.domain
        and _same_unit(item, target)
        and item.half is Half.DONE
    }
    best = max(runs, key=runs.__getitem__, default="")
    return (best,) if best and runs[best] >= _SHARED_RUN else ()


def _bare(label: str) -> str:
    """The report writes “家门口”服务站 in one half and 家门口服务站 in the other."""
    return label.replace("“", "").replace("”", "")


def _same_unit(one: Indicator, other: Indicator) -> bool:
    """个居民区 counts in 个 as well."""
    return one.unit.startswith(other.unit) or other.unit.startswith(one.unit)
