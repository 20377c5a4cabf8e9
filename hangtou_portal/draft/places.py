"""The places that rows have among others, counted anew without gaps: order, lead, headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import TypeAlias

from hangtou_portal.draft.words import without_verbs
from hangtou_portal.record.audit.figures import PROMINENT
from hangtou_portal.record.model import Half, Indicator, ReportText, Role, Town
from hangtou_portal.record.shortcomings import is_of_shortcomings

Row: TypeAlias = dict[str, str]
#: What is of any project or plan, unless more is said.
_OF_ANY = re.compile("(?:已|其中|计划|协议)?总?(?:投资|项目|目标|任务)?")


def with_prominence(items: Sequence[Indicator], *, text: ReportText, town: Town) -> Iterator[Indicator]:
    """`items` with headlines and each domain's leads chosen, as many as `town` shows.

    Figures that have a target come first, then other figures of what was done, and among equals those whose
    name says of what. None is of shortcomings.
    """
    with_target = {item.numerator for item in items}
    weighed = sorted(
        (
            item
            for item in items
            if item.half is Half.DONE
            and item.role in PROMINENT
            and not is_of_shortcomings(address=item.paragraph, quote=item.quote, text=text)
        ),
        key=lambda item: (
            0 if item.id in with_target else 1 if item.role is Role.DONE else 2,
            _without_subject(item.label),
            len(item.label) // 16,
        ),
    )
    leads: dict[str, int] = {}
    by_domain: dict[object, int] = {}
    for item in weighed:
        if item.domain is not None and by_domain.get(item.domain, 0) < town.leads:
            by_domain[item.domain] = leads[item.id] = by_domain.get(item.domain, 0) + 1
    shown = sorted(weighed, key=lambda item: leads.get(item.id, town.leads + 1))
    headlines = {item.id: at for at, item in enumerate(shown[: town.headlines], start=1)}
    for item in items:
        yield replace(item, lead=leads.get(item.id), headline=headlines.get(item.id))


def _without_subject(label: str) -> bool:
    """Whether a label leaves open of what: 竣工 is only done, 总投资 is of any project."""
    return _OF_ANY.fullmatch(without_verbs(label)) is not None


def close_up(table: Sequence[Row], *, within: str) -> None:
    """Count the places in the column `order` 1, 2, 3 again, as they were, apart for each `within`."""
    for group in _groups(table, within=within):
        for place, row in enumerate(_placed(group, column="order"), start=1):
            row["order"] = str(place)


def fill_up(figures: Sequence[Row], *, column: str, most: int, without: Set[str], within: str) -> None:
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
