"""The closed sets of values that the tables choose from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Half(StrEnum):
    """The two halves of the report: what was done, and what comes next.

    Each report says what it calls the time they are about: 上半年 and 下半年, or 2019年 and 2020年.
    """

    DONE = "h1"
    NEXT = "h2"


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


class Qualifier(StrEnum):
    """How firmly the report states a number: each member is one way of printing it, which `wording` holds."""

    wording: Wording

    def __new__(cls, value: str, wording: Wording) -> Self:
        """A member with the code that tables have for it, and its wording."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.wording = wording
        return member

    EXACT = "exact", Wording()
    ABOUT = "about", Wording(before="近")
    CIRCA = "circa", Wording(before="约")
    NEARLY = "nearly", Wording(before="接近")
    OVER = "over", Wording(before="超")
    EXCEEDING = "exceeding", Wording(before="超过")
    BEYOND = "beyond", Wording(before="逾")
    PAST = "past", Wording(before="突破")
    NOT_BELOW = "not-below", Wording(before="不低于")
    NO_FEWER = "no-fewer", Wording(before="不少于")
    NOT_ABOVE = "not-above", Wording(before="不高于")
    NO_MORE = "no-more", Wording(before="不超过")
    UNDER = "under", Wording(before="不足")
    SHORT_OF = "short-of", Wording(before="不到")
    NO_LESS = "no-less", Wording(before="至少")
    AT_MOST = "at-most", Wording(before="最多")
    AT_LEAST = "at-least", Wording(after_unit="以上")
    AROUND = "around", Wording(after_unit="左右")
    WITHIN = "within", Wording(after_unit="以内")
    BELOW = "below", Wording(after_unit="以下")
    ODD = "odd", Wording(after_digits="余")
    SOME = "some", Wording(after_digits="多")
    ODD_AFTER_MAGNITUDE = "odd-after-magnitude", Wording(after_magnitude="余")
    SOME_AFTER_MAGNITUDE = "some-after-magnitude", Wording(after_magnitude="多")


class Worded(StrEnum):
    """A closed set of codes in which each member has `words`, what it is called in Chinese."""

    words: str

    def __new__(cls, value: str, words: str) -> Self:
        """A member with the code that tables have for it, and its words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = words
        return member


class Role(Worded):
    """What a number does in its sentence."""

    DONE = "done", "实际数"
    TARGET = "target", "目标"
    SHARE = "share", "比例"
    RATE = "rate", "增幅或比率"
    RANK = "rank", "名次"
    SCOPE = "scope", "所涉范围"
    COUNT_OF_PLAN = "count-of-plan", "计划中的项数"


class PlaceKind(StrEnum):
    """What a place is; `maps.place_kinds` says what each is called and how the map shows it."""

    VILLAGE = "village"
    METRO_STATION = "metro-station"
    METRO_LINE = "metro-line"
    ROAD = "road"
    WATERWAY = "waterway"
    WATERWAY_POINT = "waterway-point"
    TOWN = "town"
    HAMLET = "hamlet"
    LANDMARK = "landmark"
    INDUSTRIAL_PARK = "industrial-park"
    INDUSTRY = "industry"
    PROJECT = "project"
    SERVICE = "service"
    CULTURE = "culture"


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
