"""Where in its sentence a figure's name may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.label_words import CHANGED, LEAD, LINK, TAIL
from hangtou_portal.draft.stops import CLAUSE, SEGMENT, STOPS, last_stop, next_stop
from hangtou_portal.draft.words import begins_with_verb, without_verbs

#: Where no more than so many characters name the number before it, what stands behind it is tried first.
_BARE = 2
#: What ties two figures of one clause together.
_JOINT = re.compile("以及|[和及并与]")
#: How far before its number a name is looked for, in characters.
_FARTHEST = 240


def stretches_of(found: Found, *, others: Sequence[Found]) -> Iterator[tuple[int, int]]:
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
    for start, end in ((clause, found.start), (clause, right)):
        if not without_verbs(LEAD.sub("", LINK.sub("", text[start:end]))):
            continue
        yield start, end
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
        joint = max((m.end() for m in _JOINT.finditer(text, before, found.start)), default=before)
        left = joint
    behind = min((o.start for o in others if found.end <= o.start < right), default=right)
    if behind < right:
        right = max((m.start() for m in _JOINT.finditer(text, found.end, behind)), default=behind)
    return left, right
