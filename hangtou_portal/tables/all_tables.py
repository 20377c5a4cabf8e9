"""Every table that leaves the portal, the data dictionary last."""

from __future__ import annotations

from collections.abc import Sequence

from hangtou_portal.record.model import Record
from hangtou_portal.tables.computed_table import computed_table
from hangtou_portal.tables.model import ExportColumn, ExportTable
from hangtou_portal.tables.package_tables import NAMES, package_table

#: Table Schema's types in Chinese.
TYPES = {"string": "文字", "integer": "整数", "number": "数值", "boolean": "是否"}

_DICTIONARY = (
    ExportColumn(name="table", title="表", description="所在的表。"),
    ExportColumn(name="name", title="栏名", description="JSON 和数据包中的栏名。"),
    ExportColumn(name="title", title="栏", description="CSV 和 XLSX 中的栏名。"),
    ExportColumn(name="type", title="类型", description="这一栏的值的类型。", words=TYPES),
    ExportColumn(
        name="description", title="说明", description="这一栏记的是什么，用什么单位，空着是什么意思。"
    ),
    ExportColumn(name="origin", title="由来", description="数据包原有，或本门户所加。"),
)


def tables_of(record: Record) -> tuple[ExportTable, ...]:
    """Figures, computed figures, all other tables that the record has, and what their columns hold."""
    absent = {"places"} if not record.places else set()
    absent |= {"outcomes"} if not record.report.outcomes else set()
    figures, *others = (package_table(record=record, name=name) for name in NAMES if name not in absent)
    tables = (figures, computed_table(record), *others)
    return (*tables, dictionary_table(tables))


def dictionary_table(tables: Sequence[ExportTable]) -> ExportTable:
    """One row for each column of `tables`."""
    return ExportTable(
        name="dictionary",
        title="数据字典",
        description="各表每一栏的含义。",
        columns=_DICTIONARY,
        rows=tuple(
            (
                table.title,
                column.name,
                column.title,
                column.type,
                column.description,
                "本门户所加" if column.added or table.name == "computed" else "数据包",
            )
            for table in tables
            for column in table.columns
        ),
    )
