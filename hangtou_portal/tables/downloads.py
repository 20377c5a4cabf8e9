"""Every file that can be fetched from the portal, by its name under /data/."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from threading import Lock

from hangtou_portal.record.model import Record
from hangtou_portal.tables.all_tables import tables_of
from hangtou_portal.tables.archive import to_zip
from hangtou_portal.tables.files import to_csv, to_json, to_xlsx
from hangtou_portal.tables.model import ExportTable

CSV = "text/csv; charset=utf-8"
JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZIP = "application/zip"
TEXT = "text/plain; charset=utf-8"
_LOCK = Lock()
#: Records whose files are kept ready: the latest report and the earlier ones that are read beside it.
KEPT = 4


@dataclass(frozen=True, kw_only=True)
class Download:
    """A file: `name` in its address, `saved_as` on the reader's disk, `title` in a list of files."""

    name: str
    saved_as: str
    title: str
    media_type: str
    body: bytes

    @cached_property
    def sha256(self) -> str:
        """The checksum, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def size(self) -> str:
        """In words: 12 KB, rounded up."""
        return f"{-(-len(self.body) // 1024)} KB"


@dataclass(frozen=True, kw_only=True)
class Exports:
    """A record's data for readers to take away: its tables, and the files made of them by name."""

    tables: tuple[ExportTable, ...]
    files: Mapping[str, Download]


def exports_of(record: Record) -> Exports:
    """Tables and files of `record`, made once, however many threads ask."""
    with _LOCK:
        return _kept_exports(record)


@lru_cache(maxsize=KEPT)
def _kept_exports(record: Record) -> Exports:
    return make_exports(record)


def make_exports(record: Record) -> Exports:
    """Workbook, package, each table as CSV and JSON, and the checksums of them all."""
    tables = tables_of(record)
    source = record.report.title
    files = [
        _file(source, f"{record.town.id}.xlsx", "全部表格", XLSX, to_xlsx(record=record, tables=tables)),
        _file(source, f"{record.town.id}.json", "全部表格", JSON, to_json(record=record, tables=tables)),
        _file(source, "datapackage.zip", "数据包", ZIP, to_zip(record.files)),
    ]
    for table in tables:
        files += [
            _file(source, f"{table.name}.csv", table.title, CSV, to_csv(table)),
            _file(source, f"{table.name}.json", table.title, JSON, to_json(record=record, tables=(table,))),
        ]
    sums = "".join(f"{file.sha256}  {file.name}\n" for file in files).encode()
    files.append(_file(source, "checksums.txt", "校验和", TEXT, sums))
    return Exports(tables=tables, files={file.name: file for file in files})


def _file(source: str, name: str, title: str, media_type: str, body: bytes) -> Download:
    saved_as = f"{source}-{title}.{name.rpartition('.')[2]}"
    return Download(name=name, saved_as=saved_as, title=title, media_type=media_type, body=body)
