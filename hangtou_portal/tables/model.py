"""A table to be taken away: typed cells, columns that explain themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

#: Text, a count, a number as printed, yes or no, or nothing.
Cell: TypeAlias = str | int | Decimal | bool | None


@dataclass(frozen=True, kw_only=True)
class ExportColumn:
    """A column: `name` for machines, `title` for readers; `words` says codes in Chinese.

    `type` is Table Schema's word (string, integer, number, boolean). `added` tells what the portal has put
    beside the columns of the Data Package.
    """

    name: str
    title: str
    description: str
    type: str = "string"
    added: bool = False
    words: Mapping[str, str] = field(default_factory=dict)

    def shown(self, cell: Cell) -> Cell:
        """The cell as a reader sees it: codes as words, lists set apart with 、."""
        if isinstance(cell, bool):
            return "是" if cell else "否"
        if not isinstance(cell, str) or not self.words:
            return cell
        return "、".join(self.words.get(code, code) for code in cell.split(";"))


Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class ExportTable:
    """Rows under columns; `name` is its address: /data/figures.csv."""

    name: str
    title: str
    description: str
    columns: tuple[ExportColumn, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"{self.name}：行与栏数不符")

    def shown_rows(self) -> tuple[Row, ...]:
        """The rows as readers see them."""
        return tuple(
            tuple(column.shown(cell) for column, cell in zip(self.columns, row, strict=True))
            for row in self.rows
        )


@dataclass(frozen=True, kw_only=True)
class Added:
    """A column that the portal adds, and how its cell follows from the row's id."""

    column: ExportColumn
    cell: Callable[[str], str]
