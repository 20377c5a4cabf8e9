"""What each figure is called, in the report's own words, and the shortest quote that states it.

Of all that a figure may be called, the first that no other figure of the paragraph could claim is taken. In a
sentence with 分别 it is what stands in the number's place: 城镇、农村居民收入分别增长4.8%、5.9%.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hangtou_portal.draft.figure_roles import THRESHOLD
from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.label_candidates import LabelledFigure, label_candidates
from hangtou_portal.draft.label_words import adds_number
from hangtou_portal.draft.stops import CLAUSE, last_stop
from hangtou_portal.record.audit.labels import are_side_by_side, fit_as_well_swapped

_WORD = "分别"
#: What may stand between the things said, from the narrowest to the widest reading.
_SEPARATORS = ("、", "[、和及与]|以及", "[和及与]|以及")
_BETWEEN = re.compile(r"[、和及与]|以及")
_LINK = re.compile(
    r"^(?:达到了?|达|为|是|有|至|到|超过|约|近|超)+|(?:达到了?|达|为|是|有|至|到|超过|约|近|超)+$"
)
_LEAD = re.compile(r"^(?:其中|使|让|且|并)+")


def name_figures(figures: Sequence[Found]) -> tuple[list[LabelledFigure], list[Found]]:
    """The figures of one paragraph with their labels, and those to ask about: of no row, or without a label.

    No label fits another figure of the paragraph as well as its own. A threshold is part of names.
    """
    apart = [found for found in figures if found.reason != THRESHOLD]
    named: list[LabelledFigure] = []
    nameless: list[Found] = []
    together = _respective(figures)
    for found in figures:
        possible = together[found.at] if found.at in together else label_candidates(found, others=apart)
        free = (one for one in possible if not any(_confused(one, other) for other in named))
        fitting = None if found.reason else next(free, None)
        if fitting is None:
            nameless.append(found)
        else:
            named.append(fitting)
    return named, [found for found in nameless if not _is_in_a_name(found, named)]


def _is_in_a_name(found: Found, named: Sequence[LabelledFigure]) -> bool:
    """Whether a threshold is part of what another number is called: 35岁以下 21名."""
    words = found.paragraph.text[found.at : found.end]
    return found.reason == THRESHOLD and any(words in one.label and words in one.quote for one in named)


def _confused(one: LabelledFigure, other: LabelledFigure) -> bool:
    """Whether the labels of two figures of a paragraph would fit as well if they were swapped."""
    mine, its = one.found, other.found
    if one.label == other.label:
        return mine.unit == its.unit or not are_side_by_side(mine, its, text=mine.paragraph.text)
    labels, quotes = (one.label, other.label), (one.quote, other.quote)
    return one.quote != other.quote and fit_as_well_swapped(labels=labels, quotes=quotes)


def _respective(figures: Sequence[Found]) -> dict[int, list[LabelledFigure]]:
    """The one label of each figure that 分别 leads to, by the position at which its number begins.

    All of them have the whole clause as their quote. There is none where there are more or fewer things than
    numbers: a person has to say which number belongs to which.
    """
    made: dict[int, list[LabelledFigure]] = {}
    groups: dict[tuple[int, int], list[Found]] = {}
    for found in figures:
        text = found.paragraph.text
        start = last_stop(text, found.start, CLAUSE)
        word = text.rfind(_WORD, start, found.start)
        if word >= 0:
            groups.setdefault((start, word), []).append(found)
            made[found.at] = []
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
        quote = text[start : group[-1].end]
        for found, thing in zip(group, things, strict=True):
            if text.count(quote) == 1 and not adds_number(thing + deed, text=text):
                made[found.at] = [LabelledFigure(found=found, label=thing + deed, start=start, quote=quote)]
    return made


def _divided(said: str, *, into: int) -> tuple[str, ...]:
    """`said` divided into that many things; empty if no reading gives so many."""
    for separator in _SEPARATORS:
        things = tuple(filter(None, re.split(separator, said)))
        if len(things) == into and len(set(things)) == into:
            return things
    return ()
