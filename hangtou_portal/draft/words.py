"""The frozen word lists of the proposals: measure words, and the verbs that commitments begin with."""

from __future__ import annotations

import re
from pathlib import Path

from hangtou_portal.record.numerals import one_form


def _read(name: str) -> tuple[str, ...]:
    words = Path(__file__).with_name(name).read_text(encoding="utf-8").split()
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


UNITS = _read("units.txt")
VERBS = _read("verbs.txt")
#: Terms of official language, the country's and Shanghai's, that reports use without quotation marks.
VOCABULARY = _read("vocabulary.txt")

_UNIT = re.compile("|".join(map(re.escape, UNITS)))
_VERB = re.compile("|".join(map(re.escape, VERBS)))
#: Nouns that begin like a measure word and are none: 三个 counts, 三人民 does not.
_NO_UNIT = re.compile(
    r"人民|人大|人才|人员|人均|人工|门户|点亮|家庭|家门口|场所|条件|项链|级别|分类|成效|成为|度假|级以上|类管线"
)


def unit_at(text: str, at: int, *, magnitude: str) -> str:
    """The unit that stands at `at` behind a number and its `magnitude`; empty if no measure word does."""
    plain = one_form(text)
    if _NO_UNIT.match(plain, at) and not plain.startswith(("人员", "人才"), at):
        return magnitude if len(magnitude) else ""
    match = _UNIT.match(plain, at)
    found = match[0] if match else ""
    if found in ("万", "亿"):
        found = ""
    return magnitude + found


def begins_with_verb(text: str) -> bool:
    """Whether the words begin as a commitment does."""
    return _VERB.match(text) is not None


def without_verbs(text: str) -> str:
    """`text` without the verbs it begins with."""
    while match := _VERB.match(text):
        text = text[match.end() :]
    return text
