"""The dates of a report on one line: until when its figures count, and by when its commitments are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hangtou_portal.record.dates import last_day, last_day_of
from hangtou_portal.record.model import Half, Report, Task


@dataclass(frozen=True, kw_only=True)
class Moment:
    """The end of a month: how many `figures` of what was done count until then, what is due by then.

    `after` is how many months lie between it and the moment before, 0 for the first.
    """

    day: date
    figures: int
    due: tuple[Task, ...]
    after: int

    @property
    def words(self) -> str:
        """The moment with its year: 2019年8月底, 2019年底."""
        return f"{self.day.year}年" + ("底" if self.day.month == 12 else f"{self.day.month}月底")


def timeline_of(report: Report) -> tuple[Moment, ...]:
    """Every cut-off and every due date of `report`, in order of time; none where nothing is due by a date."""
    counted: dict[date, int] = {}
    for item in report.indicators.values():
        day = last_day_of(item, report=report) if item.half is Half.DONE else None
        if day is not None:
            counted[day] = counted.get(day, 0) + 1
    due: dict[date, list[Task]] = {}
    for task in report.tasks.values():
        if task.due:
            due.setdefault(last_day(words=task.due, half=Half.NEXT, report=report), []).append(task)
    if not due:
        return ()
    days = sorted({*counted, *due})
    return tuple(
        Moment(day=day, figures=counted.get(day, 0), due=tuple(due.get(day, ())), after=_months(before, day))
        for before, day in zip([days[0], *days], days, strict=False)
    )


def _months(before: date, day: date) -> int:
    return (day.year - before.year) * 12 + day.month - before.month
