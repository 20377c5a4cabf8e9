"""Where in a paragraph a figure stands, and whether the words there really state it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from hangtou_portal.record.model import Indicator, Role
from hangtou_portal.record.numerals import find_numbers, one_form
from hangtou_portal.record.printed import Printed, printed_around, qualifiers_around


@dataclass(frozen=True, kw_only=True)
class Span:
    """A run [start, end) of a paragraph's text."""

    start: int
    end: int

    def covers(self, *, start: int, end: int) -> bool:
        """Whether [start, end) lies within it."""
        return self.start <= start and end <= self.end

    @property
    def length(self) -> int:
        """In characters."""
        return self.end - self.start


def sentence_span(*, text: str, run: Span) -> Span:
    """The sentence of `text` that `run` begins in, full stop included; the text's own ends are ends, too."""
    stop = text.find("。", max(run.end - 1, run.start))
    return Span(start=text.rfind("。", 0, run.start) + 1, end=len(text) if stop < 0 else stop + 1)


def quote_span(*, text: str, quote: str) -> Span | None:
    """Where `quote` stands in `text`; None unless it stands there exactly once."""
    if not quote or text.count(quote) != 1:
        return None
    start = text.find(quote)
    return Span(start=start, end=start + len(quote))


def number_span(*, indicator: Indicator, text: str, units: Collection[str] = ()) -> Span | None:
    """The run of `text` that states the figure: number and unit, with the report's 近, 第 or 以上.

    `units` are all units in use: where a longer one fits, a shorter one is not what the report says
    (13个村 is not 13个). None if the quote does not state this value in this unit with this qualifier.
    """
    quote = quote_span(text=text, quote=indicator.quote)
    if quote is None:
        return None
    for number in find_numbers(text):
        if not quote.covers(start=number.start, end=number.end):
            continue
        # As many decimals, too: 79.50 would claim a precision that 79.5 has not.
        if number.value.as_tuple() != indicator.value.as_tuple():
            continue
        printed = printed_around(text=text, number=number)
        if printed.ordinal != (indicator.role is Role.RANK):
            continue
        end = _unit_end(text=text[: quote.end], printed=printed, indicator=indicator, units=units)
        if end is None:
            continue
        qualifiers, words = qualifiers_around(text=text, printed=printed, unit_end=end)
        if qualifiers == (indicator.qualifier,):
            return Span(start=printed.start, end=end + len(words))
    return None


def _unit_end(*, text: str, printed: Printed, indicator: Indicator, units: Collection[str]) -> int | None:
    """The end of the unit that follows the number: 13个村, 5.67万亿元, or 七大功能项目 with 大… between."""
    unit = indicator.unit
    rest = one_form(printed.magnitude + text[printed.unit_at :])
    if indicator.role is not Role.RANK and any(
        len(other) > len(unit) and rest.startswith(other) for other in units
    ):
        return None
    if rest.startswith(unit) and len(unit) >= len(printed.magnitude):
        return printed.unit_at + len(unit) - len(printed.magnitude)
    match = re.match(rf"大[^,。;、]{{0,4}}?{re.escape(unit)}", rest) if unit else None
    # 七大功能项目: the whole name is what the number counts, so the run goes to the quote's end.
    return len(text) if match else None


def is_shortening(*, short: str, full: str) -> bool:
    """Whether `short` is `full` with words left out and none added, in the same order."""
    rest = iter(full)
    return all(char in rest for char in short)


@lru_cache(maxsize=8192)
def longest_shared_run(one: str, other: str) -> int:
    """The length in characters of the longest run of `one` that stands in `other`."""
    best = 0
    for start in range(len(one)):
        while start + best < len(one) and one[start : start + best + 1] in other:
            best += 1
    return best
