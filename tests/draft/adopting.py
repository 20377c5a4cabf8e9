"""A report whose every proposal has been adopted, in memory; what is open has been found to count nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from hangtou_portal.draft.model import Proposals, TableName
from hangtou_portal.draft.propose import propose
from hangtou_portal.draft.published_entry import summary_of
from hangtou_portal.draft.rows import rows_alone
from hangtou_portal.record.model import (
    DeclaredExhibit,
    DeclaredFigure,
    Exemption,
    Half,
    Indicator,
    Project,
    Record,
    Report,
    Task,
    Term,
)
from hangtou_portal.record.rows import entries, entries_by_id, named_by_id
from hangtou_portal.record.tables import Table
from hangtou_portal.record.text import checksum, parse_report

_OF_EXHIBITS = ("exhibit", "order", "figure", "part", "of", "label")
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


def table_of(rows: Sequence[Mapping[str, str]], *, name: TableName) -> Table:
    """The rows as a table read from a file."""
    return Table(
        file=f"{name}.csv",
        header=tuple(rows[0]) if rows else ("id",),
        rows=tuple(tuple(row.values()) for row in rows),
        lines=tuple(range(2, len(rows) + 2)),
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
    rows = {name: [proposal.cells for proposal in proposals.of(name)] for name in TableName}
    shown = rows[TableName.EXHIBIT_FIGURES]
    shown += rows_alone(shown=shown, figures=rows[TableName.INDICATORS], columns=_OF_EXHIBITS)
    tables = {name: table_of(rows[name], name=name) for name in TableName}
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
        not_figures=tuple(Exemption(address=q.paragraph, quote=q.quote) for q in proposals.open),
        outcomes=(),
        earlier=record.reports,
    )
    return replace(record, reports=(*record.reports, report))
