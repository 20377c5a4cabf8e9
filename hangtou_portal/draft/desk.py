"""Which draft the desk of this process shows: set by its server before it serves, read by its page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Work:
    """The draft that a desk shows."""

    data: Path
    draft_id: str


_work: list[Work] = []


def work_at(work: Work) -> None:
    """Set the draft that the desk shows, before it is served."""
    _work[:] = [work]


def work_here() -> Work:
    """The draft that the desk shows. Raises IndexError before it has been set."""
    return _work[0]
