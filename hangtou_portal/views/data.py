"""What 数据与引用 holds: all figures as one table, what may be cited, how the data was checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.exhibits.wording import heading_of
from hangtou_portal.record.model import Indicator, Place, Record
from hangtou_portal.views.filters import Filter, read_filter


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """A figure in the table of all figures."""

    item: Indicator
    domain: str
    half: str
    role: str
    place: Place | None


@dataclass(frozen=True, kw_only=True)
class DataPage:
    """The figures that the filters admit; `figure` is the one the address names."""

    record: Record
    filters: tuple[Filter, ...]
    rows: tuple[FigureRow, ...]
    total: int
    figure: Indicator | None

    @property
    def groups(self) -> tuple[tuple[str, tuple[FigureRow, ...]], ...]:
        """The rows by domain, each in the order of the report."""
        titles = dict.fromkeys(row.domain for row in self.rows)
        return tuple((title, tuple(row for row in self.rows if row.domain == title)) for title in titles)


def data_page(*, record: Record, query: Mapping[str, str]) -> DataPage:
    """数据与引用 of the record's report, as `query` filters it; rows in the order of the report."""
    everything = _rows(record)
    filters = data_filters(record=record, query=query)
    domain, half, role = filters
    return DataPage(
        record=record,
        filters=filters,
        rows=tuple(
            row
            for row in everything
            if domain.admits(row.domain) and half.admits(row.half) and role.admits(row.role)
        ),
        total=len(everything),
        figure=record.report.indicators.get(query.get("figure", "")),
    )


def data_filters(*, record: Record, query: Mapping[str, str]) -> tuple[Filter, ...]:
    """Domain, half of the report, and what a number does, each with the options that occur."""
    rows = _rows(record)
    return (
        read_filter(name="domain", label="领域", options=[row.domain for row in rows], query=query),
        read_filter(name="half", label="部分", options=[row.half for row in rows], query=query),
        read_filter(name="role", label="性质", options=[row.role for row in rows], query=query),
    )


def _rows(record: Record) -> tuple[FigureRow, ...]:
    return tuple(
        FigureRow(
            item=item,
            domain=heading_of(item, report=record.report),
            half=record.report.periods[item.half],
            role=item.role.words,
            place=record.places[item.place] if item.place else None,
        )
        for item in record.report.indicators.values()
    )
