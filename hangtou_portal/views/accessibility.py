"""What the portal cannot do for readers of every kind: one list, for the page and the tests alike."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("accessibility_limits.json")


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """One rule of the automatic check that one element is known to break."""

    rule: str
    target: str


@dataclass(frozen=True, kw_only=True)
class Limit:
    """What the portal cannot do, why, and what readers have in its place."""

    what: str
    why: str
    instead: str
    allowed: tuple[Allowed, ...]


@cache
def limits() -> tuple[Limit, ...]:
    """The list. Raises KeyError or TypeError for an entry without its reason or its substitute."""
    return tuple(
        Limit(
            what=entry["what"],
            why=entry["why"],
            instead=entry["instead"],
            allowed=tuple(Allowed(**pair) for pair in entry["allowed"]),
        )
        for entry in json.loads(_LIST.read_text(encoding="utf-8"))
    )


def allowed() -> frozenset[tuple[str, str]]:
    """(rule, target) of every finding of the automatic check that is accepted."""
    return frozenset((pair.rule, pair.target) for limit in limits() for pair in limit.allowed)
