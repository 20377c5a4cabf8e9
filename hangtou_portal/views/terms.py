"""What 名词解释 holds: every named term, what is said of it, and every sentence that uses it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.model import Paragraph, Record, Report, Term
from hangtou_portal.record.names import terms_named
from hangtou_portal.record.quotes import Span, sentence_span
from hangtou_portal.views.commitments import Passage


@dataclass(frozen=True, kw_only=True)
class Use:
    """A sentence that uses a term, and the paragraph it stands in."""

    paragraph: Paragraph
    passage: Passage


@dataclass(frozen=True, kw_only=True)
class ReadTerm:
    """A term with all its uses, in the order of the report."""

    term: Term
    uses: tuple[Use, ...]


@dataclass(frozen=True, kw_only=True)
class TermsPage:
    """Every term; `asked` is the one that the address names."""

    record: Record
    terms: tuple[ReadTerm, ...]
    asked: str

    @property
    def explained(self) -> int:
        """How many the report itself explains."""
        return sum(1 for item in self.terms if item.term.defined_by)

    @property
    def public(self) -> int:
        """How many have a meaning from a named public source."""
        return sum(1 for item in self.terms if item.term.public_meaning)

    @property
    def silent(self) -> int:
        """How many are left unexplained by both."""
        return len(self.terms) - sum(
            1 for item in self.terms if item.term.defined_by or item.term.public_meaning
        )


def terms_page(*, record: Record, query: Mapping[str, str]) -> TermsPage:
    """The terms of the record's report, in the order in which it first uses them."""
    report = record.report
    order = list(report.text.paragraphs)
    terms = sorted(report.terms.values(), key=lambda term: order.index(term.paragraph))
    return TermsPage(
        record=record,
        terms=tuple(ReadTerm(term=term, uses=_uses(term=term, report=report)) for term in terms),
        asked=query.get("term", ""),
    )


def _uses(*, term: Term, report: Report) -> tuple[Use, ...]:
    return tuple(
        Use(paragraph=paragraph, passage=_passage(text=paragraph.text, start=named.start, end=named.end))
        for paragraph in report.text.paragraphs.values()
        for named in terms_named(text=paragraph.text, terms=report.terms.values())
        if named.id == term.id
    )


def _passage(*, text: str, start: int, end: int) -> Passage:
    """The sentence around [start, end), cut there."""
    whole = sentence_span(text=text, run=Span(start=start, end=end))
    return Passage(before=text[whole.start : start], words=text[start:end], after=text[end : whole.end])
