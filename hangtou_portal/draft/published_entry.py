"""The entry of a draft in datapackage.json as it stands: as decided, else as proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from hangtou_portal.draft.files import DRAFTS, drafts_by_id
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import domain_titles, entry_as_decided
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.rows import chapters_of, rows
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.package import Json, object_of, objects_of, texts_of
from hangtou_portal.record.text import checksum, published_lines

#: How many figures the sentence that sums up the report names, at most.
_IN_SUMMARY: Final = 3
#: The lists of what a person has rejected, by their keys in a report's entry, and what it was proposed as.
NOT_WHAT_THEY_LOOK: Final = {"not_figures": TableName.INDICATORS, "not_tasks": TableName.TASKS}


def published_package(review: Review, *, package: Mapping[str, Json]) -> dict[str, Json]:
    """datapackage.json with the draft moved from the drafts to the reports and resources."""
    draft = review.draft
    made = dict(package)
    reports, resources = objects_of(package, "reports"), objects_of(package, "resources")
    if not reports:
        made = _town_as_decided(made, cells=review.report_cells, examples=_search_examples(review))
    made[DRAFTS] = [entry for name, entry in drafts_by_id(package).items() if name != draft.id]
    if not made[DRAFTS]:
        del made[DRAFTS]
    made["reports"] = [*reports, entry_of(review)]
    counts = {
        table.resource(draft.id): len(rows(review, table)) for table in TableName if draft.columns(table)
    }
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
    terms = review.ids[TableName.TERMS]
    entry["year_basis"] = [*filter(None, (terms.get(name, name) for name in texts_of(entry, "year_basis")))]
    entry["chapters"] = {half.value: list(chapters_of(review, half=half)) for half in Half}
    entry["published_text"] = {
        "sha256": checksum(published),
        "note": "去掉标题记号和空行后全文（UTF-8，以换行相隔）的SHA-256。",
    }
    # A clause that has gone into another commitment is still one.
    joined = [row["quote"] for row in rows(review, TableName.TASKS)]
    rejected = [item for item in review.items if item.is_rejected and item.quote]
    for key, table in NOT_WHAT_THEY_LOOK.items():
        found: list[Json] = [
            {"paragraph": item.paragraph, "quote": item.quote}
            for item in rejected
            if item.table is table
            and not (table is TableName.TASKS and any(item.quote in quote for quote in joined))
        ]
        if found:
            entry[key] = found
    return entry


def _town_as_decided(
    package: Mapping[str, Json], *, cells: Mapping[str, str], examples: Sequence[str]
) -> dict[str, Json]:
    """What datapackage.json says of the town of a first report.

    `examples` are words to search for, unless it has some already.
    """
    town = object_of(package, "town")
    settlement = cells.get("settlement", town["settlement"])
    known = {str(domain["id"]): str(domain["title"]) for domain in objects_of(package, "domains")}
    titles = domain_titles(cells, known=known)
    domains = [{**domain, "title": titles[str(domain["id"])]} for domain in objects_of(package, "domains")]
    return {
        **package,
        "title": cells.get("portal_title", package["title"]),
        "town": {
            **town,
            "settlement": settlement,
            "search_examples": town["search_examples"] or list(examples),
        },
        "domains": domains,
    }


def _search_examples(review: Review) -> list[str]:
    """Words of a town's first report that a reader may look for: terms, and what leads the overview."""
    terms = [row["term"] for row in rows(review, TableName.TERMS)]
    leading = [row for row in rows(review, TableName.INDICATORS) if row["headline"] == "1"]
    return [*terms[:2], *(row["label"] for row in leading)]


def summary_of(indicators: Iterable[Mapping[str, str]]) -> str:
    """A template that sums up the report: label and amount of the first headlines in `indicators`' cells."""
    leading = sorted(
        (row for row in indicators if row["headline"].isdecimal()),
        key=lambda row: int(row["headline"]),
    )
    named = [f"{{{row['id']}|label}}{{{row['id']}|amount}}" for row in leading[:_IN_SUMMARY]]
    return "，".join(named) or "报告没有写出数字"
