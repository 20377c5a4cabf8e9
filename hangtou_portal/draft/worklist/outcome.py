"""The result of reading a workbook: decisions, contradictions, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hangtou_portal.draft.decisions import Decision


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What could not be taken: where it stands in the workbook, and why, in Chinese."""

    sheet: str
    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.sheet} 第{self.row}行" if self.row else self.sheet
        return f"{place} {self.column}：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """Two sources decide the same thing differently: what stands, and what the workbook says."""

    standing: Decision
    offered: Decision
    problem: Problem


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a workbook says: decisions to take, contradictions to ask about, and what could not be taken."""

    decisions: tuple[Decision, ...]
    contradictions: tuple[Contradiction, ...]
    problems: tuple[Problem, ...]
    absent: int


def differences(contradiction: Contradiction) -> Iterator[tuple[str, str, str]]:
    """The columns in which the two differ: name, what stands, what is offered."""
    one, other = contradiction.standing.cells, contradiction.offered.cells
    for name in {**one, **other}:
        if one.get(name, "") != other.get(name, ""):
            yield name, one.get(name, ""), other.get(name, "")
