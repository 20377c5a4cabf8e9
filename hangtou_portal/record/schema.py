"""The Table Schemas of the Data Package, checked by Frictionless; its findings said in Chinese."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import frictionless

from hangtou_portal.record.domains import domains_of
from hangtou_portal.record.faults import Fault
from hangtou_portal.record.package import Descriptor, objects_of, refusal
from hangtou_portal.record.rows import UNREADABLE
from hangtou_portal.record.tables import Table

_REASONS = {
    "type-error": UNREADABLE,
    "unique-error": "与别的行重复",
    "foreign-key": "所指的编号不存在",
    "primary-key": "编号缺失或与别的行重复",
    "missing-label": "缺少这一栏",
    "extra-label": "多出一栏",
    "incorrect-label": "栏名不对",
    "blank-row": "这一行是空的",
    "source-error": "文件没有内容",
}
_CONSTRAINTS = {
    "required": "不能为空",
    "enum": "不在允许的取值之内",
    "pattern": "写法不合规定",
    "minimum": "小于允许的最小值",
    "maximum": "大于允许的最大值",
    "maxLength": "太长，超过这一栏允许的字数",
    "unique": "与别的行重复",
}
#: What Frictionless raises for a schema that it cannot use.
_UNUSABLE = (frictionless.FrictionlessException, AttributeError, LookupError, TypeError, ValueError, re.error)
#: A value is named in a fault no longer than this, and then by its beginning.
_NAMED = 60


def schema_faults(*, descriptor: Descriptor, tables: Mapping[str, Table]) -> tuple[Fault, ...]:
    """What the tables (by resource name) have against their schemas, their keys, and their control totals.

    A column named `domain` holds the id of one of the package's domains. Raises RecordError if these, or a
    schema, are wrong themselves. A table is looked at anew only where it, its schema or what its keys name
    has changed since: at the desk and while data is edited most have not, and a look at all takes 0.2 s.
    """
    domains = tuple(domain.id for domain in domains_of(descriptor))
    schemas = {name: json.dumps(descriptor.resources[name].schema, ensure_ascii=False) for name in tables}
    for name, schema in schemas.items():
        _require_schema(name, schema=schema)
    faults: set[Fault] = set()
    for name, table in tables.items():
        try:
            named = tuple(_named_by(name, tables=tables, schemas=schemas))
            faults |= _findings(name, table=table, schema=schemas[name], named=named, domains=domains)
        except _UNUSABLE as error:
            reason = "有一张表的规定（schema）用不了，请检查最近改过的constraints和foreignKeys"
            raise refusal("resources", reason) from error
        expected = descriptor.resources[name].rows
        if expected != len(table.rows):
            reason = (
                f"共{len(table.rows)}行，datapackage.json登记为{expected}行；有行丢失，或增删后没有改登记"
            )
            faults.add(Fault(file=table.file, reason=reason))
    return tuple(sorted(faults))


@dataclass(frozen=True, kw_only=True)
class _Named:
    """The columns of another table that a table's keys name; `fields` is their part of its schema."""

    resource: str
    fields: str
    rows: tuple[tuple[str, ...], ...]


def _named_by(name: str, *, tables: Mapping[str, Table], schemas: Mapping[str, str]) -> Iterator[_Named]:
    wanted: dict[str, set[str]] = {}
    for key in json.loads(schemas[name]).get("foreignKeys", ()):
        to, columns = key["reference"]["resource"], key["reference"]["fields"]
        if to in tables and to != name:
            wanted.setdefault(to, set()).update([columns] if isinstance(columns, str) else columns)
    for to, columns in wanted.items():
        table = tables[to]
        places = [at for at, column in enumerate(table.header) if column in columns]
        fields = [field for field in json.loads(schemas[to])["fields"] if field["name"] in columns]
        rows = tuple(tuple(row[at] for at in places) for row in (table.header, *table.rows))
        yield _Named(resource=to, fields=json.dumps(fields, ensure_ascii=False), rows=rows)


@lru_cache(maxsize=128)
def _findings(
    name: str, *, table: Table, schema: str, named: tuple[_Named, ...], domains: tuple[str, ...]
) -> frozenset[Fault]:
    """What a table has against its own schema and its keys."""
    own = {"name": name, "data": [list(table.header), *map(list, table.rows)], "schema": json.loads(schema)}
    others = [
        {
            "name": one.resource,
            "data": list(map(list, one.rows)),
            "schema": {"fields": json.loads(one.fields)},
        }
        for one in named
    ]
    package = frictionless.Package.from_descriptor({"resources": [own, *others]})
    for field in package.get_resource(name).schema.fields:
        if field.name == "domain":
            field.constraints = {**field.constraints, "enum": list(domains)}
    found = (error for task in package.validate(name=name).tasks for error in task.errors)
    said = (_translated(error=error, table=table) for error in found)
    return frozenset(fault for fault in said if fault is not None)


@lru_cache(maxsize=128)
def _require_schema(name: str, *, schema: str) -> None:
    """Raise RecordError if Frictionless cannot use the schema of a table, naming the column where it can."""
    read, of = dict(json.loads(schema) or {}), f"resources.{name}.schema"
    for number, item in enumerate(objects_of(read, "fields", of=of), start=1):
        try:
            frictionless.Field.from_descriptor(dict(item))
        except _UNUSABLE as error:
            reason = "这一栏的规定写法不对，请检查type和constraints"
            column = f"{of}.fields.{item.get('name') or f'第{number}项'}"
            raise refusal(column, reason, value=str(item.get("type"))) from error
    try:
        frictionless.Schema.from_descriptor(read)
    except _UNUSABLE as error:
        raise refusal(of, "表的规定写法不对，请检查primaryKey、foreignKeys和fields") from error


def _translated(*, error: frictionless.Error, table: Table) -> Fault | None:
    """One finding in Chinese; None for a finding that only repeats another."""
    described = error.to_descriptor()
    row = described.get("rowNumber")
    line = table.lines[row - 2] if isinstance(row, int) and 0 <= row - 2 < len(table.lines) else 1
    column = str(described.get("fieldName") or described.get("label") or "")
    if error.type == "constraint-error":
        reason = next((text for name, text in _CONSTRAINTS.items() if f'"{name}"' in error.note), "不合规定")
    else:
        reason = _REASONS.get(error.type, "不合表的规定")
    value = str(described.get("cell") or "")
    if error.type == "foreign-key":
        fields, cells = described.get("fieldNames"), described.get("fieldCells")
        column = ",".join(map(str, fields)) if isinstance(fields, list) else column
        value = ",".join(map(str, cells)) if isinstance(cells, list) else value
    if error.type == "primary-key" and "None" in error.note:
        return None
    if len(value) > _NAMED:
        value = f"{value[:_NAMED]}…（共{len(value)}字）"
    return Fault(file=table.file, line=line, column=column, value=value, reason=reason)
