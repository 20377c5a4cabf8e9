"""Every table that leaves the portal: those of the Data Package, what was computed, the dictionary last."""

from __future__ import annotations

from collections.abc import Sequence

from hangtou_portal.charts.spec import Nature
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Record
from hangtou_portal.tables.model import ExportColumn, ExportTable, Row
from hangtou_portal.tables.package_tables import NAMES, package_table
from hangtou_portal.views.addresses import exhibit_href
from hangtou_portal.views.link_context import links_within

COLUMNS = (
    ExportColumn(name="id", title="编号", description="所在图表的编号加次序。"),
    ExportColumn(name="exhibit", title="图表", description="用到它的图表。"),
    ExportColumn(name="label", title="名称", description="算的是什么。"),
    ExportColumn(name="value", title="数值", description="算出的数，按所注单位。", type="number"),
    ExportColumn(name="unit", title="单位", description="数值的单位。"),
    ExportColumn(name="about", title="是否约数", description="结果是否只是约数。", type="boolean"),
    ExportColumn(name="formula", title="算式", description="由报告的数字写出的算式。"),
    ExportColumn(name="inputs", title="所用数字", description="算式用到的数字的编号，多个以分号相隔。"),
    ExportColumn(name="as_of", title="时点", description="算出的数截至何时，同所用的数字。"),
    ExportColumn(name="nature", title="性质", description="一律为测算，不是报告原文。"),
    ExportColumn(name="address", title="门户地址", description="在本门户中的地址，接在门户网址之后。"),
)
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


def computed_table(record: Record) -> ExportTable:
    """All computed figures, exhibit by exhibit."""
    rows = [row for exhibit in all_exhibits(record.report).values() for row in _rows(exhibit, record=record)]
    return ExportTable(
        name="computed",
        title="测算",
        description="本门户用报告的数字算出来的数，每一行都写出算式；不是报告原文。",
        columns=COLUMNS,
        rows=tuple(rows),
    )


def _rows(exhibit: Exhibit, *, record: Record) -> list[Row]:
    return [
        (
            f"{exhibit.id}-{number}",
            exhibit.id,
            item.label,
            item.value,
            item.unit,
            item.about,
            item.formula,
            ";".join(source.id for source in item.inputs),
            item.as_of,
            str(Nature.COMPUTED),
            links_within(record)(exhibit_href(exhibit)),
        )
        for number, item in enumerate(exhibit.computed, start=1)
    ]


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
