"""Which number belongs to which thing in a sentence with 分别: 城镇、农村居民收入分别增长4.8%、5.9%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hangtou_portal.draft.figures import Found

_STOPS = re.compile(r"[,，。;；:：!！?？]")
_WORD = "分别"
#: What may stand between the things said, from the narrowest to the widest reading.
_SEPARATORS = ("、", "[、和及与]|以及", "[和及与]|以及")
_BETWEEN = re.compile(r"[、和及与]|以及")
_LINK = re.compile(
    r"^(?:达到了?|达|为|是|有|至|到|超过|约|近|超)+|(?:达到了?|达|为|是|有|至|到|超过|约|近|超)+$"
)
_LEAD = re.compile(r"^(?:其中|使|让|且|并)+")


def is_respective(found: Found) -> bool:
    """Whether the figure's clause says 分别 before it."""
    text = found.paragraph.text
    return _WORD in text[_clause_start(text, found.start) : found.start]


def respective_labels(figures: Sequence[Found]) -> dict[int, tuple[str, int, int]]:
    """For the figures of one paragraph behind 分别, by where their numbers begin: label and run of the quote.

    The run is the whole clause for all of them. Figures are left out where there are more or fewer things
    than numbers: a person has to say which number belongs to which.
    """
    made: dict[int, tuple[str, int, int]] = {}
    groups: dict[tuple[int, int], list[Found]] = {}
    for found in figures:
        text = found.paragraph.text
        start = _clause_start(text, found.start)
        word = text.rfind(_WORD, start, found.start)
        if word >= 0:
            groups.setdefault((start, word), []).append(found)
    for (start, word), group in groups.items():
        text = group[0].paragraph.text
        said = _LEAD.sub("", text[start:word])
        things = _divided(said, into=len(group))
        between = all(_BETWEEN.fullmatch(text[a.end : b.start].strip() or "、") for a, b in pairwise(group))
        if not things or not between or len(group) < 2:
            continue
        deed = _LINK.sub("", text[word + len(_WORD) : group[0].start])
        if any(character in deed for character in "、和及"):
            continue
        for found, thing in zip(group, things, strict=True):
            made[found.at] = (thing + deed, start, group[-1].end)
    return made


def _clause_start(text: str, at: int) -> int:
    return max((match.end() for match in _STOPS.finditer(text, 0, at)), default=0)


def _divided(said: str, *, into: int) -> tuple[str, ...]:
    """`said` divided into that many things; empty if no reading gives so many."""
    for separator in _SEPARATORS:
        things = tuple(filter(None, re.split(separator, said)))
        if len(things) == into and len(set(things)) == into:
            return things
    return ()
