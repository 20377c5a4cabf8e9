"""What datapackage.json is to say of a new report and its files: as its document and the one before tell."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from typing import Final

from hangtou_portal.draft.files import is_of_report
from hangtou_portal.draft.reading.document import SourceDocument
from hangtou_portal.draft.reading.furniture import is_title
from hangtou_portal.draft.structure import Periods
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.location import own_data
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import (
    Descriptor,
    Json,
    object_of,
    objects_of,
    periods_of,
    read_descriptor,
)
from hangtou_portal.record.town import PLACES

#: How many lines of a document may have its title among them.
_OPENING: Final = 6
#: Columns that name a place; a town without places has none of them.
_OF_PLACES: Final = ("place", "places")


def proposed_entry(
    draft_id: str,
    *,
    document: SourceDocument,
    record: Record,
    domains: Mapping[Half, tuple[str, ...]],
    time: Periods,
    terms: Collection[str],
) -> dict[str, Json]:
    """What datapackage.json will say of the report, whose text has the terms with the ids `terms`.

    A year that it does not print follows from the terms that the one before gives for it, if it has them all.
    """
    before = record.latest if record.reports else None
    author = before.author if before else record.town.name
    title = next(filter(is_title, document.lines[:_OPENING]), "").lstrip("# ")
    printed = any(f"{time.year}年" in line for line in document.lines)
    basis = before.year_basis if before and not printed and before.year == time.year else ()
    basis = basis if set(basis).issubset(terms) else ()
    return {
        "id": draft_id,
        "title": title or f"{author}{time.year}年{'半年度' if time.span == '半年' else '年度'}工作报告",
        "title_note": "" if title else "报告正文没有题名，题名为本门户所拟。",
        "author": author,
        "year": time.year,
        "year_basis": list(basis),
        "year_note": ""
        if printed
        else before.year_note
        if before and basis
        else f"报告正文没有写年份，{time.year}年由发布者注明。",
        "period_end_month": time.end_month,
        "periods": {half.value: time.words[half] for half in Half},
        "span": time.span,
        "chapters": {half.value: list(domains[half]) for half in Half},
    }


def why_that_time(entry: Mapping[str, Json]) -> str:
    """What year and period were concluded from."""
    year = entry["year"]
    if entry["year_basis"]:
        return f"年份为推定：{entry['year_note']}请确认"
    if entry["year_note"]:
        source = "取自草稿的编号" if str(entry["id"]).startswith(str(year)) else "由安排部分标题里的年份推出"
        return f"报告没有写年份，{year}年{source}，请确认；起止时间按各部分的标题提出"
    return f"报告写出了{year}年；起止时间按各部分的标题提出"


def resources_of(
    draft_id: str, *, descriptor: Descriptor, record: Record, periods: Mapping[Half, str]
) -> list[Mapping[str, Json]]:
    """The descriptions of the draft's files, under its own id and in the words of its own `periods`.

    A town's first report has its tables described as the project's own are, less what is about places that
    the town has not.
    """
    before: Mapping[str, Json]
    if record.reports:
        pattern = descriptor
        before = next(r for r in descriptor.objects("reports") if r["id"] == record.latest.id)
    else:
        pattern = read_descriptor(data=own_data())
        before = pattern.objects("reports")[0]
    name = str(before["id"])
    described = [
        item
        for item in pattern.objects("resources")
        if is_of_report(item, report_id=name)
        and item["name"] != f"{name}-outcomes"  # a new report has none yet
    ]
    words = json.dumps(described, ensure_ascii=False)
    words = words.replace(f'"{name}-', f'"{draft_id}-').replace(f'"{name}/', f'"{draft_id}/')
    called = periods_of(before)
    said = {called[half]: periods[half] for half in Half}
    words = re.sub("|".join(map(re.escape, said)), lambda match: said[match[0]], words)
    renamed: list[Mapping[str, Json]] = json.loads(words)
    return renamed if PLACES in descriptor.resources else [_without_places(item) for item in renamed]


def _without_places(resource: Mapping[str, Json]) -> Mapping[str, Json]:
    """The resource without the columns that name places."""
    if "schema" not in resource:
        return resource
    schema = object_of(resource, "schema")
    fields = [field for field in objects_of(schema, "fields") if field["name"] not in _OF_PLACES]
    keys = objects_of(schema, "foreignKeys") if "foreignKeys" in schema else []
    others = [key for key in keys if object_of(key, "reference")["resource"] != PLACES]
    return {**resource, "schema": {**schema, "fields": fields, "foreignKeys": others}}
