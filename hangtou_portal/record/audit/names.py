"""Projects and terms are called what the report calls them, where they say that it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Project, Record, Report, Term
from hangtou_portal.record.names import places_named, terms_named
from hangtou_portal.record.package import DESCRIPTOR
from hangtou_portal.record.quotes import quote_span


def stages_stand_in_the_report(record: Record) -> Iterator[Fault]:
    """Read stage, name and place out of the quote again, and compare them with the row."""
    for report in record.reports:
        for project in report.projects.values():
            paragraph = report.text.paragraphs.get(project.paragraph)
            span = quote_span(text=paragraph.text, quote=project.quote) if paragraph else None
            if paragraph is None or span is None:
                yield fault_at(project, "quote", f"这段话在{project.paragraph}里没有出现，或不止出现一次")
            elif span.start and paragraph.text[span.start - 1] not in ",。;、":
                # 基本建成 is not 建成: what stands before the quote may take back what it says.
                yield fault_at(project, "quote", "引句不是从分句的开头起")
            if project.stage_words not in project.stage.wordings:
                reason = f"这个措辞没有登记在阶段“{project.stage.title}”之下"
                yield fault_at(project, "stage", reason, value=project.stage_words)
            if not _is_listed(report=report, project=project):
                reason = f"按“{project.stage_words}”从原文读出的名称不是它，或同一句里另有项目没有列出"
                yield fault_at(project, "name", reason)
            named = places_named(text=project.name, places=record.places.values())
            if named != ((project.place,) if project.place else ()):
                yield fault_at(project, "place", f"名称所指的地点是“{';'.join(named) or '(无)'}”")


def _is_listed(*, report: Report, project: Project) -> bool:
    """Whether the gap in the stage's wording holds this project's name and its siblings', no more."""
    pattern = re.escape(project.stage_words).replace("…", "(.+)")
    match = re.fullmatch(pattern, project.quote)
    if match is None or project.name not in match[1]:
        return False
    siblings = [p.name for p in report.projects.values() if p.quote == project.quote]
    left = match[1]
    for name in sorted(siblings, key=len, reverse=True):
        left = left.replace(name, "", 1)
    return set(left) <= set("、等项目")


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
