"""What neighbours call something, beside the words with which the report writes of it."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.record.entries import Origin
from hangtou_portal.record.tables import Row, Table


@dataclass(frozen=True, kw_only=True)
class EverydayWords:
    """Ways in which neighbours call something, and words with which the report writes of it."""

    everyday: tuple[str, ...]
    report_words: tuple[str, ...]
    origin: Origin


def everyday_words(table: Table | None) -> tuple[EverydayWords, ...]:
    """The rows of the table, in file order; none where a Data Package has no such table."""

    def build(row: Row, origin: Origin) -> EverydayWords:
        return EverydayWords(
            everyday=tuple(row["everyday"].split(";")),
            report_words=tuple(row["report_words"].split(";")),
            origin=origin,
        )

    return tuple(table.each(build)) if table else ()
