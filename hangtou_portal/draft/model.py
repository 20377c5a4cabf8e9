"""What is proposed for a report: a row each, with the words it was read from. Everything is immutable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hangtou_portal.record.rows import cells_of


class TableName(StrEnum):
    """The tables of a report, by the names of their files without `.csv`.

    `REPORT` is its entry in datapackage.json, which is proposed and decided as a row like any other.
    """

    REPORT = "report"
    INDICATORS = "indicators"
    TASKS = "tasks"
    PROJECTS = "projects"
    TERMS = "terms"
    EXHIBITS = "exhibits"
    EXHIBIT_FIGURES = "exhibit_figures"

    def resource(self, report_id: str) -> str:
        """The name of the table's resource in the Data Package: 2019-h1-exhibit-figures."""
        return f"{report_id}-{self.value.replace('_', '-')}"


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One row proposed for `table`.

    `id` names it among the proposals of its table, for ever: the id of the row, or its key columns joined
    by `/` where the table has no column of that name. `cells` holds exactly the table's columns, each as
    the CSV will say it. `quote` stands once in the paragraph at the address `paragraph`; both are empty for
    an exhibit and its figures, which are read from rows and not from the text. `why` is one line in
    Chinese: what the proposal was concluded from. `before` is the sentence in which the report before
    stated the figure whose id is kept, else empty.
    """

    table: TableName
    id: str
    cells: Mapping[str, str]
    paragraph: str
    quote: str
    why: str
    before: str = ""


def proposal_of(table: TableName, entry: object, *, why: str, before: str = "") -> Proposal:
    """The proposal of a row that the record would read as `entry`."""
    cells = cells_of(entry)
    return Proposal(
        table=table,
        id=cells.get("id") or f"{cells['exhibit']}/{cells['figure']}",
        cells=cells,
        paragraph=cells.get("paragraph", ""),
        quote=cells.get("quote", ""),
        why=why,
        before=before,
    )


@dataclass(frozen=True, kw_only=True)
class OpenQuestion:
    """A number that rules alone do not explain: a person says what it is.

    `text` is the number as printed, within `quote`, which stands once in the paragraph; `reason` says in
    Chinese why no row was proposed.
    """

    paragraph: str
    quote: str
    text: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Proposals:
    """Everything proposed for one report, each table in the order in which the report speaks of it."""

    report: tuple[Proposal, ...] = ()
    indicators: tuple[Proposal, ...] = ()
    tasks: tuple[Proposal, ...] = ()
    projects: tuple[Proposal, ...] = ()
    terms: tuple[Proposal, ...] = ()
    exhibits: tuple[Proposal, ...] = ()
    exhibit_figures: tuple[Proposal, ...] = ()
    open: tuple[OpenQuestion, ...] = ()

    def of(self, table: TableName) -> tuple[Proposal, ...]:
        """The rows proposed for one table."""
        rows: tuple[Proposal, ...] = getattr(self, table.value)
        return rows

    def __iter__(self) -> Iterator[Proposal]:
        """Every proposed row, table by table."""
        for table in TableName:
            yield from self.of(table)
