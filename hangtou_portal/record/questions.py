"""What neighbours ask first, and what of a report answers each question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from hangtou_portal.record.entries import Indicator, Origin, Project, Task, Term
from hangtou_portal.record.report import Report
from hangtou_portal.record.tables import Row, Table

Answer: TypeAlias = Task | Project | Indicator | Term


class AnswerKind(StrEnum):
    """The table of a report that an answer stands in."""

    TASK = "task"
    PROJECT = "project"
    FIGURE = "figure"
    TERM = "term"


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question in a neighbour's words, and the id of its answer in the table that `kind` names."""

    question: str
    kind: AnswerKind
    answer: str
    origin: Origin

    def answer_in(self, report: Report) -> Answer | None:
        """The row of `report` that answers it; None if that report has no such row."""
        match self.kind:
            case AnswerKind.TASK:
                return report.tasks.get(self.answer)
            case AnswerKind.PROJECT:
                return report.projects.get(self.answer)
            case AnswerKind.FIGURE:
                return report.indicators.get(self.answer)
            case AnswerKind.TERM:
                return report.terms.get(self.answer)


def questions(table: Table | None) -> tuple[Question, ...]:
    """The rows of the table, in file order; none where a Data Package has no such table."""

    def build(row: Row, origin: Origin) -> Question:
        return Question(
            question=row["question"],
            kind=AnswerKind(row["kind"]),
            answer=row["answer"],
            origin=origin,
        )

    return tuple(table.each(build)) if table else ()
