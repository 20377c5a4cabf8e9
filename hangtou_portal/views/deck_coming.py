"""The deck's screens of what comes next: commitments with a deadline, then those with a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hangtou_portal.record.model import Half, Indicator, Record, Report, Task
from hangtou_portal.record.sentences.phrases import due_when, when
from hangtou_portal.views.deck import Line, Slide, SlideKind
from hangtou_portal.views.deck_notes import task_notes

#: Commitments on one screen: more could not be read from the back row.
TASKS_PER_SCREEN = 6


def coming_slides(*, record: Record, due: Sequence[Task]) -> Iterator[Slide]:
    """Screens of the commitments that are `due`, and of all others that the report gives a number."""
    report = record.report
    if due:
        lines = tuple(Line(big=due_when(task.due, report=report), text=task.title) for task in due)
        yield from _listed(
            record=record,
            id_="due",
            kind=SlideKind.DUE,
            title=f"写明期限的安排有{len(due)}项",
            tasks=due,
            lines=lines,
        )
    aims = tuple(task for task in report.tasks.values() if task.target and not task.due)
    if aims:
        targets = [report.indicators[task.target or ""] for task in aims]
        lines = tuple(
            Line(big=target.amount, text=task.title + _period(target, report=report))
            for task, target in zip(aims, targets, strict=True)
        )
        more = "还有" if due else ""
        title = f"{report.periods[Half.NEXT]}，{more}{len(aims)}项安排写明数字，没有写明期限"
        yield from _listed(
            record=record, id_="targets", kind=SlideKind.TARGETS, title=title, tasks=aims, lines=lines
        )


def _listed(
    *, record: Record, id_: str, kind: SlideKind, title: str, tasks: Sequence[Task], lines: Sequence[Line]
) -> Iterator[Slide]:
    report = record.report
    for at in range(0, len(tasks), TASKS_PER_SCREEN):
        number = at // TASKS_PER_SCREEN + 1
        yield Slide(
            id=id_ if number == 1 else f"{id_}-{number}",
            kind=kind,
            title=title,
            kicker="接下来",
            lines=tuple(lines[at : at + TASKS_PER_SCREEN]),
            source=f"出处：《{report.title}》{report.periods[Half.NEXT]}部分",
            notes=task_notes(tasks=tasks[at : at + TASKS_PER_SCREEN], report=report),
        )


def _period(target: Indicator, *, report: Report) -> str:
    """（2019年全年的目标）, where the report says elsewhere what time the number is for."""
    return f"（{when(target, report=report)}的目标）" if target.as_of else ""
