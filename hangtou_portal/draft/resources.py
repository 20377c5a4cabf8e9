"""The descriptions of a new report's files for datapackage.json, made from those of the report before."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from hangtou_portal.draft.files import objects_of
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.location import own_data
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import Descriptor, Json, is_object, read_descriptor
from hangtou_portal.record.town import PLACES

#: Columns that name a place; a town without places has none of them.
_OF_PLACES: Final = ("place", "places")


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
        if str(item["name"]).startswith(f"{name}-")
        and item["name"] != f"{name}-outcomes"  # a new report has none yet
    ]
    words = json.dumps(described, ensure_ascii=False)
    words = words.replace(f'"{name}-', f'"{draft_id}-').replace(f'"{name}/', f'"{draft_id}/')
    called = before["periods"]
    if is_object(called):
        said = {str(called[half.value]): periods[half] for half in Half}
        words = re.sub("|".join(map(re.escape, said)), lambda match: said[match[0]], words)
    renamed: list[Mapping[str, Json]] = json.loads(words)
    return renamed if PLACES in descriptor.resources else [_without_places(item) for item in renamed]


def _without_places(resource: Mapping[str, Json]) -> Mapping[str, Json]:
    """The resource without the columns that name places."""
    schema = resource.get("schema")
    if not is_object(schema):
        return resource
    fields = [field for field in objects_of(schema.get("fields")) if field["name"] not in _OF_PLACES]
    keys = [
        key
        for key in objects_of(schema.get("foreignKeys"))
        if not is_object(key["reference"]) or key["reference"]["resource"] != PLACES
    ]
    return {**resource, "schema": {**schema, "fields": fields, "foreignKeys": keys}}
