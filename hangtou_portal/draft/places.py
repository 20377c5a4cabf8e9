"""The places that rows have among others, counted anew without gaps: order, lead, headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TypeAlias

from hangtou_portal.record.audit.figures import PROMINENT
from hangtou_portal.record.kinds import Half

Row: TypeAlias = dict[str, str]


def close_up(table: Sequence[Row], *, column: str, within: str = "") -> None:
    """Count the places in `column` 1, 2, 3 again, in the order that they had, apart for each `within`."""
    for group in _groups(table, within=within):
        for place, row in enumerate(_placed(group, column=column), start=1):
            row[column] = str(place)


def fill_up(figures: Sequence[Row], *, column: str, most: int, without: Set[str], within: str = "") -> None:
    """Close up, and let as many figures lead as there are places, if the report states so many.

    A figure that has gone leaves a place open, which goes to the next of the text that may stand there; one
    that its chapter brings to another domain may be one too many, and the last one goes. Figures whose ids
    are in `without` get no place: a person has taken it from them.
    """
    for group in _groups(figures, within=within):
        if within and not group[0][within]:
            continue
        placed = _placed(group, column=column)
        for row in placed[most:]:
            row[column] = ""
        kept = placed[:most]
        free = [row for row in group if not row[column] and row["id"] not in without and _may_lead(row)]
        for place, row in enumerate([*kept, *free[: most - len(kept)]], start=1):
            row[column] = str(place)


def _groups(table: Sequence[Row], *, within: str) -> Iterator[list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in table:
        groups.setdefault(row.get(within, ""), []).append(row)
    yield from groups.values()


def _placed(group: Sequence[Row], *, column: str) -> list[Row]:
    """The rows that have a place, in order; what is no number is left to the schema to refuse."""
    return sorted((row for row in group if row[column].isdecimal()), key=lambda row: int(row[column]))


def _may_lead(row: Row) -> bool:
    """Whether a figure may be shown large: what was done may."""
    return row["role"] in PROMINENT and row["paragraph"].startswith(f"{Half.DONE}-")
