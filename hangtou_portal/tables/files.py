"""Tables as files: CSV for spreadsheets, JSON for programs, one workbook for readers."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.record.model import Record
from hangtou_portal.record.text_width import text_width
from hangtou_portal.tables.archive import workbook_without_dates
from hangtou_portal.tables.model import Cell, ExportTable, Row

#: Widths in the digits of Excel's standard font; longer texts are wrapped.
NARROWEST, WIDEST = 8, 60
_HEADER = PatternFill(fill_type="solid", start_color="FFF7F4F1")


def to_csv(table: ExportTable) -> bytes:
    """The table for spreadsheets, with Chinese column titles; Excel needs the byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.title for column in table.columns])
    writer.writerows([_text(cell) for cell in row] for row in table.shown_rows())
    return text.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    """Numbers as printed, nothing as an empty cell; a text never begins like a formula."""
    text = "" if cell is None else f"{cell}"
    return f"'{text}" if isinstance(cell, str) and text.startswith(("=", "+", "-", "@", "\t")) else text


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
    if isinstance(cell, Decimal):
        return float(cell) if cell % 1 else int(cell)
    return cell


def to_xlsx(*, record: Record, tables: Sequence[ExportTable]) -> bytes:
    """A sheet that says what this is and where it is from, then one sheet for each table."""
    book = Workbook()
    book.properties.creator, book.properties.title = record.title, record.report.title
    first = book.active
    if not isinstance(first, Worksheet):
        raise TypeError("a new workbook has a sheet")
    first.title = f"{record.mark}说明"
    _fill(sheet=first, header=("项目", "内容"), rows=_about(record=record, tables=tables))
    for table in tables:
        _fill(
            sheet=book.create_sheet(sheet_name(f"{record.mark}{table.title}")),
            header=tuple(column.title for column in table.columns),
            rows=table.shown_rows(),
        )
    body = io.BytesIO()
    book.save(body)
    # openpyxl writes down this moment: then no two copies would have the same checksum.
    return workbook_without_dates(body.getvalue())


def sheet_name(title: str) -> str:
    r"""`title` as Excel takes a sheet's name: without `[]:*?/\`, of 31 characters at most."""
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:31]


def _about(*, record: Record, tables: Sequence[ExportTable]) -> tuple[Row, ...]:
    report = record.report
    return (
        ("名称", record.title),
        ("内容", record.description),
        ("来源", f"{report.author}《{report.title}》"),
        ("题名", report.title_note),
        ("年份", report.year_note),
        ("单位", "各表“单位”一栏为报告所印的单位，数值不换算"),
        ("数据版本", record.version),
        ("内容指纹", record.fingerprint),
        *(
            (f"工作表“{sheet_name(table.title)}”", f"{table.description}共{len(table.rows)}行")
            for table in tables
        ),
    )


def _fill(*, sheet: Worksheet, header: Sequence[str], rows: Sequence[Row]) -> None:
    sheet.append(list(header))
    for row in rows:
        sheet.append(list(row))
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # a text that begins with = is a text
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), _HEADER
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for number, title in enumerate(header, start=1):
        texts = [title, *(str(row[number - 1] or "") for row in rows)]
        # Counted as on a terminal, where a Chinese character is two columns wide.
        widest = max(round(2 * text_width(text, narrow=0.5)) for text in texts)
        sheet.column_dimensions[get_column_letter(number)].width = min(max(widest + 3, NARROWEST), WIDEST)
