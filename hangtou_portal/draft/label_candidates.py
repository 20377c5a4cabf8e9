"""What a figure may be called: runs of its sentence, from near its number to all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hangtou_portal.draft.figures import Found
from hangtou_portal.draft.label_stretches import stretches_of
from hangtou_portal.draft.label_words import CHANGED, adds_number, pieces_of, without_period
from hangtou_portal.draft.stops import SEGMENT, next_stop
from hangtou_portal.record.model import Role

_LONGEST = 60
#: How much of a plan is done, without what: a rate of change behind 完成年度预算的52% is that of neither.
_OF_PLAN = re.compile(
    r"(?:^|[,，。;；])(完成[^,，。;；、\d]{0,8}(?:预算|计划|目标|任务)[^,，。;；、\d]{0,4})$"
)


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
    for start, end in stretches_of(found, others=others):
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
    """The run widened to the left, then to the right, until it stands once; None if it never does."""
    text = found.paragraph.text
    twins = [
        other.at
        for other in others
        if other.at != found.at
        and (other.value, other.unit, other.qualifier) == (found.value, found.unit, found.qualifier)
    ]
    if any(start <= at < found.at for at in twins):
        # The quote would state the other number first.
        return None
    if text.count(text[start:end]) == 1:
        return start, end
    right = next_stop(text, end + 1, SEGMENT) if end < len(text) else end
    return (start, right) if text.count(text[start:right]) == 1 else None
