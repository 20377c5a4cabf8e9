"""A run of a text, by where it begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Span:
    """A run [start, end) of a text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether all of `other` lies within it."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    @property
    def length(self) -> int:
        """In characters."""
        return self.end - self.start


def span_of(match: re.Match[str]) -> Span:
    """The run that a pattern has found."""
    return Span(start=match.start(), end=match.end())
