"""What 下半年 holds, or however the report calls what comes next: commitments, and projects by stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.charts.spec import CoverageRow
from hangtou_portal.exhibits.wording import NO_DUE, heading_of
from hangtou_portal.record.dates import last_day
from hangtou_portal.record.model import Half, Place, Project, Record, Report, Stage
from hangtou_portal.record.sentences.phrases import deadline, due_when
from hangtou_portal.views.commitments import Commitment, commitments_of
from hangtou_portal.views.filters import Filter, read_filter
from hangtou_portal.views.timeline import Moment, timeline_of

MEASURABLE = "写明数字目标或期限"
NOT_MEASURABLE = "没有写明"


@dataclass(frozen=True, kw_only=True)
class Group:
    """Commitments under one heading, in the order in which they are read; `dated` ones have a due date."""

    title: str
    dated: bool
    commitments: tuple[Commitment, ...]


@dataclass(frozen=True, kw_only=True)
class StagedProject:
    """A project with its place, which towns without places lack; `promised` if a commitment names it."""

    project: Project
    place: Place | None
    promised: bool


@dataclass(frozen=True, kw_only=True)
class StageGroup:
    """The projects at one stage."""

    stage: Stage
    projects: tuple[StagedProject, ...]


@dataclass(frozen=True, kw_only=True)
class PlanPage:
    """Commitments and projects that the filters admit; `total` and `project_total` count all there are."""

    record: Record
    filters: tuple[Filter, ...]
    groups: tuple[Group, ...]
    stages: tuple[StageGroup, ...]
    timeline: tuple[Moment, ...]
    total: int
    project_total: int

    @property
    def shown(self) -> tuple[Commitment, ...]:
        """Every commitment on the page."""
        return tuple(item for group in self.groups for item in group.commitments)

    @property
    def projects_shown(self) -> int:
        """How many projects are on the page."""
        return sum(len(group.projects) for group in self.stages)

    @property
    def due(self) -> int:
        """How many of the shown have a date."""
        return sum(1 for item in self.shown if item.task.due)

    @property
    def targeted(self) -> int:
        """How many of the shown have a number to reach."""
        return sum(1 for item in self.shown if item.aim)

    @property
    def measured(self) -> tuple[CoverageRow, ...]:
        """The shown by their headings: how many of how many can be measured, as dots."""
        counted: dict[str, list[bool]] = {}
        for item in commitments_of(self.record):
            if item in self.shown:
                counted.setdefault(item.heading, []).append(item.task.measurable)
        return tuple(
            CoverageRow(
                label=title, covered=sum(found), total=len(found), text=f"{len(found)}项中的{sum(found)}项"
            )
            for title, found in counted.items()
        )

    @property
    def measurable(self) -> int:
        """How many of the shown have a date, a number to reach, or both."""
        return sum(1 for item in self.shown if item.task.measurable)


def plan_page(*, record: Record, query: Mapping[str, str]) -> PlanPage:
    """What comes next in the latest report, as `query` filters it.

    Dated commitments come first, in order of their date; the rest follow in the order of the report.
    """
    report = record.report
    filters = plan_filters(record=record, query=query)
    everything = commitments_of(record)
    wanted = [item for item in everything if _admitted(item, filters=filters, report=report)]
    dated = sorted(
        (item for item in wanted if item.task.due),
        key=lambda item: last_day(words=item.task.due, half=Half.NEXT, report=report),
    )
    undated = [item for item in wanted if not item.task.due]
    titles = dict.fromkeys(item.heading for item in undated)
    groups = [
        Group(title="写明期限的，先到期的在前", dated=True, commitments=tuple(dated)),
        *(
            Group(
                title=title,
                dated=False,
                commitments=tuple(item for item in undated if item.heading == title),
            )
            for title in titles
        ),
    ]
    return PlanPage(
        record=record,
        filters=filters,
        groups=tuple(group for group in groups if group.commitments),
        stages=_stages(record=record, filters=filters),
        timeline=timeline_of(report),
        total=len(everything),
        project_total=len(report.projects),
    )


def plan_filters(*, record: Record, query: Mapping[str, str]) -> tuple[Filter, ...]:
    """Domain, due date, place, measurable or not, each with the options that occur."""
    items = commitments_of(record)
    due = [*(_due(item.task.due, report=record.report) for item in items if item.task.due), NO_DUE]
    return (
        read_filter(name="domain", label="领域", options=[item.heading for item in items], query=query),
        read_filter(name="due", label="期限", options=due, query=query),
        read_filter(
            name="place",
            label="地点",
            options=[place.name for item in items for place in item.places],
            query=query,
        ),
        read_filter(name="measurable", label="能否衡量", options=(MEASURABLE, NOT_MEASURABLE), query=query),
    )


def _due(words: str, *, report: Report) -> str:
    """A deadline as the filter offers it, with its year: 2019年8月底."""
    return deadline(due_when(words, report=report)) if words else NO_DUE


def _admitted(item: Commitment, *, filters: tuple[Filter, ...], report: Report) -> bool:
    domain, due, place, measurable = filters
    return (
        domain.admits(item.heading)
        and due.admits(_due(item.task.due, report=report))
        and place.admits(*(found.name for found in item.places))
        and measurable.admits(MEASURABLE if item.task.measurable else NOT_MEASURABLE)
    )


def _stages(*, record: Record, filters: tuple[Filter, ...]) -> tuple[StageGroup, ...]:
    domain, due, place, _ = filters
    promised = {name for task in record.report.tasks.values() for name in task.projects}
    found = [
        StagedProject(
            project=project,
            place=record.places[project.place] if project.place else None,
            promised=project.id in promised,
        )
        for project in record.report.projects.values()
        if domain.admits(heading_of(project, report=record.report))
        and due.admits(_due(project.due, report=record.report))
        and place.admits(record.places[project.place].name if project.place else "")
    ]
    groups = (
        StageGroup(stage=stage, projects=tuple(item for item in found if item.project.stage == stage))
        for stage in record.stages
    )
    return tuple(group for group in groups if group.projects)
