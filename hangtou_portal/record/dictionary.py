"""The data dictionary: every table and column in the words of datapackage.json."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.package import Descriptor, Json, is_object, objects_of, text_of


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a published table, as datapackage.json describes it; `type` is Table Schema's word."""

    name: str
    title: str
    description: str
    type: str


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
    return tuple(
        Column(
            name=text_of(item, "name"),
            title=text_of(item, "title"),
            description=text_of(item, "description"),
            type=text_of(item, "type"),
        )
        for item in objects_of(schema, "fields")
    )
