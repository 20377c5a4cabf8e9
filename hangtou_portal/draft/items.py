"""One thing to decide of a draft, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hangtou_portal.draft.decisions import Choice, Decision
from hangtou_portal.draft.model import OpenQuestion, Proposal, TableName

#: What the subjects of numbers without a row begin with.
OPEN: Final = "open"


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing that a person decides: a proposed row, or a number without one.

    `subject` is its key among the decisions. `unaccounted` says that its number is left over: it was decided,
    and its row does not state it. `cells` is the row as it stands: as decided, else as proposed.
    """

    subject: str
    table: TableName
    paragraph: str
    quote: str
    why: str
    proposed: Mapping[str, str]
    decision: Decision | None
    number: str = ""
    before: str = ""
    unaccounted: bool = False

    @property
    def is_open(self) -> bool:
        """Whether a person still has to decide: nobody has, or what was decided leaves a number over."""
        return self.decision is None or self.unaccounted

    @property
    def is_asked(self) -> bool:
        """Whether a number is to be explained here: no rule and no person has done it, or not as printed."""
        return self.unaccounted or (self.is_question and self.decision is None)

    @property
    def is_rejected(self) -> bool:
        """Whether a person has decided that it makes no row."""
        return self.decision is not None and self.decision.choice is Choice.REJECTED

    @property
    def is_question(self) -> bool:
        """Whether the rules propose no row: a person says what the number is."""
        return not self.proposed

    @property
    def words(self) -> str:
        """The words that the item is about: a term's own within its quote, else the whole quote."""
        term = self.cells.get("term", "") if self.table is TableName.TERMS else ""
        return term if term and term in self.quote else self.quote

    @property
    def cells(self) -> Mapping[str, str]:
        """The row as decided, else as proposed; empty for a question that nobody has answered."""
        return self.decision.cells if self.decision and self.decision.cells else self.proposed

    @property
    def begun(self) -> Mapping[str, str]:
        """The row that a person goes on from: as it stands; of a question, where its number is printed."""
        return self.cells or {"paragraph": self.paragraph, "quote": self.quote, "value": self.number}


def subject_of(thing: Proposal | OpenQuestion) -> str:
    """The key under which a decision on it is kept: it lasts as long as its id, or its sentence, does."""
    if isinstance(thing, Proposal):
        return f"{thing.table}/{thing.id}"
    return f"{OPEN}/{thing.paragraph}/{thing.quote}/{thing.text}"


def quote_of(subject: str, *, question: OpenQuestion) -> str:
    """The quote in a subject that asks about a number like `question`'s in its paragraph; else empty."""
    head, tail = f"{OPEN}/{question.paragraph}/", f"/{question.text}"
    of_same = subject.startswith(head) and subject.endswith(tail) and len(subject) > len(head + tail)
    return subject[len(head) : -len(tail)] if of_same else ""
