"""Terms are used where they say, and explained only by the report or by a named source."""

from __future__ import annotations

from collections.abc import Iterator

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record, Term
from hangtou_portal.record.names import terms_named
from hangtou_portal.record.package import DESCRIPTOR


def every_term_is_used_where_it_says(record: Record) -> Iterator[Fault]:
    """Find each term's first use, and each explanation's words or source."""
    for report in record.reports:
        texts = {address: paragraph.text for address, paragraph in report.text.paragraphs.items()}
        uses = {
            address: {named.id for named in terms_named(text=text, terms=report.terms.values())}
            for address, text in texts.items()
        }
        for term in report.terms.values():
            first = next((address for address, used in uses.items() if term.id in used), None)
            text = texts.get(term.paragraph, "")
            if term.paragraph != first:
                yield fault_at(term, "paragraph", f"报告最先用到它是在{first or '(没有用到)'}")
            for variant in term.variants:
                if not any(variant in text for text in texts.values()):
                    yield fault_at(term, "variants", "报告里没有这种写法", value=variant)
            yield from _explained(term, text=text)
        for basis in report.year_basis:
            if basis not in report.terms:
                yield Fault(file=DESCRIPTOR, column="year_basis", value=basis, reason="名词表里没有这个编号")


def _explained(term: Term, *, text: str) -> Iterator[Fault]:
    """Faults of the words and the source with which the row explains its term; `text` is its paragraph's."""
    if term.quote not in text or term.term not in term.quote:
        yield fault_at(term, "quote", "这段话不在所注段落里，或没有用到这个名词")
    if term.defined_by and term.defined_by not in text:
        yield fault_at(term, "defined_by", "这段话不在所注段落里")
    if bool(term.public_meaning) != bool(term.public_source):
        yield fault_at(term, "public_source", "公开含义和来源要么都填，要么都不填")
