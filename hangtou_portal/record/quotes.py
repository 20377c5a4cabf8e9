"""Where in a paragraph a figure stands, with the words that are part of its number, and its sentence."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from hangtou_portal.record.model import Indicator, Qualifier, Role
from hangtou_portal.record.number_forms import why_unfit
from hangtou_portal.record.numerals import MAGNITUDE, Number, find_numbers, one_form
from hangtou_portal.record.spans import Span


def sentence_span(*, text: str, run: Span) -> Span:
    """The sentence of `text` that `run` begins in, up to and with its 。 or else to the end of the text."""
    stop = text.find("。", max(run.end - 1, run.start))
    return Span(start=text.rfind("。", 0, run.start) + 1, end=len(text) if stop < 0 else stop + 1)


def sentence_around(*, text: str, quote: str) -> str:
    """The sentence of `text` in which `quote` begins; empty if it does not stand there."""
    at = text.find(quote)
    if at < 0:
        return ""
    sentence = sentence_span(text=text, run=Span(start=at, end=at + len(quote)))
    return text[sentence.start : sentence.end]


def sentence_until(*, text: str, quote: str) -> str:
    """The sentence of `text` in which `quote` begins, up to the quote's end."""
    sentence = sentence_around(text=text, quote=quote)
    return sentence[: sentence.find(quote) + len(quote)]


def last_clause(text: str) -> str:
    """What stands behind the last comma, semicolon or full stop of `text`."""
    return re.split("[,，;；。]", text)[-1]


def quote_span(*, text: str, quote: str) -> Span | None:
    """Where `quote` stands in `text`; None unless it stands there exactly once."""
    if not quote or text.count(quote) != 1:
        return None
    start = text.find(quote)
    return Span(start=start, end=start + len(quote))


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A number and what stands around it: 第 or a qualifier before it, 多 or 余 and a magnitude behind it.

    `start` is where the first of these words begins, `unit_at` where the unit goes on behind `magnitude`.
    """

    number: Number
    start: int
    ordinal: bool
    before: Qualifier | None
    behind: Qualifier | None
    magnitude: str
    unit_at: int


_BEFORE = {q.wording.before: q for q in Qualifier if q.wording.before} | {
    "大约": Qualifier.CIRCA,
    "将近": Qualifier.ABOUT,
}
#: Words that end like a qualifier and qualify nothing: 节约500吨, 附近3个村.
_NO_QUALIFIER = re.compile(
    r"(?:节|合|预|公|条|签|特|邀|制|契|集|简|隐)约$|(?:附|最|靠|邻|就|临|亲|贴)近$|赶超$|(?:技术|新|大|的|取得)突破$"
)
_BEHIND = re.compile(rf"([多余]?)({MAGNITUDE}?)([多余]?)")
_BEHIND_WORDS = {
    (q.wording.after_digits, q.wording.after_magnitude): q
    for q in Qualifier
    if q.wording.after_digits or q.wording.after_magnitude
}
_AFTER_UNIT = {q.wording.after_unit: q for q in Qualifier if q.wording.after_unit}


def printed_around(*, text: str, number: Number) -> Printed:
    """The words around `number`, a number of `text`, that are part of it."""
    before = text[: number.start]
    word = max((word for word in _BEFORE if before.endswith(word)), key=len, default="")
    if _NO_QUALIFIER.search(before):
        word = ""
    behind = _BEHIND.match(text, number.end)
    digits, magnitude, after = behind.groups() if behind else ("", "", "")
    ordinal = before.endswith("第")
    return Printed(
        number=number,
        start=number.start - (1 if ordinal else len(word)),
        ordinal=ordinal,
        before=_BEFORE.get(word),
        behind=_BEHIND_WORDS.get((digits, after)),
        magnitude=magnitude,
        unit_at=number.end + len(digits) + len(magnitude) + len(after),
    )


def qualifiers_around(*, text: str, printed: Printed, unit_end: int) -> tuple[tuple[Qualifier, ...], str]:
    """Every qualifier the report prints around a number whose unit ends at `unit_end`, EXACT alone if none.

    The second value is the one behind the unit in its own words, such as 以上.
    """
    after = next((word for word in _AFTER_UNIT if text.startswith(word, unit_end)), "")
    found = (printed.before, printed.behind, _AFTER_UNIT.get(after))
    return tuple(filter(None, found)) or (Qualifier.EXACT,), after


def number_span(*, indicator: Indicator, text: str, units: Collection[str] = ()) -> Span | None:
    """The run of `text` that states the figure: number and unit, with the report's 近, 第 or 以上.

    `units` are all units in use: where a longer one fits, a shorter one is not what the report says
    (13个村 is not 13个). None if the quote does not state this value in this unit with this qualifier.
    """
    quote = quote_span(text=text, quote=indicator.quote)
    if quote is None:
        return None
    for number in find_numbers(text):
        if not quote.covers(number):
            continue
        if not _has_value(number, indicator=indicator, text=text):
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


def _has_value(number: Number, *, indicator: Indicator, text: str) -> bool:
    """Whether the value is all that `number` says: -3 says more than 3, and 3-5个 than 5."""
    # As many decimals, too: 79.50 would claim a precision that 79.5 has not.
    if number.value is None or number.value.as_tuple() != indicator.value.as_tuple():
        return False
    return not why_unfit(text=text, number=number, unit=indicator.unit)


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
