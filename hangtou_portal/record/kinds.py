"""The closed sets of values that the tables choose from."""

from __future__ import annotations

from enum import StrEnum


class Half(StrEnum):
    """The two halves of the report: what was done, and what comes next.

    Each report says what it calls the time they are about: 上半年 and 下半年, or 2019年 and 2020年.
    """

    DONE = "h1"
    NEXT = "h2"


class Qualifier(StrEnum):
    """How firmly the report states a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"


class Role(StrEnum):
    """What a number does in its sentence."""

    DONE = "done"
    TARGET = "target"
    SHARE = "share"
    RANK = "rank"
    SCOPE = "scope"
    COUNT_OF_PLAN = "count-of-plan"


class Precision(StrEnum):
    """How far a position may be trusted."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    RELATIVE = "relative"
    SCHEMATIC = "schematic"
    UNPLACED = "unplaced"


class Extent(StrEnum):
    """Where a place lies with respect to the town."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    CROSSING = "crossing"
