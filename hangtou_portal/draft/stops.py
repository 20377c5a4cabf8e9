"""Where the runs of a text begin and end: at the punctuation between sentences, clauses or things listed."""

from __future__ import annotations

STOPS = "。！？!?"
CLAUSE = STOPS + ",，;；:："
SEGMENT = CLAUSE + "、"


def last_stop(text: str, at: int, stops: str) -> int:
    """Where the run begins that ends `at`: behind the last of `stops`."""
    return max((text.rfind(stop, 0, at) for stop in stops), default=-1) + 1


def next_stop(text: str, at: int, stops: str) -> int:
    """Where the run ends that begins `at`: before the next of `stops`."""
    return min((found for stop in stops if (found := text.find(stop, at)) >= 0), default=len(text))


def clause_around(text: str, *, start: int, end: int) -> tuple[int, int]:
    """The run between punctuation that holds [start, end)."""
    return last_stop(text, start, CLAUSE), next_stop(text, end, CLAUSE)
