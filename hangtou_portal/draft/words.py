"""The frozen word lists of the proposals: measure words, and the verbs that commitments begin with."""

from __future__ import annotations

import re
from pathlib import Path

from hangtou_portal.record.numerals import one_form


def _read(name: str) -> tuple[str, ...]:
    words = Path(__file__).with_name(name).read_text(encoding="utf-8").split()
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


VERBS = _read("verbs.txt")
#: Terms of official language, the country's and Shanghai's, that reports use without quotation marks.
VOCABULARY = _read("vocabulary.txt")

_UNIT = re.compile("|".join(map(re.escape, _read("units.txt"))))
_VERB = re.compile("|".join(map(re.escape, VERBS)))
_RISE = re.compile("增长|增加|增幅|增速|上升|上涨|涨幅|提高|提升|回升|扩大|拓展|[增升](?:[至到]|$)")
_FALL = re.compile("下降|减少|降低|降幅|压减|回落|下滑|收窄|缩减|缩短|降(?:[至到]|$)")
_CHANGE = re.compile(rf"(?:同比|比上年|较上年)?(?:{_RISE.pattern}|{_FALL.pattern})$")
#: Nouns that begin like a measure word and are none: 三个 counts, 三人民 does not.
_NO_UNIT = re.compile(
    r"人民|群众|人大|人均|人工|门户|点亮|家庭|家门口|场所|条件|项链|级别|分类|成效|成为|度假|级以上|类管线"
)


def unit_at(text: str, at: int, *, magnitude: str) -> str:
    """The unit that stands at `at` behind a number and its `magnitude`; empty if no measure word does."""
    plain = one_form(text)
    match = None if _NO_UNIT.match(plain, at) else _UNIT.match(plain, at)
    return magnitude + (match[0] if match else "")


def begins_with_verb(text: str) -> bool:
    """Whether the words begin as a commitment does."""
    return _VERB.match(text) is not None


def without_verbs(text: str) -> str:
    """`text` without the verbs it begins with."""
    while match := _VERB.match(text):
        text = text[match.end() :]
    return text


def direction(label: str) -> str:
    """Whether a label says that something rose or that it fell; empty if neither."""
    return "rise" if _RISE.search(label) else "fall" if _FALL.search(label) else ""


def without_change(label: str) -> str:
    """`label` without the words at its end that say how it changed."""
    return _CHANGE.sub("", label)
