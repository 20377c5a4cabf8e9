"""A draft's tables as they stand: what was decided, else what was proposed."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import chapter_domain
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.writing import write_table
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.package import is_object


def chapters_of(review: Review, *, half: Half) -> tuple[str, ...]:
    """The domain of each chapter of one half, as decided, else as proposed."""
    chapters = review.draft.entry.get("chapters")
    proposed = chapters.get(half.value) if is_object(chapters) else None
    return tuple(
        chapter_domain(review.report_cells, half=half, number=number) or str(domain)
        for number, domain in enumerate(proposed if isinstance(proposed, list) else (), start=1)
    )


def rows(review: Review, table: TableName) -> list[dict[str, str]]:
    """The rows that stand, as the CSV will say them.

    A chapter's domain is its rows', and what the report calls its time is theirs; what names a row that a
    person has rejected no longer names it; the places on the overview and at the head of a domain close up.
    """
    columns = review.draft.columns(table)
    made = [_row(item, columns=columns, review=review) for item in review.standing(table)]
    if table is TableName.INDICATORS:
        _close_up(made, column="headline", within=())
        _close_up(made, column="lead", within=("domain",))
    return made


def write_tables(review: Review) -> None:
    """Write the draft's tables as CSV, as they stand."""
    for table in TableName:
        if columns := review.draft.columns(table):
            write_table(review.draft.folder / f"{table}.csv", columns=columns, rows=rows(review, table))


def _row(item: Item, *, columns: tuple[str, ...], review: Review) -> dict[str, str]:
    gone = review.rejected
    row = {column: item.cells.get(column, "") for column in columns}
    paragraph = review.text.paragraphs.get(row.get("paragraph", ""))
    if "domain" in row and paragraph is not None:
        domains = chapters_of(review, half=paragraph.half)
        at = paragraph.chapter - 1
        row["domain"] = domains[at] if 0 <= at < len(domains) else ""
    if row.get("as_of"):
        row["as_of"] = _called_now(row["as_of"], review=review)
    for column in ("target", "baseline", "numerator", "denominator"):
        if row.get(column) in gone:
            row[column] = ""
            if column in ("numerator", "denominator"):
                row["numerator"] = row["denominator"] = ""
    if row.get("projects"):
        row["projects"] = ";".join(name for name in row["projects"].split(";") if name not in gone)
    return row


def _called_now(as_of: str, *, review: Review) -> str:
    """A cut-off that is the whole time of a half, as a person has decided to call that time."""
    periods = review.draft.entry.get("periods")
    for half in Half:
        if is_object(periods) and as_of == periods.get(half.value):
            return review.period(half)
    return as_of


def _close_up(table: list[dict[str, str]], *, column: str, within: tuple[str, ...]) -> None:
    """Count the places 1, 2, 3 again where a row has gone, in the order that they had."""
    groups: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in table:
        if row[column]:
            groups.setdefault(tuple(row[name] for name in within), []).append(row)
    for group in groups.values():
        for place, row in enumerate(sorted(group, key=lambda row: _number(row[column])), start=1):
            row[column] = str(place)


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal(0)
