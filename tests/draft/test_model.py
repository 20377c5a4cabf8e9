"""A report's proposals are asked for table by table, and all at once."""

from __future__ import annotations

from hangtou_portal.draft.model import Proposal, Proposals, TableName


def _row(table: TableName, name: str) -> Proposal:
    return Proposal(table=table, id=name, cells={"id": name}, paragraph="h1-1-1", quote="12个", why="")


def test_every_proposed_row_is_found_in_its_table_and_in_the_whole() -> None:
    rows = {table: (_row(table, f"{table}-one"), _row(table, f"{table}-two")) for table in TableName}
    proposals = Proposals(
        report=rows[TableName.REPORT],
        indicators=rows[TableName.INDICATORS],
        tasks=rows[TableName.TASKS],
        projects=rows[TableName.PROJECTS],
        terms=rows[TableName.TERMS],
        exhibits=rows[TableName.EXHIBITS],
        exhibit_figures=rows[TableName.EXHIBIT_FIGURES],
    )
    assert {table: proposals.of(table) for table in TableName} == rows
    assert list(proposals) == [row for found in rows.values() for row in found]
