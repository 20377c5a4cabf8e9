"""The data dictionary: every table and column in the words of datapackage.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.package import DESCRIPTOR, Descriptor, Json, is_object, text_of


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a published table, as datapackage.json describes it; `type` is Table Schema's word."""

    name: str
    title: str
    description: str
    type: str
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class TableInfo:
    """A published table: its file and its columns, in file order."""

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]


def table_infos(descriptor: Descriptor) -> tuple[TableInfo, ...]:
    """The tables of the package, in its order.

    Raises RecordError for a column without title, description or type: no reader could tell what it holds.
    """
    return tuple(
        TableInfo(
            name=text_of(item, "name"),
            path=text_of(item, "path"),
            title=text_of(item, "title"),
            description=text_of(item, "description"),
            columns=_columns(schema),
        )
        for item in descriptor.objects("resources")
        if is_object(schema := item.get("schema"))
    )


def _columns(schema: Mapping[str, Json]) -> tuple[Column, ...]:
    fields = schema.get("fields")
    if not isinstance(fields, list):
        raise RecordError((Fault(file=DESCRIPTOR, column="fields", reason="应为对象的列表"),))
    return tuple(_column(item) for item in fields if is_object(item))


def _column(item: Mapping[str, Json]) -> Column:
    constraints = item.get("constraints")
    return Column(
        name=text_of(item, "name"),
        title=text_of(item, "title"),
        description=text_of(item, "description"),
        type=text_of(item, "type"),
        required=is_object(constraints) and constraints.get("required") is True,
    )
