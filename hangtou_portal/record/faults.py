"""What is wrong with the data, said so that the person who edited it can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The row a value was read from; `line` counts from 1 and includes the header."""

    file: str
    line: int


#: The origin of a row that is in no file yet.
NOWHERE = Origin(file="", line=0)


@dataclass(frozen=True, kw_only=True, order=True)
class Fault:
    """One fault: where it is, what stands there, why that cannot be, in Chinese.

    `line` counts from 1 including the header; 0 means that the whole file is meant.
    """

    file: str
    line: int = 0
    column: str = ""
    value: str = ""
    reason: str

    def __str__(self) -> str:
        place = (
            self.file
            + (f" 第{self.line}行" if self.line else "")
            + (f" {self.column}" if self.column else "")
        )
        return f"{place}：“{self.value}”{self.reason}" if self.value else f"{place}：{self.reason}"


class RecordError(Exception):
    """The data cannot be served. `faults` lists every reason found."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class Row(Protocol):
    """An object that a row has been read as: its attributes are called like the columns."""

    @property
    def origin(self) -> Origin:
        """Where the row stands."""


def misquoted(address: str) -> str:
    """The reason of a fault about words that do not stand once in the paragraph at `address`."""
    return f"这段话在{address}里没有出现，或不止出现一次"


def fault_at(row: Row, column: str, reason: str, *, value: object = None) -> Fault:
    """A fault in a row, in the words of its cell, (空) where that is empty; or of `value`, if given."""
    if value is None:
        cell = getattr(row, column)
        value = (";".join(cell) if isinstance(cell, tuple) else cell) or "(空)"
    return Fault(file=row.origin.file, line=row.origin.line, column=column, value=str(value), reason=reason)
