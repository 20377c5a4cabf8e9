"""Rows of text as objects of the record and back: what a cell holds is said once, by its field's type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType, NoneType
from typing import TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from hangtou_portal.record.entries import Domain, Stage
from hangtou_portal.record.faults import Fault, Origin, RecordError
from hangtou_portal.record.tables import Table

T = TypeVar("T")
Reader: TypeAlias = Callable[[str], object]
#: What the cells of some columns name by its id: domains, stages.
Named: TypeAlias = Mapping[str, Mapping[str, object]]

_MOST_DIGITS = 20
#: Why a cell is refused that its field cannot hold.
UNREADABLE = "不是这一栏应有的类型，请照datapackage.json里这一栏的说明改好"
#: Fields that are no columns: the report that states a figure, and the row itself.
_NO_COLUMNS = ("report", "origin")


def named_by_id(*, domains: Iterable[Domain], stages: Iterable[Stage]) -> Named:
    """What the columns `domain` and `stage` of a report's tables name."""
    return {"domain": {item.id: item for item in domains}, "stage": {item.id: item for item in stages}}


def entries(
    table: Table | None, kind: Callable[..., T], *, named: Named | None = None, **given: object
) -> tuple[T, ...]:
    """An object of the dataclass `kind` for each row of `table`, in file order; none where there is no table.

    A column's cells are looked up in `named` if it has that column, else read as the type of the field says.
    A column that the table lacks counts as empty; `given` are fields that are no columns. Raises RecordError
    for a cell that its field cannot hold.
    """
    if table is None:
        return ()
    columns = []
    for name, read, optional in _fields(kind):
        found = (named or {}).get(name)
        columns.append((name, found.__getitem__ if found is not None else read, optional))
    made = []
    for line, row in zip(table.lines, table.rows, strict=True):
        cells = dict(zip(table.header, row, strict=True))
        origin = Origin(file=table.file, line=line)
        values = {
            name: None
            if optional and not cells.get(name)
            else _read(cells.get(name, ""), read=read, column=name, origin=origin)
            for name, read, optional in columns
        }
        made.append(kind(**values, **given, origin=origin))
    return tuple(made)


def _read(cell: str, *, read: Reader, column: str, origin: Origin) -> object:
    try:
        value = read(cell)
        if isinstance(value, Decimal | float):
            _require_amount(Decimal(str(value)))
        return value
    except (ArithmeticError, LookupError, ValueError) as error:
        fault = Fault(file=origin.file, line=origin.line, column=column, value=cell, reason=UNREADABLE)
        raise RecordError((fault,)) from error


def _require_amount(value: Decimal) -> None:
    """Raise ValueError for what no report counts up to: INF, NaN, 1e400, or decimals beyond all measure."""
    if not value.is_finite() or max(value.adjusted(), len(value.as_tuple().digits)) > _MOST_DIGITS:
        raise ValueError(value)


def entries_by_id(
    table: Table, kind: Callable[..., T], *, named: Named | None = None, **given: object
) -> Mapping[str, T]:
    """The same by the cell of the column `id`. Raises RecordError if there is no such column."""
    if "id" not in table.header:
        fault = Fault(file=table.file, line=1, column="id", reason="缺少这一栏，请补上")
        raise RecordError((fault,))
    at = table.header.index("id")
    items = entries(table, kind, named=named, **given)
    return MappingProxyType({row[at]: item for row, item in zip(table.rows, items, strict=True)})


def cells_of(entry: object) -> dict[str, str]:
    """The row that an object of the record is read from, by column."""
    kind: Callable[..., object] = type(entry)
    return {name: cell_of(getattr(entry, name)) for name, *_ in _fields(kind)}


def cell_of(value: object) -> str:
    """A field's value as its cell has it: nothing is empty, a list is set apart with semicolons."""
    match value:
        case None:
            return ""
        case tuple():
            return ";".join(value)
        case Decimal():
            return f"{value:f}"
        case Domain() | Stage():
            return value.id
    return str(value)


@cache
def _fields(kind: Callable[..., object]) -> tuple[tuple[str, Reader, bool], ...]:
    """Of each field that is a column: its name, how its cells are read, and whether an empty one is None."""
    found = []
    for name, hint in get_type_hints(kind).items():
        if name in _NO_COLUMNS:
            continue
        if get_origin(hint) is tuple:
            found.append((name, _split, False))
        else:
            types = get_args(hint) or (hint,)
            found.append((name, next(t for t in types if t is not NoneType), NoneType in types))
    return tuple(found)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()
