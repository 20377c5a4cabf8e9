"""How the report's projects are told: what a list of them is headed, and in which part of it each stands."""

from __future__ import annotations

from collections.abc import Iterable

from hangtou_portal.record.model import Half, Project, Report


def half_of(project: Project) -> Half:
    """The half of the report that names it: what stands in the second is still to be done."""
    return Half(project.paragraph[:2])


def projects_title(projects: Iterable[Project], *, report: Report) -> str:
    """The heading of a list of projects: how far they are, and what the time to come is to bring."""
    halves = {half_of(project) for project in projects}
    coming = report.periods[Half.NEXT]
    if halves == {Half.NEXT}:
        return f"{coming}要做的项目"
    return f"项目做到哪一步、{coming}要做什么" if Half.NEXT in halves else "项目做到哪一步"


def still_to_do(projects: Iterable[Project], *, report: Report) -> str:
    """How many of them are still to be done, in Chinese: 13个项目里11个是下半年要做的; empty if none is."""
    listed = list(projects)
    count = sum(half_of(project) is Half.NEXT for project in listed)
    if not count:
        return ""
    how_many = f"里{count}个" if count < len(listed) else "都" if count > 1 else ""
    return f"{len(listed)}个项目{how_many}是{report.periods[Half.NEXT]}要做的"
