"""A paragraph cut into plain runs, figures and terms, so that every medium can link what it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hangtou_portal.record.model import Indicator, Paragraph, Report, Term
from hangtou_portal.record.names import Named, terms_named
from hangtou_portal.record.quotes import Span, number_span, quote_span, sentence_span


@dataclass(frozen=True, kw_only=True)
class Segment:
    """A run of a paragraph: a figure's number, a term, or plain text; `hit` is what a search found."""

    text: str
    figure: Indicator | None = None
    term: Term | None = None
    hit: bool = False


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """The sentence a figure stands in, with its number set apart."""

    before: str
    number: str
    after: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.before + self.number + self.after


def segments_of(*, paragraph: Paragraph, report: Report) -> tuple[Segment, ...]:
    """The paragraph from end to end; joined, the texts are the paragraph again."""
    text = paragraph.text
    marks: list[tuple[Span, Segment]] = []
    for item in report.indicators.values():
        span = number_span(indicator=item, text=text) if item.paragraph == paragraph.address else None
        if span and all(span.end <= other.start or other.end <= span.start for other, _ in marks):
            marks.append((span, Segment(text=text[span.start : span.end], figure=item)))
    for named in _explained_in(text=text, report=report):
        span = Span(start=named.start, end=named.end)
        if all(span.end <= other.start or other.end <= span.start for other, _ in marks):
            marks.append((span, Segment(text=text[span.start : span.end], term=report.terms[named.id])))
    return _cut(text=text, marks=marks)


def with_terms(*, text: str, report: Report) -> tuple[Segment, ...]:
    """Any text of the portal cut into plain runs and terms; joined, the texts are the text again."""
    marks = [
        (
            Span(start=named.start, end=named.end),
            Segment(text=text[named.start : named.end], term=report.terms[named.id]),
        )
        for named in _explained_in(text=text, report=report)
    ]
    return _cut(text=text, marks=marks)


def _explained_in(*, text: str, report: Report) -> Iterator[Named]:
    """The terms in `text` that the report or a source explains: for the others there is nothing to show."""
    for named in terms_named(text=text, terms=report.terms.values()):
        if report.terms[named.id].explained:
            yield named


def _cut(*, text: str, marks: Iterable[tuple[Span, Segment]]) -> tuple[Segment, ...]:
    """`text` from end to end: the marked segments at their places, plain runs between them."""
    segments, at = [], 0
    for span, segment in sorted(marks, key=lambda mark: mark[0].start):
        segments += [Segment(text=text[at : span.start]), segment]
        at = span.end
    segments.append(Segment(text=text[at:]))
    return tuple(segment for segment in segments if segment.text)


def sentence_of(*, item: Indicator, report: Report) -> Sentence:
    """The sentence that states the figure, in `report` or one before it, cut at its number."""
    text = report.of(item).text.paragraphs[item.paragraph].text
    quote, number = quote_span(text=text, quote=item.quote), number_span(indicator=item, text=text)
    if quote is None or number is None:
        raise ValueError(f"{item.id}的原文不在{item.paragraph}里")
    whole = sentence_span(text=text, run=number)
    return Sentence(
        before=text[whole.start : number.start],
        number=text[number.start : number.end],
        after=text[number.end : whole.end],
    )


def terms_in(*, addresses: tuple[str, ...], report: Report) -> tuple[Term, ...]:
    """The terms used in the paragraphs at `addresses`, in the order of the record."""
    used = {
        named.id
        for address in addresses
        for named in terms_named(text=report.text.paragraphs[address].text, terms=report.terms.values())
    }
    return tuple(term for term in report.terms.values() if term.id in used)
