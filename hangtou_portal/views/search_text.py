"""Text as a search compares it, without differences of width, case and numeral; and as a result shows it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hangtou_portal.record.numerals import DIGITS, find_numbers
from hangtou_portal.record.spans import Span
from hangtou_portal.views.passages import Segment

#: Characters that are ignored in comparing, since readers leave them out or type them differently.
_IGNORED = frozenset("“”‘’\"'「」『』《》〈〉")
#: What a number is written with.
_NUMERALS = frozenset(f"0123456789.,{DIGITS}〇两十百千万亿")
#: A number whose digits are grouped: 1,590. Its commas are ignored.
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
#: A bracket and what is in it, of either width.
BRACKET = re.compile(r"[(（].*?[)）]")
#: A name as far as no mark breaks it: its first two characters are taken for a word, and its last two.
_UNBROKEN = re.compile(r"[^\W_]{2,}")
#: Characters of a long paragraph shown on either side of a hit.
AROUND = 40


@dataclass(frozen=True, kw_only=True)
class Folded:
    """Folded `text`; `spans[i]` is the run [start, end) of the original that its character i came from."""

    text: str
    spans: tuple[tuple[int, int], ...]


@lru_cache(maxsize=2048)  # the record's texts are the same for every reader
def fold(text: str, *, numerals: bool = False) -> Folded:
    """`text` in one width (NFKC) and case, without spaces; with `numerals`, 十六 is written 16 as well."""
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    commas = {at for run in _GROUPED.finditer(text) for at in range(*run.span()) if text[at] == ","}
    for at, original in enumerate(text):
        if at in commas:
            continue
        for character in unicodedata.normalize("NFKC", original).casefold():
            if not character.isspace() and character not in _IGNORED:
                characters.append(character)
                spans.append((at, at + 1))
    plain = Folded(text="".join(characters), spans=tuple(spans))
    return _in_digits(plain) if numerals else plain


def _in_digits(plain: Folded) -> Folded:
    """Each number in Chinese numerals written in digits; every digit stands for the whole number."""
    written: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for number in find_numbers(plain.text):
        if number.value is None or number.text[0].isdigit() or set(number.text) <= set("百千万亿"):
            continue
        digits = f"{number.value:f}"
        whole = (plain.spans[number.start][0], plain.spans[number.end - 1][1])
        written += [plain.text[at : number.start], digits]
        spans += [*plain.spans[at : number.start], *([whole] * len(digits))]
        at = number.end
    return Folded(text="".join((*written, plain.text[at:])), spans=(*spans, *plain.spans[at:]))


def longest_shared(asked: str, *, text: str, names: str, least: int) -> str:
    """The first of the longest runs of `asked`, folded, that `text` says; empty below `least` letters.

    A run ends where a number ends: 90个 is not in 1590个, nor 六条 in 十六条. And it cuts no word in two with
    which one of `names` begins or ends, unless it is a whole one: 建项目 is not what 在建项目 asks for.
    """
    wanted, folded = fold(asked).text, fold(text).text
    whole = set(_UNBROKEN.findall(fold(names).text))
    known = {pair for name in whole for pair in (name[:2], name[-2:])}
    pairs = {at: wanted[at - 1 : at + 1] for at in range(1, len(wanted))}
    inside = {at for at, pair in pairs.items() if _NUMERALS.issuperset(pair)}
    within = {at for at, pair in pairs.items() if pair in known}
    best = ""
    for start in range(len(wanted)):
        end = start + len(best) + 1
        while end <= len(wanted) and (run := wanted[start:end]) in folded:
            cuts = inside if run in whole else inside | within
            if not cuts & {start, end} and sum(map(str.isalnum, run)) >= least:
                best = run
            end += 1
    return best


def excerpt(cut: Sequence[Segment]) -> tuple[Segment, ...]:
    """The hits with what stands around them; long stretches between are left out with …."""
    short: list[Segment] = []
    for place, segment in enumerate(cut):
        text = segment.text
        first, last = place == 0, place == len(cut) - 1
        if not segment.hit and len(text) > 2 * AROUND:
            head = "" if first else text[:AROUND]
            tail = "" if last else text[-AROUND:]
            text = f"{head}…{tail}"
        short.append(replace(segment, text=text))
    return tuple(short)


def merged(lists: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """All spans of `lists` in order; of two that overlap, the first and longest."""
    kept: list[Span] = []
    for span in sorted((span for spans in lists for span in spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
