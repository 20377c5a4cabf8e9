"""What 名词解释 holds: every named term, what is said of it, and every sentence that uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.model import Paragraph, Record, Report, Term
from hangtou_portal.record.names import terms_named
from hangtou_portal.views.passages import Passage, passage_of

#: A paragraph that uses a term, and the sentence in it.
Use = tuple[Paragraph, Passage]


@dataclass(frozen=True, kw_only=True)
class TermsPage:
    """Every term under two titles, the explained ones first, each in the order of the report.

    `uses` are the sentences with each term, by its id; `asked` is the id that the address names.
    """

    groups: tuple[tuple[str, tuple[Term, ...]], ...]
    uses: Mapping[str, list[Use]]
    asked: str


def terms_page(*, record: Record, query: Mapping[str, str]) -> TermsPage:
    """The terms of the record's report, in the order in which it first uses them."""
    report = record.report
    order = list(report.text.paragraphs)
    terms = sorted(report.terms.values(), key=lambda term: order.index(term.paragraph))
    groups = (
        ("有说明的", tuple(term for term in terms if term.explained)),
        ("报告未作说明的", tuple(term for term in terms if not term.explained)),
    )
    return TermsPage(
        groups=tuple((title, found) for title, found in groups if found),
        uses=_uses(report),
        asked=query.get("term", ""),
    )


def _uses(report: Report) -> dict[str, list[Use]]:
    """Every use of every term, by the term's id, in the order of the text."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for paragraph in report.text.paragraphs.values():
        for mention in terms_named(text=paragraph.text, terms=report.terms.values()):
            uses[mention.id].append((paragraph, passage_of(text=paragraph.text, run=mention)))
    return uses
