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
    """A published table and its columns, in file order."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]


def table_infos(descriptor: Descriptor) -> tuple[TableInfo, ...]:
    """The tables of the package, in its order.

    Raises RecordError for a column without title, description or type: no reader could tell what it holds.
    """
    return tuple(
        _table(item, schema=schema)
        for item in descriptor.objects("resources")
        if is_object(schema := item.get("schema"))
    )


def _table(item: Mapping[str, Json], *, schema: Mapping[str, Json]) -> TableInfo:
    name = text_of(item, "name", of="resources")
    of = f"resources.{name}"
    return TableInfo(
        name=name,
        title=text_of(item, "title", of=of),
        description=text_of(item, "description", of=of),
        columns=tuple(
            _column(field, of=f"{of}.schema.fields")
            for field in objects_of(schema, "fields", of=f"{of}.schema")
        ),
    )


def _column(item: Mapping[str, Json], *, of: str) -> Column:
    name = text_of(item, "name", of=of)
    title, description, kind = (
        text_of(item, key, of=f"{of}.{name}") for key in ("title", "description", "type")
    )
    return Column(name=name, title=title, description=description, type=kind)
