"""What each of the four kinds of chart holds, whatever medium draws it.

Values are in the unit that their text names; every mark carries its text as it is to be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class Nature(StrEnum):
    """Where a value comes from: the report's own words, or the portal's arithmetic."""

    QUOTED = "原文"
    COMPUTED = "测算"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One value to be drawn: `label` names it, `text` is its amount as read, `value` its length.

    Who points at it is told `until` when it counts and what proves it, which is one of two: `figure`, the key
    of a report's figure (`exhibits.model.figure_key`), or `formula`, the portal's own sum.
    """

    label: str
    text: str
    value: Decimal
    nature: Nature = Nature.QUOTED
    until: str = ""
    figure: str = ""
    formula: str = ""

    def __post_init__(self) -> None:
        if not self.label or not self.text:
            raise ValueError("a mark needs a label and a text")
        if self.value < 0:
            raise ValueError(f"{self.label}: a length cannot be negative")


@dataclass(frozen=True, kw_only=True)
class Progress:
    """An actual value against its target, both in one unit; `elapsed` is the time gone, in per cent.

    `gap` is what is left to do, or what was done beyond the target; its label says which.
    """

    actual: Mark
    target: Mark
    gap: Mark
    share: Mark
    elapsed: Mark | None = None


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The parts of a whole, all in one unit; the parts add up to the whole."""

    whole: Mark
    parts: tuple[Mark, ...]

    def __post_init__(self) -> None:
        if sum(part.value for part in self.parts) != self.whole.value:
            raise ValueError(f"{self.whole.label}: the parts do not add up to the whole")


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Amounts in one unit, side by side from zero."""

    unit: str
    marks: tuple[Mark, ...]

    def __post_init__(self) -> None:
        if len(self.marks) < 2:
            raise ValueError("a comparison needs at least two amounts")


@dataclass(frozen=True, kw_only=True)
class CoverageRow(Mark):
    """How many of how many were reached: 6 of 13 villages; `value` is the first of them."""

    total: int

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.value > self.total:
            raise ValueError(f"{self.label}: {self.value} of {self.total} cannot be")

    @property
    def covered(self) -> int:
        """How many of its dots are filled."""
        return int(self.value)


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Rows of units reached and not reached, one dot a unit."""

    rows: tuple[CoverageRow, ...]

    def __post_init__(self) -> None:
        if not self.rows:
            raise ValueError("a coverage needs at least one row")


ChartSpec: TypeAlias = Progress | Parts | Comparison | Coverage


def marks_of(spec: ChartSpec) -> tuple[Mark, ...]:
    """Every mark that can be pointed at, in reading order; a mark's number is its place here."""
    match spec:
        case Progress():
            own = (spec.actual, spec.share, spec.target, spec.gap)
            return own if spec.elapsed is None else (*own, spec.elapsed)
        case Parts():
            return (*spec.parts, spec.whole)
        case Comparison():
            return spec.marks
        case Coverage():
            return spec.rows
