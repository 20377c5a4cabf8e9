"""What is wrong with the data, said so that the person who edited it can mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The row a value was read from; `line` counts from 1 and includes the header."""

    file: str
    line: int


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


def fault_at(origin: Origin, *, column: str = "", value: object = "", reason: str) -> Fault:
    """A fault in a row that has been read."""
    return Fault(file=origin.file, line=origin.line, column=column, value=str(value), reason=reason)
