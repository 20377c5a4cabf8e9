"""Tables as CSV for spreadsheets: UTF-8 with a byte order mark, without which Excel garbles Chinese."""

from __future__ import annotations

import csv
import io

from hangtou_portal.tables.model import Cell, ExportTable


def to_csv(table: ExportTable) -> bytes:
    """The table with Chinese column titles, lines ended as RFC 4180 has it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.title for column in table.columns])
    writer.writerows([_text(cell) for cell in row] for row in table.shown_rows())
    return text.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    """Numbers as printed, nothing as an empty cell; a text never begins like a formula."""
    text = "" if cell is None else f"{cell}"
    return f"'{text}" if isinstance(cell, str) and text.startswith(("=", "+", "-", "@", "\t")) else text
