"""What neighbours ask first, what of a report answers it, and how they call what the report writes of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from hangtou_portal.record.entries import Indicator, Project, Task, Term
from hangtou_portal.record.faults import Origin
from hangtou_portal.record.report import Report

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
        tables: Mapping[AnswerKind, Mapping[str, Answer]] = {
            AnswerKind.TASK: report.tasks,
            AnswerKind.PROJECT: report.projects,
            AnswerKind.FIGURE: report.indicators,
            AnswerKind.TERM: report.terms,
        }
        return tables[self.kind].get(self.answer)


@dataclass(frozen=True, kw_only=True)
class EverydayWords:
    """Ways in which neighbours call something, and words with which the report writes of it."""

    everyday: tuple[str, ...]
    report_words: tuple[str, ...]
    origin: Origin
