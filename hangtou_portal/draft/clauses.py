"""The clauses of a paragraph of the second half, from which commitments are put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hangtou_portal.draft.words import begins_with_verb
from hangtou_portal.record.numerals import COUNT, find_numbers
from hangtou_portal.record.spans import Span
from hangtou_portal.record.time_words import LIMITS, TIME_WORDS

_ENUMERATED = re.compile(rf"{COUNT}[是要]")
_STOPS = re.compile(r"[,;。:!?\s]+")
#: A listed item of no more characters is a word and no deed.
_SHORTEST = 4
#: 2020年是收官之年 names a time as well, and what kind of a time.
_TIME_ONLY = re.compile(
    rf"[到至在]?(?:{LIMITS.pattern}|[今明]年|新的一年)(?:里|中|间|期间)?|(?:今|(?:19|20)\d\d)年是[^,]*年"
)


@dataclass(frozen=True, kw_only=True)
class Clause(Span):
    """A run of the paragraph between punctuation; `ends` says that a sentence or an enumerated point ends."""

    heads: bool
    ends: bool


def is_dated(text: str) -> bool:
    """Whether a clause, in one form, names a time by which something is to be done."""
    return LIMITS.search(text) is not None


def is_counted(text: str) -> bool:
    """Whether a clause, in one form, has a number that is no time."""
    return bool(find_numbers(TIME_WORDS.sub("", text)))


def is_time_only(text: str) -> bool:
    """Whether a clause, in one form, says nothing but a time: 到2022年."""
    return _TIME_ONLY.fullmatch(text) is not None


def clauses_of(text: str, *, start: int) -> Iterator[Clause]:
    """The clauses from `start` on; 、 divides only what begins with a verb or a number on both sides."""
    at = start
    heads = False
    while at < len(text):
        if stop := _STOPS.match(text, at):
            at = stop.end()
            continue
        if enumerated := _ENUMERATED.match(text, at):
            at, heads = enumerated.end(), True
            continue
        stop = _STOPS.search(text, at)
        end = stop.start() if stop else len(text)
        for first, last in _listed(text, start=at, end=end):
            rest = text[last : last + 1]
            ends = last == end and (not rest or rest in "。;!?:")
            yield Clause(start=first, end=last, heads=heads and first == at, ends=ends)
        at, heads = end, False


def _listed(text: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide [start, end) at each 、 behind which another commitment begins."""
    first = start
    for match in re.finditer("、", text[start:end]):
        at = start + match.start()
        ahead = text[at + 1 : end]
        behind = text[first:at]
        if _is_open(text[start:at]) or len(ahead.split("、", 1)[0]) <= _SHORTEST:
            continue
        is_deed = len(behind) > _SHORTEST and begins_with_verb(ahead)
        if begins_with_verb(behind) and (is_deed or re.match(r"\d", ahead)):
            yield first, at
            first = at + 1
    yield first, end


def _is_open(text: str) -> bool:
    """Whether a quotation or a bracket is open at the end of `text`."""
    return any(text.count(a) > text.count(b) for a, b in ("“”", "《》", "()"))
