"""What public sources say became of something in a report: no part of the report itself."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.entries import Origin
from hangtou_portal.record.tables import Row, Table


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What `source` says became of `subject`, the id of a task, a project or a target of the report.

    `date` is in words (2020年底); `address` is the source's own, empty where only a copy of it was seen.
    """

    subject: str
    outcome: str
    date: str
    source: str
    address: str
    note: str
    origin: Origin


def outcomes(table: Table | None) -> tuple[Outcome, ...]:
    """The rows of the table, in file order; none where a report has no such table."""

    def build(row: Row, origin: Origin) -> Outcome:
        return Outcome(
            subject=row["subject"],
            outcome=row["outcome"],
            date=row["date"],
            source=row["source"],
            address=row["address"],
            note=row["note"],
            origin=origin,
        )

    return tuple(table.each(build)) if table else ()
