"""A draft as it stands, as decided, else as proposed: its tables, and its entry in datapackage.json."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from hangtou_portal.draft.files import DRAFTS, drafts_of, write_table
from hangtou_portal.draft.items import Item, State
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import chapter_domain, entry_as_decided, town_as_decided
from hangtou_portal.draft.review import Review
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.package import Json, objects_of
from hangtou_portal.record.text import checksum, published_lines

#: How many figures the sentence that sums up the report names, at most.
_IN_SUMMARY: Final = 3


def chapters_of(review: Review, *, half: Half) -> tuple[str, ...]:
    """The domain of each chapter of one half, as decided, else as proposed."""
    return tuple(
        chapter_domain(review.report_cells, half=half, number=number) or domain
        for number, domain in enumerate(review.draft.chapters(half), start=1)
    )


def rows(review: Review, table: TableName) -> list[dict[str, str]]:
    """The rows that stand, as the CSV will say them.

    Each row has the domain that was decided for its chapter, and the name that was decided for the time of
    its half. References to rejected rows are emptied. Headlines and leads are counted anew without gaps.
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
    if "as_of" in row:
        # A cut-off that is the whole time of a half is called as a person has decided to call that time.
        called = {review.draft.periods[half]: review.period(half) for half in Half}
        row["as_of"] = called.get(row["as_of"], row["as_of"])
    for column in ("target", "baseline", "numerator", "denominator"):
        if row.get(column) in gone:
            row[column] = ""
            if column in ("numerator", "denominator"):
                row["numerator"] = row["denominator"] = ""
    if row.get("projects"):
        row["projects"] = ";".join(name for name in row["projects"].split(";") if name not in gone)
    return row


def _close_up(table: list[dict[str, str]], *, column: str, within: tuple[str, ...]) -> None:
    """Count the places 1, 2, 3 again where a row has gone, in the order that they had."""
    groups: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in table:
        if row[column]:
            groups.setdefault(tuple(row[name] for name in within), []).append(row)
    for group in groups.values():
        # What is no number comes first; the schema refuses it.
        group.sort(key=lambda row: int(row[column]) if row[column].isdecimal() else 0)
        for place, row in enumerate(group, start=1):
            row[column] = str(place)


def published_package(review: Review, *, package: Mapping[str, Json]) -> dict[str, Json]:
    """datapackage.json with the draft moved from the drafts to the reports and resources."""
    draft = review.draft
    made = dict(package)
    reports, resources = objects_of(package, "reports"), objects_of(package, "resources")
    if not reports:
        made = town_as_decided(made, cells=review.report_cells, examples=_search_examples(review))
    made[DRAFTS] = [entry for entry in drafts_of(package) if entry.get("id") != draft.id]
    if not made[DRAFTS]:
        del made[DRAFTS]
    made["reports"] = [*reports, entry_of(review)]
    counts = {table.resource(draft.id): len([*review.standing(table)]) for table in TableName}
    own = [
        {**item, "rows": counts.get(str(item["name"]), item.get("rows"))} if "schema" in item else item
        for item in draft.resources
    ]
    made["resources"] = [*resources, *own]
    return made


def entry_of(review: Review) -> dict[str, Json]:
    """What datapackage.json says of the report: as proposed, with what a person has decided of it."""
    draft = review.draft
    published = "\n".join(published_lines(draft.markdown))
    entry = entry_as_decided(draft.entry, cells=review.report_cells, published=published)
    entry["summary"] = summary_of(rows(review, TableName.INDICATORS))
    entry["chapters"] = {half.value: list(chapters_of(review, half=half)) for half in Half}
    entry["published_text"] = {
        "sha256": checksum(published),
        "note": "去掉标题记号和空行后全文（UTF-8，以换行相隔）的SHA-256。",
    }
    rejected = [item for item in review.items if item.state is State.REJECTED]
    not_figures: list[Json] = [
        {"paragraph": item.paragraph, "quote": item.quote}
        for item in rejected
        if item.table is TableName.INDICATORS and item.quote
    ]
    if not_figures:
        entry["not_figures"] = not_figures
    return entry


def _search_examples(review: Review) -> list[str]:
    """Words of a town's first report that a reader may look for: terms, and what leads the overview."""
    terms = [row["term"] for row in rows(review, TableName.TERMS)]
    leading = [row for row in rows(review, TableName.INDICATORS) if row["headline"] == "1"]
    return [*terms[:2], *(row["label"] for row in leading)]


def summary_of(indicators: Iterable[Mapping[str, str]]) -> str:
    """A template that sums up the report: label and amount of the first headlines in `indicators`' cells."""
    leading = sorted(
        (row for row in indicators if row["headline"]),
        key=lambda row: int(row["headline"]),
    )
    named = [f"{{{row['id']}|label}}{{{row['id']}|amount}}" for row in leading[:_IN_SUMMARY]]
    return "，".join(named) or "报告没有写出数字"
