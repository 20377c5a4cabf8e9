"""What comes next, for the hall and on paper: commitments with a deadline, then those with a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hangtou_portal.exhibits.wording import undertakings_sourced
from hangtou_portal.record.dates import due_when, last_day, when
from hangtou_portal.record.model import Domain, Half, Record, Report, Task
from hangtou_portal.views.deck import Slide, SlideKind, SlideLine
from hangtou_portal.views.deck_choice import named
from hangtou_portal.views.deck_notes import undertaking_notes
from hangtou_portal.views.verdict import no_progress_stated, verdict, verdict_sums

#: Commitments on one screen: more could not be read from the back row. One with its verdict takes more room.
TASKS_PER_SCREEN = 6
_ROOM, _ROOM_WITH_VERDICT = 2, 3


@dataclass(frozen=True, kw_only=True)
class Coming:
    """Commitments told together: `title` counts them, each has its line; `context` is what holds for some."""

    kind: SlideKind
    title: str
    tasks: tuple[Task, ...]
    lines: tuple[SlideLine, ...]
    context: str


def coming(
    *, report: Report, due: Sequence[Task], domains: Sequence[Domain] | None = None
) -> tuple[Coming, ...]:
    """The commitments that are `due`, and all others with a number; neither if there is none.

    With `domains` only theirs, and the titles say whose they count.
    """
    told = [task for task in report.tasks.values() if domains is None or task.domain in domains]
    dated = [task for task in due if task in told]
    aims = [task for task in told if task.target and not task.due]
    whose = named(domains) if domains is not None else ""
    found = []
    if dated:
        big = [due_when(task.due, report=report) for task in dated]
        days = {last_day(words=task.due, half=Half.NEXT, report=report) for task in dated}
        which = "最先到期的" if len(days) > 1 else "都" if len(dated) > 1 else ""
        title = f"{whose}写明期限的安排有{len(dated)}项，{which}在{big[0]}"
        found.append(_coming(report, kind=SlideKind.DUE, title=title, tasks=dated, big=big))
    if aims:
        who = whose or f"{report.periods[Half.NEXT]}，"
        title = f"{who}{'还' if dated else ''}有{len(aims)}项安排写明数字，没有写明期限"
        big = [report.indicators[task.target or ""].amount for task in aims]
        found.append(_coming(report, kind=SlideKind.TARGETS, title=title, tasks=aims, big=big))
    return tuple(found)


def coming_slides(
    *, record: Record, due: Sequence[Task], domains: Sequence[Domain] | None = None
) -> Iterator[Slide]:
    """Screens of what comes next, of `domains` only if some are named, as many as its lines need."""
    report = record.report
    for told in coming(report=report, due=due, domains=domains):
        start = 0
        for number, size in enumerate(sizes(told.lines), start=1):
            part = slice(start, start + size)
            start += size
            yield Slide(
                id=told.kind.value if number == 1 else f"{told.kind}-{number}",
                kind=told.kind,
                title=told.title,
                kicker="接下来",
                context=told.context,
                lines=told.lines[part],
                source=undertakings_sourced(things=told.tasks[part], report=report),
                things=told.tasks[part],
                notes=undertaking_notes(things=told.tasks[part], record=record),
            )


def _coming(
    report: Report, *, kind: SlideKind, title: str, tasks: Sequence[Task], big: Sequence[str]
) -> Coming:
    without = sum(1 for task in tasks if task.target and not task.baseline)
    some = f"其中{without}项，" if without < len(tasks) else ""
    lines = tuple(_line(task, big=words, report=report) for task, words in zip(tasks, big, strict=True))
    context = f"{some}{no_progress_stated(report)}" if without else ""
    return Coming(kind=kind, title=title, tasks=tuple(tasks), lines=lines, context=context)


def _line(task: Task, *, big: str, report: Report) -> SlideLine:
    """A commitment, and the time its number is for where neither its words nor its verdict says it."""
    if task.target is None:
        return SlideLine(big=big, text=task.title)
    target = report.indicators[task.target]
    line = verdict(target, report=report, brief=True)
    untold = target.as_of and not task.due and not line
    period = f"（{when(target, report=report)}的目标）" if untold else ""
    return SlideLine(
        big=big,
        text=task.title + period,
        verdict=line,
        sums=verdict_sums(target, report=report),
    )


def sizes(lines: Sequence[SlideLine]) -> Iterator[int]:
    """How many lines each screen has; a line with its verdict beneath takes half as much again."""
    size, room = 0, 0
    for line in lines:
        needed = _ROOM_WITH_VERDICT if line.verdict else _ROOM
        if size == TASKS_PER_SCREEN or room + needed > _ROOM * TASKS_PER_SCREEN + 1:
            yield size
            size, room = 0, 0
        size, room = size + 1, room + needed
    if size:
        yield size
