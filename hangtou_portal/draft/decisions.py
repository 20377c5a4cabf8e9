"""What a person has decided: a file with one line for each decision, to which lines are only ever added.

Each line is written in one piece, so that several desks and workbooks may write at the same time; of several
decisions on one proposal the last counts. A process that is killed while it writes leaves at most half a
line, which is skipped in reading: no earlier decision is lost.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from uuid import uuid4

FILE: Final = "decisions.jsonl"


class Choice(StrEnum):
    """What becomes of a proposal, or of a number that was left to a person."""

    ADOPTED = "adopted"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a person decided on one item: `subject` is its key, `cells` the row as decided, none if rejected.

    `id` names the decision itself, so that it can be taken back; `by` says where it was made.
    """

    id: str
    subject: str
    choice: Choice
    cells: Mapping[str, str]
    by: str


def new_decision(*, subject: str, choice: Choice, cells: Mapping[str, str], by: str) -> Decision:
    """A decision with an id of its own."""
    return Decision(id=uuid4().hex, subject=subject, choice=choice, cells=dict(cells), by=by)


def read_decisions(folder: Path) -> dict[str, Decision]:
    """The decision that stands for each subject in the draft's `folder`."""
    made: dict[str, Decision] = {}
    withdrawn: set[str] = set()
    file = folder / FILE
    text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    for line in text.split("\n"):
        try:
            entry = json.loads(line)
            if "withdrawn" in entry:
                withdrawn.add(str(entry["withdrawn"]))
            else:
                decision = Decision(**(entry | {"choice": Choice(entry["choice"])}))
                made[decision.id] = decision
        except (ValueError, TypeError, KeyError):
            # Half a line, from a process that was killed while it wrote.
            continue
    standing = (decision for decision in made.values() if decision.id not in withdrawn)
    return {decision.subject: decision for decision in standing}


def add_decisions(folder: Path, *, decisions: Iterable[Decision]) -> None:
    """Write decisions to the disk; when this returns, they would survive a loss of power."""
    _append(
        folder / FILE,
        lines=[
            json.dumps(vars(decision) | {"cells": dict(decision.cells)}, ensure_ascii=False)
            for decision in decisions
        ],
    )


def withdraw(folder: Path, *, decision_ids: Iterable[str]) -> None:
    """Take decisions back: what stood before each for the same subject stands again."""
    _append(folder / FILE, lines=[json.dumps({"withdrawn": id_}) for id_ in decision_ids])


def _append(file: Path, *, lines: Iterable[str]) -> None:
    """Add lines in one write, which the operating system never mixes with another's.

    They begin with a line break, so that half a line that a killed process has left stays a line of its own.
    """
    content = ("\n" + "\n".join(lines) + "\n").encode()
    opened = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        os.write(opened, content)
        os.fsync(opened)
    finally:
        os.close(opened)
