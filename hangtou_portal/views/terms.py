"""What 名词解释 holds: every named term, what is said of it, and every sentence that uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.model import Paragraph, Record, Report, Term
from hangtou_portal.record.names import terms_named
from hangtou_portal.record.quotes import Span
from hangtou_portal.views.passages import Passage, passage_of


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
class TermGroup:
    """The terms that are explained, or those that are not, in the order of the report."""

    title: str
    terms: tuple[ReadTerm, ...]


@dataclass(frozen=True, kw_only=True)
class TermsPage:
    """Every term, the explained ones first; `asked` is the one that the address names."""

    record: Record
    groups: tuple[TermGroup, ...]
    asked: str

    @property
    def terms(self) -> tuple[ReadTerm, ...]:
        """All of them, in the order of the page."""
        return tuple(item for group in self.groups for item in group.terms)

    @property
    def explained(self) -> int:
        """How many the report itself explains."""
        return sum(1 for item in self.terms if item.term.defined_by)

    @property
    def public(self) -> int:
        """How many only a named public source explains."""
        return sum(1 for item in self.terms if item.term.public_meaning and not item.term.defined_by)

    @property
    def silent(self) -> int:
        """How many neither the report nor a public source explains."""
        return sum(1 for item in self.terms if not item.term.explained)


def terms_page(*, record: Record, query: Mapping[str, str]) -> TermsPage:
    """The terms of the record's report, explained ones first, in the order in which it first uses them."""
    report = record.report
    order = list(report.text.paragraphs)
    terms = sorted(report.terms.values(), key=lambda term: order.index(term.paragraph))
    uses = _uses(report)
    read = [ReadTerm(term=term, uses=tuple(uses[term.id])) for term in terms]
    groups = (
        TermGroup(title="有说明的", terms=tuple(item for item in read if item.term.explained)),
        TermGroup(title="报告未作说明的", terms=tuple(item for item in read if not item.term.explained)),
    )
    return TermsPage(
        record=record,
        groups=tuple(group for group in groups if group.terms),
        asked=query.get("term", ""),
    )


def _uses(report: Report) -> dict[str, list[Use]]:
    """Every use of every term, by the term's id, in the order of the text."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for paragraph in report.text.paragraphs.values():
        for named in terms_named(text=paragraph.text, terms=report.terms.values()):
            run = Span(start=named.start, end=named.end)
            uses[named.id].append(Use(paragraph=paragraph, passage=passage_of(text=paragraph.text, run=run)))
    return uses
