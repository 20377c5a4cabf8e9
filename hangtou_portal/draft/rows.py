"""The tables of a draft as they stand: as decided, else as proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from hangtou_portal.draft.files import write_table
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.places import Row, close_up, fill_up
from hangtou_portal.draft.report_row import chapter_domain
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.terms import move_to_first_use
from hangtou_portal.record.exhibit_rows import Part
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.model import Role
from hangtou_portal.record.quotes import sentence_until
from hangtou_portal.record.shortcomings import is_of_shortcomings
from hangtou_portal.record.town import town_of

#: Columns that name rows, and the table of these.
_REFERENCES: Final = {
    **dict.fromkeys(("target", "baseline", "numerator", "denominator", "figure", "of"), TableName.INDICATORS),
    "exhibit": TableName.EXHIBITS,
    "projects": TableName.PROJECTS,
}
#: Columns with sentences in which ids of figures stand in braces.
_TEMPLATES: Final = frozenset({"takeaway", "subtitle"})
_SLOT: Final = re.compile(r"(?<={)[^{}|]*(?=\|)")
#: A share has both or none.
_OF_SHARES: Final = ("numerator", "denominator")


def chapters_of(review: Review, *, half: Half) -> tuple[str, ...]:
    """The domain of each chapter of one half, as decided, else as proposed."""
    return tuple(
        chapter_domain(review.report_cells, half=half, number=number) or domain
        for number, domain in enumerate(review.draft.chapters(half), start=1)
    )


def rows(review: Review, table: TableName) -> list[Mapping[str, str]]:
    """The rows that stand, as the CSV will say them.

    Each row has the domain that was decided for its chapter, and the name that was decided for the time of
    its half. References to rejected rows are emptied: a share without its parts becomes a rate, a task
    without its target has no baseline. Places among other rows are counted anew.
    """
    return [row for _, row in rows_by_subject(review, table)]


@lru_cache(maxsize=32)  # one trial asks for each table up to seven times
def rows_by_subject(review: Review, table: TableName) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """`rows`, each with the subject that it is decided under: a figure of an exhibit with that exhibit."""
    if table is TableName.EXHIBIT_FIGURES:
        return tuple(_exhibit_figures(review))
    columns = review.draft.columns(table)
    items = review.standing(table)
    made = [_row(item.cells, columns=columns, review=review) for item in items]
    if table is TableName.INDICATORS:
        town = town_of(review.package)
        owned = {row["id"] for row in made if _is_of_shortcomings(row, review=review)}
        for column, most, within in (("headline", town.headlines, ""), ("lead", town.leads, "domain")):
            taken = {item.cells.get("id", "") for item in items if item.proposed.get(column)}
            fill_up(made, column=column, most=most, without=taken | owned, within=within)
    elif table is TableName.TERMS:
        move_to_first_use(made, paragraphs=review.text.paragraphs)
    elif table is TableName.EXHIBITS:
        close_up(made, within="domain")
    return tuple((item.subject, row) for item, row in zip(items, made, strict=True))


def _is_of_shortcomings(row: Row, *, review: Review) -> bool:
    return is_of_shortcomings(address=row["paragraph"], quote=row["quote"], text=review.text)


def _exhibit_figures(review: Review) -> list[tuple[str, Row]]:
    """The figures of the exhibits that stand, and the leading figures that none of these has.

    Nobody decides these rows: they follow from what is decided of exhibits and figures.
    """
    columns = review.draft.columns(TableName.EXHIBIT_FIGURES)
    proposed = [row.cells for row in review.draft.proposals.exhibit_figures if row.cells["exhibit"]]
    made = [_row(cells, columns=columns, review=review) for cells in proposed]
    shown = [row for row in made if row["exhibit"] and row["figure"]]
    close_up(shown, within="exhibit")
    exhibits = {item.cells["id"]: item.subject for item in review.standing(TableName.EXHIBITS)}
    figures = rows_by_subject(review, TableName.INDICATORS)
    subjects = {row["id"]: subject for subject, row in figures}
    alone = rows_alone(shown=shown, figures=[row for _, row in figures], columns=columns)
    return [
        *((exhibits.get(row["exhibit"], ""), row) for row in shown),
        *((subjects[row["figure"]], row) for row in alone),
    ]


def rows_alone(
    *, shown: Iterable[Mapping[str, str]], figures: Iterable[Mapping[str, str]], columns: Iterable[str]
) -> list[Row]:
    """A row of `exhibit_figures` for each leading figure that none of the `shown` rows has in an exhibit."""
    known = {row["figure"] for row in shown}
    empty = dict.fromkeys(columns, "")
    return [
        empty | {"figure": row["id"], "part": Part.ALONE.value}
        for row in figures
        if (row["lead"] or row["headline"]) and row["id"] not in known
    ]


def write_tables(review: Review) -> None:
    """Write the draft's tables as CSV, as they stand."""
    for table in TableName:
        if columns := review.draft.columns(table):
            write_table(review.draft.folder / f"{table}.csv", columns=columns, rows=rows(review, table))


def _row(cells: Mapping[str, str], *, columns: tuple[str, ...], review: Review) -> Row:
    row = {column: cells.get(column, "") for column in columns}
    paragraph = review.text.paragraphs.get(row.get("paragraph", ""))
    if "domain" in row and paragraph is not None:
        domains = chapters_of(review, half=paragraph.half)
        at = paragraph.chapter - 1
        row["domain"] = domains[at] if 0 <= at < len(domains) else ""
    if "as_of" in row and paragraph is not None:
        # A figure without a date counts for the whole time of its half, whatever a person has decided to
        # call that; a date that its sentence prints stays as printed.
        period = review.draft.periods[paragraph.half]
        said = sentence_until(text=paragraph.text, quote=row["quote"])
        if row["as_of"] == period and not re.search(rf"{re.escape(period)}(?!度)", said):
            row["as_of"] = review.period(paragraph.half)
    row |= _called_now(row, ids=review.ids)
    if any(cells.get(column) and not row.get(column) for column in _OF_SHARES):
        row |= dict.fromkeys(_OF_SHARES, "")
        if row["role"] == Role.SHARE and row["value"] != "100":
            row["role"] = Role.RATE.value
    if cells.get("target") and not row.get("target"):
        row["baseline"] = ""
    return row


def _called_now(row: Row, *, ids: Mapping[TableName, Mapping[str, str]]) -> Row:
    """The cells of `row` that name other rows, with the ids that these have now."""
    made: Row = {}
    for column in _REFERENCES.keys() & row.keys():
        now = ids[_REFERENCES[column]]
        made[column] = ";".join(filter(None, (now.get(name, name) for name in row[column].split(";"))))
    figures = ids[TableName.INDICATORS]
    for column in _TEMPLATES & row.keys():
        # A figure that was rejected is left for the audit to name.
        made[column] = _SLOT.sub(
            lambda slot: ",".join(figures.get(name) or name for name in slot[0].split(",")), row[column]
        )
    return made
