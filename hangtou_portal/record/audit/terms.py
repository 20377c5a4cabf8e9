"""Terms are used where they say, and explained only by the report or by a named source."""

from __future__ import annotations

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Record
from hangtou_portal.record.names import terms_named


def every_term_is_used_where_it_says(record: Record) -> tuple[Fault, ...]:
    """Find each term's first use, and each explanation's words or source."""
    faults = []
    for report in record.reports:
        paragraphs = report.text.paragraphs
        uses = {
            address: {named.id for named in terms_named(text=paragraph.text, terms=report.terms.values())}
            for address, paragraph in paragraphs.items()
        }
        for term in report.terms.values():
            first = next((a for a, used in uses.items() if term.id in used), None)
            text = paragraphs[term.paragraph].text if term.paragraph in paragraphs else ""
            if term.paragraph != first:
                reason = f"报告最先用到它是在{first or '(没有用到)'}"
                faults.append(fault_at(term.origin, column="paragraph", value=term.paragraph, reason=reason))
            if term.quote not in text or term.term not in term.quote:
                reason = "这段话不在所注段落里，或没有用到这个名词"
                faults.append(fault_at(term.origin, column="quote", value=term.quote, reason=reason))
            faults.extend(
                fault_at(term.origin, column="variants", value=variant, reason="报告里没有这种写法")
                for variant in term.variants
                if not any(variant in p.text for p in paragraphs.values())
            )
            if term.defined_by and term.defined_by not in text:
                reason = "这段话不在所注段落里"
                faults.append(
                    fault_at(term.origin, column="defined_by", value=term.defined_by, reason=reason)
                )
            if bool(term.public_meaning) != bool(term.public_source):
                reason = "公开含义和来源要么都填，要么都不填"
                faults.append(fault_at(term.origin, column="public_source", reason=reason))
        faults.extend(
            Fault(file="datapackage.json", column="year_basis", value=basis, reason="名词表里没有这个编号")
            for basis in report.year_basis
            if basis not in report.terms
        )
    return tuple(faults)
