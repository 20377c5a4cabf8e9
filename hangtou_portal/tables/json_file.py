"""Tables as JSON for programs: codes as they stand in the Data Package, numbers as numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from hangtou_portal.record.model import Record
from hangtou_portal.tables.model import Cell, ExportTable


def to_json(*, record: Record, tables: Sequence[ExportTable]) -> bytes:
    """The tables with where they come from and what their columns mean, as UTF-8."""
    document = {
        "title": record.title,
        "source": record.report.title,
        "author": record.report.author,
        "note": record.report.title_note + record.report.year_note,
        "report": record.report.id,
        "version": record.version,
        "fingerprint": record.fingerprint,
        "tables": [_table(table) for table in tables],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _table(table: ExportTable) -> dict[str, object]:
    names = [column.name for column in table.columns]
    return {
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "columns": [
            {"name": c.name, "title": c.title, "type": c.type, "description": c.description}
            for c in table.columns
        ],
        "rows": [dict(zip(names, map(_value, row), strict=True)) for row in table.rows],
    }


def _value(cell: Cell) -> str | int | float | None:
    """The cell as a JSON value; a number becomes a float, which holds all the digits that reports print."""
    return (
        float(cell)
        if isinstance(cell, Decimal) and cell % 1
        else int(cell)
        if isinstance(cell, Decimal)
        else cell
    )
