"""Looking for words in the report and in everything read from it. Pure: text in, marked text out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from hangtou_portal.record.model import Indicator, Paragraph, Place, Project, Record, Task, Term
from hangtou_portal.record.spans import Span
from hangtou_portal.views.passages import Segment, with_hits
from hangtou_portal.views.search_text import BRACKET, excerpt, fold, longest_shared, merged

Found: TypeAlias = Paragraph | Indicator | Task | Project | Place | Term

#: Characters; a longer question is cut off. The address itself holds no more.
LONGEST_QUESTION = 100
#: Words of a search, at most; further ones are ignored.
MOST_WORDS = 8
TERMS = "名词"
#: 11，838 is typed for 11838, with the comma of a Chinese keyboard.
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One thing found: its name, and the words in which it was found, both cut at the hits.

    `spans` are all hits in its words, word by word: some may overlap.
    """

    thing: Found
    name: tuple[Segment, ...]
    words: tuple[Segment, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class HitGroup:
    """What was found of one kind."""

    title: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """Everything found for `asked`, or for the `report_words` that say it; kinds without a hit left out."""

    asked: str
    groups: tuple[HitGroup, ...]
    report_words: tuple[str, ...] = ()

    @property
    def villages(self) -> tuple[Place, ...]:
        """The villages that were found by their names."""
        return tuple(
            hit.thing
            for group in self.groups
            for hit in group.hits
            if isinstance(hit.thing, Place) and hit.thing.is_village and any(s.hit for s in hit.name)
        )

    @property
    def count(self) -> int:
        """How many things were found, each counted once however often it says the words."""
        return sum(len(group.hits) for group in self.groups)


def search(*, record: Record, asked: str) -> SearchResult:
    """All that the report and the places say of `asked`.

    Words apart (拆违 目标) are looked for as one run first, and one by one only if that is nowhere; then the
    report's own words for what neighbours call otherwise; at last the longest run of the question that names
    something (养老院什么时候建好: 养老院), or that the report says.
    """
    apart = list(dict.fromkeys(asked.split()))[:MOST_WORDS]
    result = _search(record=record, asked=asked, words=[asked])
    if not result.groups and len(apart) > 1:
        result = _search(record=record, asked=asked, words=apart)
    said = [(word, row) for row in record.everyday_words for word in row.everyday if word in asked]
    # A hit in a term's explanation alone does not count: those are not the report's words.
    if any(group.title != TERMS for group in result.groups):
        return result
    if said:
        _, row = max(said, key=lambda pair: len(pair[0]))
        return _search(record=record, asked=asked, words=row.report_words, instead=True)
    if result.groups or len(asked) > LONGEST_QUESTION:
        return result
    found = _search(record=record, asked=asked, words=[_longest_known(asked, record=record)], instead=True)
    return found if found.groups else result


def _longest_known(asked: str, *, record: Record) -> str:
    """The longest run of `asked` in a name, else in the report's sentences; empty if there is none.

    Two characters that meet in running text are often no word: there, a run has three. The bracket of a
    place's name is the portal's note and none of the report's words.
    """
    things = [thing for _, all_things in _kinds(record) for thing in all_things]
    names, words = ("|".join(texts) for texts in zip(*map(_texts, things), strict=True))
    own = "|".join(BRACKET.sub("|", it.name) if isinstance(it, Place) else _texts(it)[0] for it in things)
    found = longest_shared(asked, text=own, names=names, least=2)
    return found or longest_shared(asked, text=words, names=names, least=3)


def find_spans(*, asked: str, text: str) -> tuple[Span, ...]:
    """Where `text` says what was `asked`, in order and without overlap.

    A number is found as a whole only: 4 is not in 340, and 十六 is 16.
    """
    found: list[Span] = []
    for numerals, pattern in _queries(asked):
        folded = fold(text, numerals=numerals)
        for match in pattern.finditer(folded.text):
            span = Span(start=folded.spans[match.start()][0], end=folded.spans[match.end() - 1][1])
            if not any(span.overlaps(other) for other in found):
                found.append(span)
    return tuple(sorted(found, key=lambda span: span.start))


@lru_cache(maxsize=64)
def _queries(asked: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """Patterns for text folded without and with its numerals turned into digits."""
    made: list[tuple[bool, re.Pattern[str]]] = []
    for numerals in (False, True):
        folded = _THOUSANDS.sub("", fold(asked, numerals=numerals).text)
        if folded:
            before = r"(?<![\d])(?<!\d\.)" if folded[0].isdigit() else ""
            after = r"(?!\d)" if folded[-1].isdigit() else ""
            made.append((numerals, re.compile(before + re.escape(folded) + after)))
    return tuple(made)


def _search(*, record: Record, asked: str, words: Sequence[str], instead: bool = False) -> SearchResult:
    """The things that say all of `words`, or any of them where they are used `instead` of what was asked."""
    sought = [word for word in words if _queries(word)]
    groups = []
    for title, things in _kinds(record):
        found = (_hit(thing, words=sought, enough=any if instead else all) for thing in things)
        if hits := sorted(filter(None, found), key=_rank):
            groups.append(HitGroup(title=title, hits=tuple(hits)))
    return SearchResult(
        asked=asked,
        groups=tuple(sorted(groups, key=lambda group: _rank(group.hits[0]))),
        report_words=tuple(words) if instead else (),
    )


def _rank(hit: Hit) -> int:
    """The order of a hit: 0 if its whole name is found, 1 if a part of the name, 2 if only its words."""
    found = [segment.hit for segment in hit.name]
    return 0 if found and all(found) else 1 if any(found) else 2


def _kinds(record: Record) -> Iterator[tuple[str, Sequence[Found]]]:
    report = record.report
    yield "数字", tuple(report.indicators.values())
    yield "安排", tuple(report.tasks.values())
    yield "项目", tuple(report.projects.values())
    yield TERMS, tuple(report.terms.values())
    yield "地点", tuple(record.places.values())
    yield "原文", tuple(report.text.paragraphs.values())


def _hit(thing: Found, *, words: Sequence[str], enough: Callable[[Iterable[bool]], bool]) -> Hit | None:
    """The thing with its hits; None unless `enough` (all, any) of `words` are in its name or its words."""
    name, said = _texts(thing)
    found = [[find_spans(asked=word, text=text) for text in (name, said)] for word in words]
    if not found or not enough(any(spans) for spans in found):
        return None
    in_name, in_words = (merged([spans[side] for spans in found]) for side in (0, 1))
    return Hit(
        thing=thing,
        name=with_hits(text=name, hits=in_name),
        words=excerpt(with_hits(text=said, hits=in_words)),
        spans=tuple(span for _, said_at in found for span in said_at),
    )


def _texts(thing: Found) -> tuple[str, str]:
    """A thing's name and the words the record has of it."""
    match thing:
        case Paragraph():
            return "", thing.text
        case Indicator():
            return f"{thing.label} {thing.amount}", thing.quote
        case Task():
            return thing.title, "" if thing.quote == thing.title else thing.quote
        case Project():
            return thing.name, thing.quote
        case Term():
            return "、".join(thing.spellings), "；".join(
                filter(None, (thing.quote, thing.defined_by, thing.public_meaning))
            )
        case Place():
            return thing.name, "、".join(name for name in thing.report_names if name != thing.name)
