"""Cuts a paragraph into plain text, figures and terms, and marks what a search or an address has found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter

from hangtou_portal.record.model import Indicator, Paragraph, Report, Term
from hangtou_portal.record.names import terms_named
from hangtou_portal.record.quotes import number_span, sentence_span
from hangtou_portal.record.spans import Span


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A run of a paragraph: a figure's number, a term, or plain text; `hit` is what a search found."""

    text: str
    figure: Indicator | None = None
    term: Term | None = None
    hit: bool = False


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A sentence with the words in it that are to be emphasised: a figure's number, a term, a commitment."""

    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.before + self.words + self.after


def segments_of(*, paragraph: Paragraph, report: Report) -> tuple[Segment, ...]:
    """The paragraph from end to end; joined, the texts are the paragraph again."""
    text = paragraph.text
    marks: list[tuple[Span, Segment]] = []
    for item in report.indicators.values():
        span = number_span(indicator=item, text=text) if item.paragraph == paragraph.address else None
        if span and _is_free(span, marks=marks):
            marks.append((span, Segment(text=text[span.start : span.end], figure=item)))
    return with_terms(text=text, report=report, figures=marks)


def with_terms(
    *, text: str, report: Report, figures: Iterable[tuple[Span, Segment]] = ()
) -> tuple[Segment, ...]:
    """Any text of the portal cut at its `figures` and, where none of them is, at its terms.

    Those are the terms that the report or a source explains. Joined, the texts are the text again.
    """
    marks = list(figures)
    for mention in terms_named(text=text, terms=report.terms.values()):
        term = report.terms[mention.id]
        if term.explained and _is_free(mention, marks=marks):
            marks.append((mention, Segment(text=text[mention.start : mention.end], term=term)))
    return _cut(text, marks=marks)


def with_hits(*, text: str, hits: Iterable[Span]) -> tuple[Segment, ...]:
    """`text` cut at what a search found, none of which overlap; joined, the texts are the text again."""
    return _cut(text, marks=[(hit, Segment(text=text[hit.start : hit.end], hit=True)) for hit in hits])


def _cut(text: str, *, marks: Iterable[tuple[Span, Segment]]) -> tuple[Segment, ...]:
    """`text` from end to end, with the segment of each mark in its place."""
    segments, at = [], 0
    for span, segment in sorted(marks, key=lambda mark: mark[0].start):
        segments += [Segment(text=text[at : span.start]), segment]
        at = span.end
    segments.append(Segment(text=text[at:]))
    return tuple(segment for segment in segments if segment.text)


def _is_free(span: Span, *, marks: Iterable[tuple[Span, Segment]]) -> bool:
    return not any(span.overlaps(other) for other, _ in marks)


def sentence_of(*, item: Indicator, report: Report) -> Passage:
    """The sentence that states the figure, in `report` or one before it, cut at its number."""
    text = report.of(item).text.paragraphs[item.paragraph].text
    number = number_span(indicator=item, text=text)
    if number is None:
        raise ValueError(f"{item.id}的原文不在{item.paragraph}里")
    return passage_of(text=text, run=number)


def passage_of(*, text: str, run: Span) -> Passage:
    """The sentence of `text` around `run`."""
    whole = sentence_span(text=text, run=run)
    return Passage(
        before=text[whole.start : run.start],
        words=text[run.start : run.end],
        after=text[run.end : whole.end],
    )


def terms_in(*, addresses: tuple[str, ...], report: Report) -> tuple[Term, ...]:
    """The terms used in the paragraphs at `addresses`, in the order of the record."""
    used = {
        mention.id
        for address in addresses
        for mention in terms_named(text=report.text.paragraphs[address].text, terms=report.terms.values())
    }
    return tuple(term for term in report.terms.values() if term.id in used)


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Neighbouring segments that are, or are not, the sentence looked for."""

    segments: tuple[Segment, ...]
    found: bool

    @property
    def marked(self) -> bool:
        """Whether it is that sentence, or holds something that was searched for."""
        return self.found or any(segment.hit for segment in self.segments)


def stretches(
    *, segments: Sequence[Segment], hits: Sequence[Span], sentence: Span | None
) -> tuple[Stretch, ...]:
    """The same text in at most three stretches: before, inside and after `sentence`; `hits` are marked."""
    edges = [edge for span in (*hits, *filter(None, [sentence])) for edge in (span.start, span.end)]
    cut: list[tuple[bool, Segment]] = []
    at = 0
    for segment in segments:
        places = sorted({edge for edge in edges if at < edge < at + len(segment.text)})
        for start, end in pairwise((at, *places, at + len(segment.text))):
            run = Span(start=start, end=end)
            found = sentence is not None and sentence.covers(run)
            hit = any(span.covers(run) for span in hits)
            cut.append((found, replace(segment, text=segment.text[start - at : end - at], hit=hit)))
        at += len(segment.text)
    return tuple(
        Stretch(segments=tuple(segment for _, segment in run), found=found)
        for found, run in groupby(cut, key=itemgetter(0))
    )
