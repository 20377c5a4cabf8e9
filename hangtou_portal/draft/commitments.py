"""Cutting the second half into commitments.

A commitment is one clause, or several: one that leads to the next (an occasion, a means) or says what the one
before it is for belongs with it. Every clause is in one commitment, as the audit demands, and no commitment
holds two figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hangtou_portal.draft.clauses import Clause, clauses_of, is_counted, is_dated, is_time_only
from hangtou_portal.draft.words import begins_with_verb
from hangtou_portal.record.model import Paragraph
from hangtou_portal.record.numerals import one_form
from hangtou_portal.record.openings import opening_end
from hangtou_portal.record.quotes import longest_shared_run
from hangtou_portal.record.spans import Span
from hangtou_portal.record.time_words import LIMITS

#: A deadline and nothing that it is the deadline of: 确保年底前通车 belongs to the clause before it.
_NO_OBJECT = re.compile(rf"(?:力争|确保)(?:{LIMITS.pattern})[^,。;]{{2,6}}")
#: What leads to the clause behind it: an occasion, a means, a principle.
_LEADS = re.compile(
    r"(?:围绕|依托|按照|紧扣|针对|根据|对照|立足|着眼|牢牢把握|借助|随着|面对|为了|变[^,]*为|以[^,]*为(?![^,]*的)"
    r"|坚持(?:以|把|不懈)|聚焦[^,]*[需求目标定位]$|在[^,]*(?:下|中|上|基础上)$)"
)
#: What says to which end the clause before it is done.
_RESULTS = re.compile(r"(?:确保|带动|更好|从而|力争|提高|提升|促进|推动形成|做到|使|不断满足|真正)")
_ADVERBS = re.compile(
    r"(?:切实|大力|依法|主动|积极|持续|全面|深入|充分|稳步|努力|着力|有序|扎实|严格|坚决|加快|不断)"
)
#: A clause that leads and does something itself is a commitment of its own.
_DOES = re.compile(r"开展|推进|推动|打造|实施|完成|启动")
#: Clauses that share at least so many characters in a row are about the same thing.
_SAME = 4
_SHORT, _LONG = 8, 14


def commitments(paragraph: Paragraph, *, figures: Sequence[Span]) -> tuple[Span, ...]:
    """The commitments of a paragraph of the second half, in order; `figures` are the runs of its figures."""
    text = one_form(paragraph.text)
    groups: list[list[Clause]] = []
    for clause in clauses_of(text, start=opening_end(paragraph)):
        if groups and not groups[-1][-1].ends and _belongs(text, group=groups[-1], clause=clause):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    groups = _joined_back(text, groups=groups)
    spans = [part for group in groups for part in _with_one_figure(text, group=group, figures=figures)]
    return tuple(_standing_once(paragraph.text, spans=spans))


def _belongs(text: str, *, group: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause goes on with the commitment before it."""
    last = group[-1]
    before, here = text[last.start : last.end], text[clause.start : clause.end]
    listed = text[last.end : clause.start] == "、"
    leads = _LEADS.match(before) is not None and (before.startswith("以") or not _DOES.search(before))
    if is_time_only(before) or (leads and not listed and not last.heads):
        return True
    if _has_its_own(here, before=text[group[0].start : last.end]):
        return _NO_OBJECT.fullmatch(here) is not None and not is_dated(before) and not is_counted(before)
    if listed or last.heads:
        return last.heads
    return (
        _RESULTS.match(here) is not None
        or _same_deed(before, here)
        or (len(group) == 1 and _is_pair(before, here))
    )


def _has_its_own(here: str, *, before: str) -> bool:
    """Whether a clause has a date or a number that is not to be taken for that of the words before it."""
    return is_dated(here) or (is_counted(here) and (is_counted(before) or is_dated(before)))


def _same_deed(one: str, other: str) -> bool:
    """Whether two clauses do the same to the same, in the same words: 开展文化地标…, 开展文化传承…."""
    return any(
        begins_with_verb(one[at:]) and one[at : at + _SAME] in other for at in range(len(one) - _SAME + 1)
    )


def _is_pair(one: str, other: str) -> bool:
    """Whether two clauses are a balanced pair: 挖掘存量资源,盘活现有税源."""
    if len(one) == len(other) <= _SHORT:
        return True
    alike = _ADVERBS.match(one) and _ADVERBS.match(other)
    return bool(alike) and abs(len(one) - len(other)) <= 1 and max(len(one), len(other)) <= _LONG


def _joined_back(text: str, *, groups: Sequence[list[Clause]]) -> list[list[Clause]]:
    """Join a group that ends with 确保… with the group whose words it repeats, and all between them."""
    made: list[list[Clause]] = []
    for group in groups:
        made.append(group)
        end = text[group[-1].start : group[-1].end]
        if not end.startswith("确保") or is_dated(end) or is_counted(end):
            continue
        for back in range(len(made) - 2, -1, -1):
            if made[back][-1].ends:
                break
            if longest_shared_run(text[made[back][0].start : made[back][-1].end], end) >= _SAME:
                made[back:] = [[clause for part in made[back:] for clause in part]]
                break
    return made


def _with_one_figure(text: str, *, group: Sequence[Clause], figures: Sequence[Span]) -> Iterator[Span]:
    """The group as one commitment, or divided so that each holds one figure."""
    start, end = group[0].start, group[-1].end
    inside = sorted((f for f in figures if start <= f.start < end), key=lambda f: f.start)
    for one, other in pairwise(inside):
        at = _division(text, group=group, between=(one.end, other.start))
        piece = Span(start=start, end=len(text[:at].rstrip(",、;:。")))
        if piece.length:
            yield piece
            start = at
    yield Span(start=start, end=end)


def _division(text: str, *, group: Sequence[Clause], between: tuple[int, int]) -> int:
    """Where to divide between two figures: between clauses, else at 、 or 和, else before the second."""
    first, last = between
    starts = [clause.start for clause in group if first < clause.start <= last]
    if starts:
        return starts[-1]
    marks = [match.end() for match in re.finditer("、|(?=以及|和|及)", text[first:last])]
    return first + marks[-1] if marks else last


def _standing_once(text: str, *, spans: Sequence[Span]) -> Iterator[Span]:
    """Join a span whose words occur twice in the paragraph with the next, the last with the one before it."""
    made: list[Span] = []
    for span in spans:
        if made and text.count(text[made[-1].start : made[-1].end]) > 1:
            made[-1] = Span(start=made[-1].start, end=span.end)
        else:
            made.append(span)
    if len(made) > 1 and text.count(text[made[-1].start : made[-1].end]) > 1:
        last = made.pop()
        made[-1] = Span(start=made[-1].start, end=last.end)
    yield from made
