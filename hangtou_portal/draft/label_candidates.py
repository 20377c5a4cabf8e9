"""What a figure may be called: runs of its sentence, from near its number to all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.label_words import (
    CHANGED,
    LEAD,
    LINK,
    TAIL,
    adds_number,
    pieces_of,
    without_period,
)
from hangtou_portal.draft.stops import CLAUSE, SEGMENT, STOPS, last_stop, next_stop
from hangtou_portal.draft.words import begins_with_verb, without_verbs
from hangtou_portal.record.model import Role

_LONGEST = 60
#: How much of a plan is done, without what: a rate of change behind 完成年度预算的52% is that of neither.
_OF_PLAN = re.compile(
    r"(?:^|[,，。;；])(完成[^,，。;；、\d]{0,8}(?:预算|计划|目标|任务)[^,，。;；、\d]{0,4})$"
)
#: Where no more than so many characters name the number before it, what stands behind it is tried first.
_BARE = 2
#: What ties two figures of one clause together.
_JOINT = re.compile("以及|[和及并与]")
#: How far before its number a name is looked for, in characters.
_FARTHEST = 240


@dataclass(frozen=True, kw_only=True)
class LabelledFigure:
    """A figure with its label, and its quote, which begins at `start` of the paragraph."""

    found: Found
    label: str
    start: int
    quote: str


def label_candidates(found: Found, *, others: Sequence[Found]) -> Iterator[LabelledFigure]:
    """The labels that a figure may have, nearest first; the numbers of `others` never stand in one."""
    text = found.paragraph.text
    numbers = [(o.start, min(o.end, max(o.noun_at, o.at + 1)) + _is_ranked(o)) for o in others]
    # 中 of 6个项目中已开工2个 is part of no name.
    numbers += [(end, end + 1) for o in others if (end := o.noun_end) is not None and text[end] in "中里"]
    if found.unit == "%":
        plans = ((o, _OF_PLAN.search(text[: o.at])) for o in others if o.unit == "%" and o.end <= found.start)
        numbers += [(plan.start(1), o.end) for o, plan in plans if plan]
    seen: set[str] = set()
    for start, end in _stretches(found, others=others):
        pieces = pieces_of(text, start=start, end=end, without=numbers)
        whole = "".join(text[a:b] for a, b in pieces)
        for label in dict.fromkeys((without_period(whole), whole)):
            if not (2 <= len(label) <= _LONGEST) or CHANGED.match(label) or adds_number(label, text=text):
                continue
            left, right = min(pieces[0][0], found.start), max(pieces[-1][1], found.end)
            quote = _once(found, start=left, end=right, others=others)
            if quote is not None and label not in seen:
                seen.add(label)
                yield LabelledFigure(
                    found=found, label=label, start=quote[0], quote=text[quote[0] : quote[1]]
                )


def _is_ranked(found: Found) -> bool:
    """Whether 位 or 名 behind a rank is part of its number: 第3位."""
    return found.role is Role.RANK and found.paragraph.text.startswith(("位", "名"), found.end)


def _once(found: Found, *, start: int, end: int, others: Sequence[Found]) -> tuple[int, int] | None:
    """The run, or the run up to the next stop if that is what stands once; None if neither can be quoted."""
    text = found.paragraph.text
    stated = (found.value, found.unit, found.qualifier)
    if any(start <= o.at < found.at and (o.value, o.unit, o.qualifier) == stated for o in others):
        # The quote would state the other number first.
        return None
    if text.count(text[start:end]) == 1:
        return start, end
    right = next_stop(text, end + 1, SEGMENT)
    return (start, right) if text.count(text[start:right]) == 1 else None


def _stretches(found: Found, *, others: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Runs of the paragraph that may hold the figure's name, the likeliest first."""
    if found.noun_end is not None:
        return _of_whole(found, noun_end=found.noun_end)
    return _of_sentence(found, others=others)


def _of_sentence(found: Found, *, others: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Runs of the sentence, from near the number to all of it."""
    text = found.paragraph.text
    left, right = last_stop(text, found.start, SEGMENT), next_stop(text, found.end, SEGMENT)
    left, right = _own_part(found, left=left, right=right, others=others)
    clause, after = last_stop(text, found.start, CLAUSE), next_stop(text, found.end, CLAUSE)
    sentence = last_stop(text, found.start, STOPS)
    before = LINK.sub("", text[left : found.start])
    bare = without_verbs(LEAD.sub("", before))
    after_words = TAIL.sub("", text[found.noun_at : right])
    listed = text[: found.start].endswith("等") or text[left - 1 : left] == "、"
    if listed and len(after_words) >= _BARE and not begins_with_verb(after_words):
        # 甲、乙等52项改革: what is counted stands behind the number.
        yield found.noun_at, right
    if len(bare) > _BARE and not CHANGED.match(bare):
        yield left, found.start
        yield left, right
    elif len(after_words) >= _BARE:
        yield found.noun_at, right
        yield left, right
    elif len(bare) == _BARE and not CHANGED.match(bare):
        yield left, found.start
    for end in (found.start, right):
        if without_verbs(LEAD.sub("", LINK.sub("", text[clause:end]))):
            yield clause, end
    start = clause
    while start > sentence and found.start - start <= _FARTHEST:
        start = last_stop(text, start - 1, CLAUSE)
        yield start, found.start
        yield start, right
        yield start, after
    yield clause, after
    yield sentence, next_stop(text, found.end, STOPS)


def _of_whole(found: Found, *, noun_end: int) -> Iterator[tuple[int, int]]:
    """Runs that may name a whole: what it counts, what leads to it in its clause, the paragraph's opening.

    What its neighbours did is done by none or by some of these only.
    """
    text = found.paragraph.text
    clause = last_stop(text, found.start, CLAUSE)
    yield found.noun_at, noun_end
    yield clause, found.start
    yield 0, min(next_stop(text, 0, STOPS), clause)


def _own_part(found: Found, *, left: int, right: int, others: Sequence[Found]) -> tuple[int, int]:
    """[left, right) without what belongs to figures on the other side of 和: 绿化4000平方米和停车位185个."""
    text = found.paragraph.text
    before = max((o.end for o in others if left <= o.start < found.start), default=left)
    if before > left:
        left = max((m.end() for m in _JOINT.finditer(text, before, found.start)), default=before)
    behind = min((o.start for o in others if found.end <= o.start < right), default=right)
    if behind < right:
        right = max((m.start() for m in _JOINT.finditer(text, found.end, behind)), default=behind)
    return left, right
