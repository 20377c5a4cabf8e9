"""What 数据与引用 holds: all figures as one table, and the one that the address names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.exhibits.wording import heading_of
from hangtou_portal.record.model import Indicator, Record
from hangtou_portal.views.filters import Facet, read_filter


@dataclass(frozen=True, kw_only=True)
class DataPage:
    """The figures that the filters admit, by domain, each in the order of the report.

    `figure` is the one the address names.
    """

    filters: tuple[Facet, ...]
    groups: tuple[tuple[str, tuple[Indicator, ...]], ...]
    figure: Indicator | None

    @property
    def shown(self) -> int:
        """How many figures the filters admit."""
        return sum(len(items) for _, items in self.groups)


def data_page(*, record: Record, query: Mapping[str, str]) -> DataPage:
    """数据与引用 of the record's report, filtered by domain, half of the report, and what a number does."""
    report = record.report
    items = report.indicators.values()
    domain, half, role = filters = (
        read_filter(
            name="domain",
            label="领域",
            options=[heading_of(item, report=report) for item in items],
            query=query,
        ),
        read_filter(
            name="half", label="部分", options=[report.periods[item.half] for item in items], query=query
        ),
        read_filter(name="role", label="性质", options=[item.role.words for item in items], query=query),
    )
    groups: dict[str, list[Indicator]] = {}
    for item in items:
        heading = heading_of(item, report=report)
        admitted = domain.admits(heading) and half.admits(report.periods[item.half])
        if admitted and role.admits(item.role.words):
            groups.setdefault(heading, []).append(item)
    return DataPage(
        filters=filters,
        groups=tuple((heading, tuple(found)) for heading, found in groups.items()),
        figure=report.indicators.get(query.get("figure", "")),
    )
