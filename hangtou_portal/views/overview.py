"""What the overview holds: the whole story on one page; and the dates of a report on one line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hangtou_portal.record.cut_offs import is_undated
from hangtou_portal.record.dates import last_day, last_day_of
from hangtou_portal.record.model import Answer, Half, Indicator, Paragraph, Record, Report, Task
from hangtou_portal.record.numerals import COUNT
from hangtou_portal.views.domain import DomainPage, domain_page
from hangtou_portal.views.headlines import Headline, headline_of
from hangtou_portal.views.summary import Summary, summary


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A day, mostly the last of a month: the figures that count until then, and what is due by then.

    `told` is how the report dates the figures, in Chinese, and of how many it does not; empty without any.
    `after` is how many months lie between it and the moment before, of those alone at which something is due
    and which are drawn; else 0.
    """

    day: date
    told: str
    due: tuple[Task, ...]
    after: int

    @property
    def words(self) -> str:
        """The moment with its year: 2019年6月15日, 2019年8月底, 2019年底."""
        year, month = f"{self.day.year}年", f"{self.day.month}月"
        if (self.day + timedelta(days=1)).day > 1:
            return f"{year}{month}{self.day.day}日"
        return f"{year}底" if self.day.month == 12 else f"{year}{month}底"


def timeline_of(report: Report) -> tuple[Moment, ...]:
    """Every cut-off and every due date of `report`, in order of time; none where nothing is due by a date."""
    counted: dict[date, list[Indicator]] = {}
    for item in report.indicators.values():
        day = last_day_of(item, report=report) if item.half is Half.DONE else None
        if day is not None:
            counted.setdefault(day, []).append(item)
    due: dict[date, list[Task]] = {}
    for task in report.tasks.values():
        if task.due:
            due.setdefault(last_day(words=task.due, half=Half.NEXT, report=report), []).append(task)
    if not due:
        return ()
    days = sorted({*counted, *due})
    after = {
        day: 12 * (day.year - before.year) + day.month - before.month for before, day in pairwise(sorted(due))
    }
    return tuple(
        Moment(
            day=day,
            told=_dating(counted.get(day, ()), report=report),
            due=tuple(due.get(day, ())),
            after=after.get(day, 0),
        )
        for day in days
    )


def _dating(items: Sequence[Indicator], *, report: Report) -> str:
    """How `items` are dated: 2个数字写明1-6月；29个只写在上半年部分，报告没有写统计到哪一天."""
    dated = Counter(item.as_of for item in items if not is_undated(item, report=report))
    said = [f"{count}个数字写明{words}" for words, count in dated.items()]
    if undated := len(items) - dated.total():
        what = "个" if said else "个数字"
        said.append(f"{undated}{what}只写在{report.periods[Half.DONE]}部分，报告没有写统计到哪一天")
    return "；".join(said)


@dataclass(frozen=True, kw_only=True)
class OverviewPage:
    """The report in a sentence, headline figures with their drawings, the domains, the main lines.

    `questions` are those that the report answers, each with its answer; `main_lines` is the paragraph that
    opens what comes next, for a report that has one.
    """

    summary: Summary
    questions: tuple[tuple[str, Answer], ...]
    headlines: tuple[Headline, ...]
    domains: tuple[DomainPage, ...]
    main_lines: Paragraph | None


def overview_page(record: Record) -> OverviewPage:
    """The overview of the record's report."""
    report = record.report
    headlines = (item for item in report.indicators.values() if item.headline)
    leading = sorted(headlines, key=lambda item: item.headline or 0)
    return OverviewPage(
        summary=summary(report),
        questions=questions_of(record),
        headlines=tuple(headline_of(item, report=report) for item in leading),
        domains=tuple(domain_page(record=record, domain=domain) for domain in report.domains),
        main_lines=report.text.paragraphs[report.main_lines.paragraph] if report.main_lines else None,
    )


def questions_of(record: Record) -> tuple[tuple[str, Answer], ...]:
    """The questions that the record's report answers, each with its answer."""
    asked = ((row.question, row.answer_in(record.report)) for row in record.questions)
    return tuple((question, answer) for question, answer in asked if answer)


def due_of(report: Report) -> tuple[Task, ...]:
    """The commitments that are due by a date, in order of the dates."""
    return tuple(task for moment in timeline_of(report) for task in moment.due)


def enumerated(text: str) -> tuple[str, ...]:
    """The items of a list inside a paragraph (一是…；二是…), without their marks and closing stops.

    Punctuation may be of full or of half width.
    """
    _, *items = re.split(rf"(?<=[:：;；。]){COUNT}是", text)
    return tuple(item.rstrip(";；。") for item in items)
