"""Looking for words in the report and in everything read from it. Pure: text in, marked text out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from hangtou_portal.record.model import Indicator, Paragraph, Place, Record, Task, Term
from hangtou_portal.record.quotes import Span
from hangtou_portal.views.search_text import Folded, fold, fold_query

Found: TypeAlias = Paragraph | Indicator | Task | Place | Term

#: Nobody looks for more words at once; further ones are passed over.
MOST_WORDS = 8
#: Characters of a long paragraph shown on either side of a hit.
AROUND = 40


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of text, and whether it is what was looked for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One thing found: its name, and the words in which it was found, both cut at the hits."""

    thing: Found
    name: tuple[Piece, ...]
    words: tuple[Piece, ...]
    count: int


@dataclass(frozen=True, kw_only=True)
class HitGroup:
    """What was found of one kind."""

    title: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """Everything found for `asked`, kind by kind; kinds without a hit are left out."""

    asked: str
    groups: tuple[HitGroup, ...]

    @property
    def things(self) -> int:
        """How many things were found."""
        return sum(len(group.hits) for group in self.groups)

    @property
    def count(self) -> int:
        """How many times the words occur in them."""
        return sum(hit.count for group in self.groups for hit in group.hits)


def find_spans(*, asked: str, text: str) -> tuple[Span, ...]:
    """Where `text` says what was `asked`, in order and without overlap.

    A number is found as a whole only: 4 is not in 340, and 十六 is 16.
    """
    return _spans(queries=_queries(asked), text=text)


def search(*, record: Record, asked: str) -> SearchResult:
    """All that the report and the places say of `asked`.

    Words apart (拆违 目标) are looked for as one run first, and one by one only if that is nowhere.
    """
    apart = list(dict.fromkeys(asked.split()))[:MOST_WORDS]
    result = _search(record=record, asked=asked, words=[asked])
    return result if result.groups or len(apart) < 2 else _search(record=record, asked=asked, words=apart)


def pieces(*, text: str, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """`text` cut at `spans`; joined, the pieces are the text again."""
    cut: list[Piece] = []
    at = 0
    for span in spans:
        cut += [Piece(text=text[at : span.start]), Piece(text=text[span.start : span.end], hit=True)]
        at = span.end
    return tuple(piece for piece in (*cut, Piece(text=text[at:])) if piece.text)


def _queries(asked: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """Patterns for text folded without and with its numerals turned into digits."""
    made: list[tuple[bool, re.Pattern[str]]] = []
    for numerals in (False, True):
        folded = fold_query(asked, numerals=numerals)
        if folded:
            before = r"(?<![\d])(?<!\d\.)" if folded[0].isdigit() else ""
            after = r"(?!\d)" if folded[-1].isdigit() else ""
            made.append((numerals, re.compile(before + re.escape(folded) + after)))
    return tuple(made)


def _spans(*, queries: Sequence[tuple[bool, re.Pattern[str]]], text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    for numerals, pattern in queries:
        folded = _folded(text, numerals)
        for match in pattern.finditer(folded.text):
            span = Span(start=folded.spans[match.start()][0], end=folded.spans[match.end() - 1][1])
            if all(span.end <= other.start or other.end <= span.start for other in found):
                found.append(span)
    return tuple(sorted(found, key=lambda span: span.start))


@lru_cache(maxsize=2048)
def _folded(text: str, numerals: bool) -> Folded:  # noqa: FBT001 - the cache's key
    """The record's texts are the same for every reader; each is folded once."""
    return fold(text, numerals=numerals)


def _search(*, record: Record, asked: str, words: Sequence[str]) -> SearchResult:
    queries = [made for word in words if (made := _queries(word))]
    groups = (
        HitGroup(
            title=title,
            hits=tuple(hit for thing in things if (hit := _hit(thing=thing, queries=queries)) is not None),
        )
        for title, things in _kinds(record)
    )
    return SearchResult(asked=asked, groups=tuple(group for group in groups if group.hits))


def _kinds(record: Record) -> Iterator[tuple[str, Sequence[Found]]]:
    report = record.report
    yield "数字", tuple(report.indicators.values())
    yield "安排", tuple(report.tasks.values())
    yield "名词", tuple(report.terms.values())
    yield "地点", tuple(record.places.values())
    yield "原文", tuple(report.text.paragraphs.values())


def _hit(*, thing: Found, queries: Sequence[tuple[tuple[bool, re.Pattern[str]], ...]]) -> Hit | None:
    """The thing with its hits, or None unless every query is in its name or its words."""
    name, words = _texts(thing)
    found = [[_spans(queries=query, text=text) for text in (name, words)] for query in queries]
    if not found or not all(any(spans) for spans in found):
        return None
    in_name, in_words = (_merged([spans[side] for spans in found]) for side in (0, 1))
    return Hit(
        thing=thing,
        name=pieces(text=name, spans=in_name),
        words=_excerpt(pieces(text=words, spans=in_words)),
        count=len(in_name) + len(in_words),
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
        case Term():
            return "、".join(thing.spellings), "；".join(
                filter(None, (thing.quote, thing.defined_by, thing.public_meaning))
            )
        case Place():
            return thing.name, "、".join(name for name in thing.report_names if name != thing.name)


def _merged(lists: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted((span for spans in lists for span in spans), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _excerpt(cut: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The hits with what stands around them; long stretches between are left out with …."""
    short: list[Piece] = []
    for place, piece in enumerate(cut):
        text = piece.text
        first, last = place == 0, place == len(cut) - 1
        if not piece.hit and len(text) > 2 * AROUND:
            head = "" if first else text[:AROUND]
            tail = "" if last else text[-AROUND:]
            text = f"{head}…{tail}"
        short.append(Piece(text=text, hit=piece.hit))
    return tuple(short)
