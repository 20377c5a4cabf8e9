"""What a figure may be called: runs of its sentence, from near its number to all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.label_words import CHANGED, CHANGED_TO, LEAD, LINK, TAIL, without_period
from hangtou_portal.draft.words import begins_with_verb, without_verbs
from hangtou_portal.record.model import Role
from hangtou_portal.record.numerals import find_numbers

_STOPS = "。！？!?"
_CLAUSE = _STOPS + ",，;；:："
_SEGMENT = _CLAUSE + "、"
_LONGEST = 60
_WORDS = re.compile(rf"[^{re.escape(_SEGMENT)}]+")
#: Where no more than so many characters name the number before it, what stands behind it is tried first.
_BARE = 2
#: What ties two figures of one clause together.
_JOINT = re.compile("以及|[和及并与]")


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
    seen: set[str] = set()
    whole = found.noun_end
    stretches = _stretches(found, others=others) if whole is None else _of_whole(found, noun_end=whole)
    for start, end in stretches:
        pieces = _pieces(text, start=start, end=end, without=numbers)
        label = without_period("".join(text[a:b] for a, b in pieces))
        if not (2 <= len(label) <= _LONGEST) or CHANGED.match(label) or adds_number(label, text=text):
            continue
        left, right = min(pieces[0][0], found.start), max(pieces[-1][1], found.end)
        quote = _once(found, start=left, end=right, others=others)
        if quote is not None and label not in seen:
            seen.add(label)
            yield LabelledFigure(found=found, label=label, start=quote[0], quote=text[quote[0] : quote[1]])


def _is_ranked(found: Found) -> bool:
    """Whether 位 or 名 behind a rank is part of its number: 第3位."""
    return found.role is Role.RANK and found.paragraph.text.startswith(("位", "名"), found.end)


def _stretches(found: Found, *, others: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """Runs of the sentence that may hold the figure's name, from near its number to the whole sentence."""
    text = found.paragraph.text
    left, right = _last(text, found.start, _SEGMENT), _next(text, found.end, _SEGMENT)
    left, right = _own_part(found, left=left, right=right, others=others)
    clause, after = _last(text, found.start, _CLAUSE), _next(text, found.end, _CLAUSE)
    sentence = _last(text, found.start, _STOPS)
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
    while start > sentence and found.start - start <= 4 * _LONGEST:
        start = _last(text, start - 1, _CLAUSE)
        yield start, found.start
        yield start, right
        yield start, after
    yield clause, after
    yield sentence, _next(text, found.end, _STOPS)


def _of_whole(found: Found, *, noun_end: int) -> Iterator[tuple[int, int]]:
    """Runs that may name a whole: what it counts, what leads to it in its clause, the paragraph's opening.

    What its neighbours did is done by none or by some of these only.
    """
    text = found.paragraph.text
    clause = _last(text, found.start, _CLAUSE)
    yield found.noun_at, noun_end
    yield clause, found.start
    yield 0, min(_next(text, 0, _STOPS), clause)


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


def _last(text: str, at: int, stops: str) -> int:
    return max((text.rfind(stop, 0, at) for stop in stops), default=-1) + 1


def _next(text: str, at: int, stops: str) -> int:
    return min((found for stop in stops if (found := text.find(stop, at)) >= 0), default=len(text))


def _pieces(text: str, *, start: int, end: int, without: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """[start, end) without the numbers, punctuation between clauses, and words that only lead to a number."""
    cuts = sorted((max(a, start), min(b, end)) for a, b in without if a < end and b > start)
    runs, at = [], start
    for a, b in (*cuts, (end, end)):
        if a > at:
            runs.append((at, a))
        at = max(at, b)
    pieces = []
    for a, b in runs:
        for match in _WORDS.finditer(text[a:b]):
            head, tail = a + match.start(), a + match.end()
            if lead := LEAD.match(text[head:tail]):
                head += lead.end()
            tail = head + len(TAIL.sub("", LINK.sub("", text[head:tail])))
            if tail > head:
                pieces.append((head, tail))
    return [(a, a + len(CHANGED_TO.sub("", text[a:b]))) for a, b in pieces[:-1]] + pieces[-1:]


def adds_number(label: str, *, text: str) -> bool:
    """Whether a label, as it was put together, has a number that its paragraph has not."""
    printed = {number.text for number in find_numbers(text)}
    return any(number.text not in printed for number in find_numbers(label))


def _once(found: Found, *, start: int, end: int, others: Sequence[Found]) -> tuple[int, int] | None:
    """The run widened to the left, then to the right, until it stands once; None if it never does."""
    text = found.paragraph.text
    twins = [
        other.at
        for other in others
        if other.at != found.at
        and (other.value, other.unit, other.qualifier) == (found.value, found.unit, found.qualifier)
    ]
    for left in _widening(text, start):
        if any(left <= at < found.at for at in twins):
            # The quote would state the other number first.
            return None
        if text.count(text[left:end]) == 1:
            return left, end
    right = _next(text, end + 1, _SEGMENT) if end < len(text) else end
    return (start, right) if text.count(text[start:right]) == 1 else None


def _widening(text: str, start: int) -> Iterator[int]:
    yield start
    while start > 0:
        start = _last(text, start - 1, _SEGMENT)
        yield start
