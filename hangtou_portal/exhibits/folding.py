"""Text as a search compares it: widths, cases, spaces, quotation marks and kinds of numeral put aside."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from hangtou_portal.record.numerals import find_numbers

#: Marks that a reader leaves out or types differently: they never decide whether two texts agree.
_IGNORED = frozenset("“”‘’\"'「」『』《》〈〉")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, kw_only=True)
class Folded:
    """Folded `text`; `spans[i]` is the run [start, end) of the original that its character i came from."""

    text: str
    spans: tuple[tuple[int, int], ...]


def fold(text: str, *, numerals: bool = False) -> Folded:
    """`text` in one width (NFKC) and case, without spaces; with `numerals`, 十六 is written 16 as well."""
    characters: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, end, run in _runs(text) if numerals else _single(text):
        for character in unicodedata.normalize("NFKC", run).casefold():
            if not character.isspace() and character not in _IGNORED:
                characters.append(character)
                spans.append((start, end))
    return Folded(text="".join(characters), spans=tuple(spans))


def fold_query(text: str, *, numerals: bool = False) -> str:
    """What a reader typed, folded as the texts are; 11,838 is typed for 11838."""
    return _THOUSANDS.sub("", fold(text, numerals=numerals).text)


def _single(text: str) -> list[tuple[int, int, str]]:
    return [(at, at + 1, character) for at, character in enumerate(text)]


def _runs(text: str) -> list[tuple[int, int, str]]:
    """Character by character, but each number in Chinese numerals as one run in digits."""
    runs: list[tuple[int, int, str]] = []
    at = 0
    for number in find_numbers(text):
        if number.text[0].isdigit() or set(number.text) <= set("百千万亿"):
            continue
        runs += [(at + i, at + i + 1, c) for i, c in enumerate(text[at : number.start])]
        runs.append((number.start, number.end, f"{number.value:f}"))
        at = number.end
    return runs + [(at + i, at + i + 1, c) for i, c in enumerate(text[at:])]
