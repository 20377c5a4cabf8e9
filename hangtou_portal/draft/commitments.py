"""Cutting the second half into commitments.

A commitment is one clause, or several: one that leads to the next (an occasion, a means) or says what the one
before it is for belongs with it. Every clause is in one commitment, as the audit demands, and no commitment
holds two figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hangtou_portal.draft.words import begins_with_verb
from hangtou_portal.record.audit.tasks import opening_end
from hangtou_portal.record.model import Paragraph
from hangtou_portal.record.numerals import COUNT, one_form
from hangtou_portal.record.quotes import Span, longest_shared_run

_ENUMERATED = re.compile(rf"{COUNT}[是要]")
_STOPS = re.compile(r"[,;。:!?\s]+")
#: A listed item of no more characters is a word and no deed.
_SHORTEST = 4
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


@dataclass(frozen=True, kw_only=True)
class _Clause:
    """A run of the paragraph between punctuation; `ends` says that a sentence or an enumerated point ends."""

    start: int
    end: int
    heads: bool
    ends: bool


def commitments(paragraph: Paragraph, *, figures: Sequence[Span]) -> tuple[Span, ...]:
    """The commitments of a paragraph of the second half, in order; `figures` are the runs of its figures."""
    text = one_form(paragraph.text)
    groups: list[list[_Clause]] = []
    for clause in _clauses_of(text, start=opening_end(paragraph)):
        if groups and not groups[-1][-1].ends and _belongs(text, group=groups[-1], clause=clause):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    groups = _joined_back(text, groups=groups)
    spans = [part for group in groups for part in _with_one_figure(text, group=group, figures=figures)]
    return tuple(_standing_once(paragraph.text, spans=spans))


def _belongs(text: str, *, group: Sequence[_Clause], clause: _Clause) -> bool:
    """Whether a clause goes on with the commitment before it."""
    last = group[-1]
    before, here = text[last.start : last.end], text[clause.start : clause.end]
    listed = text[last.end : clause.start] == "、"
    if last.heads:
        return True
    if listed:
        return False
    leads = _LEADS.match(before) is not None and (before.startswith("以") or not _DOES.search(before))
    return (
        leads
        or _RESULTS.match(here) is not None
        or _same_deed(before, here)
        or (len(group) == 1 and _is_pair(before, here))
    )


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


def _joined_back(text: str, *, groups: Sequence[list[_Clause]]) -> list[list[_Clause]]:
    """Join a group that ends with 确保… with the group whose words it repeats, and all between them."""
    made: list[list[_Clause]] = []
    for group in groups:
        made.append(group)
        end = text[group[-1].start : group[-1].end]
        if not end.startswith("确保"):
            continue
        for back in range(len(made) - 2, -1, -1):
            if made[back][-1].ends:
                break
            if longest_shared_run(text[made[back][0].start : made[back][-1].end], end) >= _SAME:
                made[back:] = [[clause for part in made[back:] for clause in part]]
                break
    return made


def _with_one_figure(text: str, *, group: Sequence[_Clause], figures: Sequence[Span]) -> Iterator[Span]:
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


def _division(text: str, *, group: Sequence[_Clause], between: tuple[int, int]) -> int:
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


def _clauses_of(text: str, *, start: int) -> Iterator[_Clause]:
    """The clauses from `start` on; 、 divides only what begins with a verb or a number on both sides."""
    at = start
    heads = False
    while at < len(text):
        if stop := _STOPS.match(text, at):
            at = stop.end()
            continue
        if enumerated := _ENUMERATED.match(text, at):
            at, heads = enumerated.end(), True
            continue
        stop = _STOPS.search(text, at)
        end = stop.start() if stop else len(text)
        for first, last in _listed(text, start=at, end=end):
            rest = text[last : last + 1]
            ends = last == end and (not rest or rest in "。;!?:" or _next_is_enumerated(text, last))
            yield _Clause(start=first, end=last, heads=heads and first == at, ends=ends)
        at, heads = end, False


def _next_is_enumerated(text: str, at: int) -> bool:
    stop = _STOPS.match(text, at)
    return bool(stop and _ENUMERATED.match(text, stop.end()))


def _listed(text: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide [start, end) at each 、 behind which another commitment begins."""
    first = start
    for match in re.finditer("、", text[start:end]):
        at = start + match.start()
        ahead = text[at + 1 : end]
        behind = text[first:at]
        deed = begins_with_verb(behind) and len(behind) > _SHORTEST and begins_with_verb(ahead)
        if _is_open(text[start:at]) or len(ahead.split("、", 1)[0]) <= _SHORTEST:
            continue
        if deed or (begins_with_verb(behind) and re.match(r"\d", ahead)):
            yield first, at
            first = at + 1
    yield first, end


def _is_open(text: str) -> bool:
    """Whether a quotation or a bracket is open at the end of `text`."""
    return any(text.count(a) > text.count(b) for a, b in ("“”", "《》", "()"))
