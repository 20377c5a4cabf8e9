"""The tables of the Data Package with their cells typed, their codes explained, and addresses added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from hangtou_portal.record.model import Column, Qualifier, Record, Role
from hangtou_portal.record.rows import cell_of
from hangtou_portal.tables.added_columns import added_columns
from hangtou_portal.tables.model import Cell, ExportColumn, ExportTable

#: Codes explained in a column's description: “village 村；metro-station 轨交车站”.
_EXPLAINED = re.compile(r"(?:^|；)([a-z]+(?:-[a-z]+)*) ([^；。，]+)")

#: What the portal calls each table in its addresses, and the Data Package's own name for it.
NAMES: Mapping[str, str] = {
    "figures": "indicators",
    "tasks": "tasks",
    "projects": "projects",
    "terms": "terms",
    "outcomes": "outcomes",
    "exhibits": "exhibits",
    "exhibit-figures": "exhibit-figures",
    "places": "places",
}


def package_table(*, record: Record, name: str) -> ExportTable:
    """The shown report's table `name` (one of `NAMES`). Raises KeyError if there is no such table."""
    info = record.table(NAMES[name])
    columns = tuple(_column(record=record, column=column) for column in info.columns)
    added = added_columns(record=record, name=name)
    return ExportTable(
        name=name,
        title=info.title,
        description=info.description,
        columns=(*columns, *(extra.column for extra in added)),
        rows=tuple(
            (
                *(_cell(getattr(item, column.name)) for column in columns),
                *(extra.cell(key) for extra in added),
            )
            for key, item in _items(record=record, name=name)
        ),
    )


def _items(*, record: Record, name: str) -> Iterable[tuple[str, object]]:
    """What the table has rows for, by id; each holds its cells as attributes named like the columns."""
    report = record.report
    tables: Mapping[str, Mapping[str, object]] = {
        "figures": report.indicators,
        "tasks": report.tasks,
        "projects": report.projects,
        "terms": report.terms,
        "exhibits": report.exhibits,
        # These have no id of their own, and nothing is added to them.
        "outcomes": {str(at): row for at, row in enumerate(report.outcomes)},
        "exhibit-figures": {str(at): row for at, row in enumerate(report.exhibit_figures)},
        "places": record.places,
    }
    return tables[name].items()


def _cell(value: object) -> Cell:
    """The value as a table has it: nothing is an empty cell, a number stays one, else as in its file."""
    match value:
        case None | "" | ():
            return None
        case float():  # degrees: six decimals are a tenth of a metre
            return Decimal(f"{value:.6f}")
        case int() | Decimal():
            return value
    return cell_of(value)


def _column(*, record: Record, column: Column) -> ExportColumn:
    return ExportColumn(
        name=column.name,
        title=column.title,
        description=column.description,
        type=column.type,
        words=_words(record=record, column=column),
    )


def _words(*, record: Record, column: Column) -> dict[str, str]:
    match column.name:
        case "domain":
            return {domain.id: domain.title for domain in record.domains}
        case "stage":
            return {stage.id: stage.title for stage in record.stages}
        case "role":
            return {role.value: role.words for role in Role}
        case "qualifier":
            return {qualifier.value: qualifier.wording.words or "准确" for qualifier in Qualifier}
        case "place" | "places" | "anchor":
            return {place.id: place.name for place in record.places.values()}
    return dict(_EXPLAINED.findall(column.description))
