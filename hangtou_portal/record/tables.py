"""Reading the record's files as text: UTF-8 with or without Excel's byte order mark, any line ending."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from hangtou_portal.record.faults import Fault, RecordError


@dataclass(frozen=True, kw_only=True)
class Table:
    """A CSV file as read: every cell a string. `lines[i]` is the file line of `rows[i]`."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


def read_raw(*, data: Path, file: str) -> bytes:
    """The file's bytes. Raises RecordError if it cannot be read."""
    try:
        return (data / file).read_bytes()
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        reason = "没有这个文件" if missing else "文件打不开，请检查它的权限"
        raise RecordError((Fault(file=file, reason=reason),)) from error


def read_text(*, data: Path, file: str) -> str:
    """The file's text. Raises RecordError if it is missing, empty, or not UTF-8 (most likely GBK)."""
    return text_in(read_raw(data=data, file=file), file=file)


def text_in(raw: bytes, *, file: str) -> str:
    """The text that the bytes of `file` are. Raises RecordError if they are none, or not UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"不是UTF-8编码（第{error.start + 1}个字节起读不懂），可能存成了GBK；请另存为“CSV UTF-8”"
        raise RecordError((Fault(file=file, reason=reason),)) from error
    if not text.strip():
        raise RecordError((Fault(file=file, reason="文件是空的"),))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_table(*, data: Path, file: str) -> Table:
    """The cells of a CSV file. Raises RecordError with every row that has too few or too many cells."""
    return table_in(read_raw(data=data, file=file), file=file)


def table_in(raw: bytes, *, file: str) -> Table:
    """The cells that the bytes of a CSV file say. Raises RecordError as `read_table` does."""
    text = text_in(raw, file=file)
    if not text.endswith("\n"):
        # Every spreadsheet ends the last row with a line break: a file without one may have been cut off.
        raise RecordError((Fault(file=file, reason="最后一行没有换行，文件可能被截断"),))
    reader = csv.reader(io.StringIO(text), strict=True)
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    faults: list[Fault] = []
    header: tuple[str, ...] = ()
    start = 1
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1
            if not header:
                header = tuple(cells)
            elif len(cells) != len(header):
                faults.append(Fault(file=file, line=line, reason=f"有{len(cells)}格，应有{len(header)}格"))
            else:
                rows.append(tuple(cell.strip() for cell in cells))
                lines.append(line)
    except csv.Error:
        faults.append(Fault(file=file, line=start, reason="引号没有配对，或文件被截断"))
    if faults:
        raise RecordError(tuple(faults))
    return Table(file=file, header=header, rows=tuple(rows), lines=tuple(lines))
