"""Which draft this process's desk is for: its server says so, and its page asks."""

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
    """Say what the desk works on, before it is served."""
    _work[:] = [work]


def work_here() -> Work:
    """The draft that this process's desk is for. Raises IndexError before anybody has said so."""
    return _work[0]
