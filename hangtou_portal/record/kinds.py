"""The closed sets of values that the tables choose from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Half(StrEnum):
    """The two halves of the report: what was done, and what comes next.

    Each report says what it calls the time they are about: 上半年 and 下半年, or 2019年 and 2020年.
    """

    DONE = "h1"
    NEXT = "h2"


class Qualifier(StrEnum):
    """How firmly the report states a number: each member is one way of printing it."""

    EXACT = "exact"
    ABOUT = "about"
    CIRCA = "circa"
    NEARLY = "nearly"
    OVER = "over"
    EXCEEDING = "exceeding"
    BEYOND = "beyond"
    PAST = "past"
    NOT_BELOW = "not-below"
    NO_FEWER = "no-fewer"
    NOT_ABOVE = "not-above"
    NO_MORE = "no-more"
    AT_LEAST = "at-least"
    AROUND = "around"
    WITHIN = "within"
    BELOW = "below"
    ODD = "odd"
    SOME = "some"
    ODD_AFTER_MAGNITUDE = "odd-after-magnitude"
    SOME_AFTER_MAGNITUDE = "some-after-magnitude"

    @property
    def wording(self) -> Wording:
        """The words that say so, each in the place where the report prints it."""
        return _WORDINGS[self]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Where a qualifier stands around 200亿元: before it, after its digits, its magnitude or its unit."""

    before: str = ""
    after_digits: str = ""
    after_magnitude: str = ""
    after_unit: str = ""

    @property
    def words(self) -> str:
        """The word, wherever it stands; empty for a number that is stated as it is."""
        return self.before or self.after_digits or self.after_magnitude or self.after_unit


_WORDINGS = {
    Qualifier.EXACT: Wording(),
    Qualifier.ABOUT: Wording(before="近"),
    Qualifier.CIRCA: Wording(before="约"),
    Qualifier.NEARLY: Wording(before="接近"),
    Qualifier.OVER: Wording(before="超"),
    Qualifier.EXCEEDING: Wording(before="超过"),
    Qualifier.BEYOND: Wording(before="逾"),
    Qualifier.PAST: Wording(before="突破"),
    Qualifier.NOT_BELOW: Wording(before="不低于"),
    Qualifier.NO_FEWER: Wording(before="不少于"),
    Qualifier.NOT_ABOVE: Wording(before="不高于"),
    Qualifier.NO_MORE: Wording(before="不超过"),
    Qualifier.AT_LEAST: Wording(after_unit="以上"),
    Qualifier.AROUND: Wording(after_unit="左右"),
    Qualifier.WITHIN: Wording(after_unit="以内"),
    Qualifier.BELOW: Wording(after_unit="以下"),
    Qualifier.ODD: Wording(after_digits="余"),
    Qualifier.SOME: Wording(after_digits="多"),
    Qualifier.ODD_AFTER_MAGNITUDE: Wording(after_magnitude="余"),
    Qualifier.SOME_AFTER_MAGNITUDE: Wording(after_magnitude="多"),
}


class Role(StrEnum):
    """What a number does in its sentence."""

    DONE = "done"
    TARGET = "target"
    SHARE = "share"
    RATE = "rate"
    RANK = "rank"
    SCOPE = "scope"
    COUNT_OF_PLAN = "count-of-plan"

    @property
    def words(self) -> str:
        """What the role is called in Chinese."""
        return _ROLES[self]


_ROLES = {
    Role.DONE: "已完成",
    Role.TARGET: "目标",
    Role.SHARE: "比例",
    Role.RATE: "增幅或比率",
    Role.RANK: "名次",
    Role.SCOPE: "所涉范围",
    Role.COUNT_OF_PLAN: "计划中的项数",
}


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
