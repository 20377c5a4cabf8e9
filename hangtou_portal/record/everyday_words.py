"""What neighbours call something, beside the words with which the report writes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hangtou_portal.record.entries import Origin

if TYPE_CHECKING:  # at run time tables need faults, faults the model, and the model this
    from hangtou_portal.record.tables import Table


@dataclass(frozen=True, kw_only=True)
class EverydayWords:
    """Ways in which neighbours call something, and words with which the report writes of it."""

    everyday: tuple[str, ...]
    report_words: tuple[str, ...]
    origin: Origin


def everyday_words(table: Table | None) -> tuple[EverydayWords, ...]:
    """The rows of the table, in file order; none where a Data Package has no such table."""
    if table is None:
        return ()
    everyday, report_words = (table.header.index(name) for name in ("everyday", "report_words"))
    return tuple(
        EverydayWords(
            everyday=tuple(cells[everyday].split(";")),
            report_words=tuple(cells[report_words].split(";")),
            origin=Origin(file=table.file, line=line),
        )
        for line, cells in zip(table.lines, table.rows, strict=True)
    )
