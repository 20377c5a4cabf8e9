"""What 下半年 holds, or however the report calls what comes next: commitments, and projects by stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from hangtou_portal.charts.spec import CoverageRow
from hangtou_portal.exhibits.wording import NO_DUE, heading_of
from hangtou_portal.record.dates import deadline, due_when, last_day
from hangtou_portal.record.model import Half, Place, Project, Record, Report, Stage, Task
from hangtou_portal.record.quotes import sentence_around
from hangtou_portal.views.filters import Facet, read_filter
from hangtou_portal.views.passages import Passage

MEASURABLE = "写明数字目标或期限"
NOT_MEASURABLE = "没有写明"


@dataclass(frozen=True, kw_only=True)
class PlanPage:
    """Commitments of the record's report by their headings, and its projects by stage, as the filters admit.

    The commitments that have a due date come first, under a heading of their own.
    """

    record: Record
    filters: tuple[Facet, ...]
    groups: tuple[tuple[str, tuple[Task, ...]], ...]
    stages: tuple[tuple[Stage, tuple[Project, ...]], ...]

    @property
    def shown(self) -> tuple[Task, ...]:
        """Every commitment on the page."""
        return tuple(task for _, tasks in self.groups for task in tasks)

    @property
    def projects(self) -> tuple[Project, ...]:
        """Every project on the page."""
        return tuple(project for _, projects in self.stages for project in projects)

    @property
    def promised(self) -> frozenset[str]:
        """The ids of the projects that a commitment names."""
        tasks = self.record.report.tasks.values()
        return frozenset(name for task in tasks for name in task.projects)

    @property
    def measured(self) -> tuple[CoverageRow, ...]:
        """The shown by their headings: how many of how many can be measured, as dots."""
        counted: dict[str, list[bool]] = {}
        for task in self.record.report.tasks.values():
            if task in self.shown:
                heading = heading_of(task, report=self.record.report)
                counted.setdefault(heading, []).append(task.measurable)
        return tuple(
            CoverageRow(
                label=title,
                value=Decimal(sum(found)),
                total=len(found),
                text=f"{len(found)}项中的{sum(found)}项",
            )
            for title, found in counted.items()
        )

    def dated_of(self, heading: str) -> int:
        """How many of the shown under `heading` have a due date, and stand with those that do."""
        dated = (task for task in self.shown if task.due)
        return sum(heading_of(task, report=self.record.report) == heading for task in dated)

    def places_of(self, task: Task) -> tuple[Place, ...]:
        """Where a commitment is to be kept."""
        return tuple(self.record.places[name] for name in task.places)

    def passage_of(self, task: Task) -> Passage:
        """The sentence in which a commitment stands."""
        text = self.record.report.text.paragraphs[task.paragraph].text
        before, words, after = sentence_around(text=text, quote=task.quote).partition(task.quote)
        return Passage(before=before, words=words, after=after)


def plan_page(*, record: Record, query: Mapping[str, str]) -> PlanPage:
    """What comes next in the record's report, as `query` filters it.

    Dated commitments come first, in order of their date; the rest follow in the order of the report.
    """
    report = record.report
    filters = plan_filters(record=record, query=query)
    domain, due, place, measurable = filters
    wanted = [
        task
        for task in report.tasks.values()
        if domain.admits(heading_of(task, report=report))
        and due.admits(_due(task.due, report=report))
        and place.admits(*(record.places[name].name for name in task.places))
        and measurable.admits(MEASURABLE if task.measurable else NOT_MEASURABLE)
    ]
    dated = sorted(
        (task for task in wanted if task.due),
        key=lambda task: last_day(words=task.due, half=Half.NEXT, report=report),
    )
    groups: dict[str, list[Task]] = {"写明期限的，先到期的在前": dated} if dated else {}
    for task in wanted:
        if not task.due:
            groups.setdefault(heading_of(task, report=report), []).append(task)
    return PlanPage(
        record=record,
        filters=filters,
        groups=tuple((title, tuple(tasks)) for title, tasks in groups.items()),
        stages=_stages(record=record, filters=filters),
    )


def plan_filters(*, record: Record, query: Mapping[str, str]) -> tuple[Facet, ...]:
    """Domain, due date, place, measurable or not, each with the options that occur."""
    report = record.report
    tasks = report.tasks.values()
    headings = [heading_of(task, report=report) for task in tasks]
    due = [*(_due(task.due, report=report) for task in tasks if task.due), NO_DUE]
    places = [record.places[name].name for task in tasks for name in task.places]
    return (
        read_filter(name="domain", label="领域", options=headings, query=query),
        read_filter(name="due", label="期限", options=due, query=query),
        read_filter(name="place", label="地点", options=places, query=query),
        read_filter(name="measurable", label="能否衡量", options=(MEASURABLE, NOT_MEASURABLE), query=query),
    )


def _due(words: str, *, report: Report) -> str:
    """A deadline as the filter offers it, with its year: 2019年8月底."""
    return deadline(due_when(words, report=report)) if words else NO_DUE


def _stages(*, record: Record, filters: tuple[Facet, ...]) -> tuple[tuple[Stage, tuple[Project, ...]], ...]:
    domain, due, place, _ = filters
    found = [
        project
        for project in record.report.projects.values()
        if domain.admits(heading_of(project, report=record.report))
        and due.admits(_due(project.due, report=record.report))
        and place.admits(record.places[project.place].name if project.place else "")
    ]
    groups = ((stage, tuple(item for item in found if item.stage == stage)) for stage in record.stages)
    return tuple((stage, projects) for stage, projects in groups if projects)
