"""A report whose every proposal has been adopted, in memory; what is open has been found to count nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from hangtou_portal.draft.model import Proposal, Proposals, TableName
from hangtou_portal.draft.propose import propose
from hangtou_portal.draft.rows import summary_of
from hangtou_portal.record.model import (
    DeclaredExhibit,
    DeclaredFigure,
    Half,
    Indicator,
    NotFigure,
    Project,
    Record,
    Report,
    Task,
    Term,
)
from hangtou_portal.record.rows import entries, entries_by_id, named_by_id
from hangtou_portal.record.tables import Table
from hangtou_portal.record.text import checksum, parse_report

HALF_YEAR = {Half.DONE: "上半年", Half.NEXT: "下半年"}


def proposals_for(
    markdown: str,
    *,
    record: Record,
    report_id: str,
    period_end: date,
    chapters: Mapping[Half, Sequence[str]],
    periods: Mapping[Half, str] = HALF_YEAR,
) -> Proposals:
    """What is proposed for a text."""
    return propose(
        text=parse_report(markdown=markdown, file="report.md"),
        record=record,
        report_id=report_id,
        periods=periods,
        period_end=period_end,
        chapters=chapters,
    )


def table_of(proposals: Sequence[Proposal], *, name: TableName) -> Table:
    """The rows as a table read from a file."""
    header = tuple(proposals[0].cells) if proposals else ()
    return Table(
        file=f"{name}.csv",
        header=header,
        rows=tuple(tuple(row.cells.values()) for row in proposals),
        lines=tuple(range(2, len(proposals) + 2)),
    )


def adopted(
    proposals: Proposals,
    *,
    markdown: str,
    record: Record,
    like: Report,
    report_id: str,
    period_end: date,
    chapters: Mapping[Half, Sequence[str]],
    periods: Mapping[Half, str] = HALF_YEAR,
) -> Record:
    """The record with this report behind its others; what the report does not say of itself is `like` it."""
    tables = {name: table_of(proposals.of(name), name=name) for name in TableName}
    domains = {domain.id: domain for domain in record.domains}
    named = named_by_id(domains=record.domains, stages=record.stages)
    text = parse_report(markdown=markdown, file="report.md")
    report = replace(
        like,
        id=report_id,
        text=text,
        checksum=checksum(text.published),
        year=period_end.year,
        year_basis=(),
        period_end=period_end,
        periods=periods,
        summary=summary_of(row.cells for row in proposals.indicators),
        chapters={half: tuple(domains[name] for name in chapters[half]) for half in Half},
        indicators=entries_by_id(tables[TableName.INDICATORS], Indicator, named=named, report=report_id),
        tasks=entries_by_id(tables[TableName.TASKS], Task, named=named),
        projects=entries_by_id(tables[TableName.PROJECTS], Project, named=named),
        terms=entries_by_id(tables[TableName.TERMS], Term),
        exhibits=entries_by_id(tables[TableName.EXHIBITS], DeclaredExhibit, named=named),
        exhibit_figures=entries(tables[TableName.EXHIBIT_FIGURES], DeclaredFigure),
        not_figures=tuple(NotFigure(address=q.paragraph, quote=q.quote) for q in proposals.open),
        outcomes=(),
        earlier=record.reports,
    )
    return replace(record, reports=(*record.reports, report))
