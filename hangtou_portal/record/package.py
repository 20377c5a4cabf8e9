"""The Data Package descriptor: which files there are, what their columns mean, what each report is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeGuard

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.tables import read_raw, text_in

DESCRIPTOR = "datapackage.json"
#: Ids that begin the names of files, or are the addresses of pages.
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

#: What is wrong is shown in a fault no longer than this.
_NAMED = 60
#: A JSON value.
Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One file of the package. `rows` is its control total; `schema` is its Table Schema as JSON."""

    name: str
    path: str
    rows: int | None
    schema: Mapping[str, Json] | None


@dataclass(frozen=True, kw_only=True)
class Descriptor:
    """The parsed datapackage.json, with its resources by name."""

    json: Mapping[str, Json]
    resources: Mapping[str, Resource]

    def objects(self, key: str) -> list[Mapping[str, Json]]:
        """The list of objects under `key`. Raises RecordError if it is something else."""
        return objects_of(self.json, key)


def is_object(value: Json) -> TypeGuard[Mapping[str, Json]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def place_of(key: str, *, of: str = "") -> str:
    """Where `key` of the object at `of` stands: reports.2019-h1.title."""
    return f"{of}.{key}" if of else key


def _shown(value: Json) -> str:
    """What stands there, for a fault; nothing where nothing does."""
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "" if value is None else words[:_NAMED]


def refusal(column: str, reason: str, *, value: str = "") -> RecordError:
    """What is raised for something that datapackage.json says under `column`."""
    return RecordError((Fault(file=DESCRIPTOR, column=column, value=value, reason=reason),))


def object_of(source: Mapping[str, Json], key: str, *, of: str = "") -> Mapping[str, Json]:
    """The object under `key`; `of` says where `source` stands. Raises RecordError if it is something else."""
    value = source.get(key)
    if not is_object(value):
        raise refusal(place_of(key, of=of), "应为对象")
    return value


def objects_of(source: Mapping[str, Json], key: str, *, of: str = "") -> list[Mapping[str, Json]]:
    """The list of objects under `key`. Raises RecordError if it is something else."""
    value = source.get(key)
    if not isinstance(value, list) or not all(map(is_object, value)):
        raise refusal(place_of(key, of=of), "应为对象的列表")
    return list(value)


def text_of(source: Mapping[str, Json], key: str, *, of: str = "") -> str:
    """A string under `key`. Raises RecordError if it is missing or not a string."""
    value = source.get(key)
    if not isinstance(value, str):
        raise refusal(place_of(key, of=of), "应为文字，请写上", value=_shown(value))
    return value


def word_of(source: Mapping[str, Json], key: str, *, of: str = "") -> str:
    """A string under `key` that sentences are made with. Raises RecordError if it is missing or empty."""
    word = text_of(source, key, of=of).strip()
    if not word:
        raise refusal(place_of(key, of=of), "不能为空")
    return word


def periods_of(report: Mapping[str, Json], *, of: str = "") -> dict[Half, str]:
    """What the entry of a report says that the time of each of its halves is called.

    Raises RecordError if it does not say so, or if the two could not be told apart.
    """
    said = report.get("periods")
    if not is_object(said) or set(said) != set(Half):
        raise refusal(place_of("periods", of=of), f"应为对象，{'、'.join(Half)}各有一个词")
    periods = {half: word_of(said, half, of=place_of("periods", of=of)) for half in Half}
    if len(set(periods.values())) < len(periods):
        raise refusal(place_of("periods", of=of), f"{'、'.join(Half)}的词不能相同")
    return periods


def texts_of(source: Mapping[str, Json], key: str, *, of: str = "") -> tuple[str, ...]:
    """A list of strings under `key`. Raises RecordError if it is missing or holds something else."""
    value = source.get(key)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise refusal(place_of(key, of=of), "应为文字的列表")
    return tuple(value)


def whole_number_of(source: Mapping[str, Json], key: str, *, of: str = "") -> int:
    """A whole number under `key`. Raises RecordError if it is missing or something else."""
    value = source.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise refusal(place_of(key, of=of), "应为整数，请写上", value=_shown(value))
    return value


def count_of(source: Mapping[str, Json], key: str, *, most: int, of: str) -> int:
    """A whole number from 1 to `most` under `key`. Raises RecordError if it is missing or something else."""
    number = whole_number_of(source, key, of=of)
    if not 1 <= number <= most:
        raise refusal(place_of(key, of=of), f"应为1到{most}的整数", value=str(number))
    return number


def _without_repeats(pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    """A JSON object. Raises RecordError for a name that stands in it twice: the first would be lost."""
    made = dict(pairs)
    if len(made) < len(pairs):
        ((repeated, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise refusal(repeated, "在同一个对象里写了两次，请删去一处")
    return made


def read_descriptor(*, data: Path) -> Descriptor:
    """Read datapackage.json. Raises RecordError if it is missing or not the JSON of a Data Package."""
    return descriptor_in(read_raw(data=data, file=DESCRIPTOR))


def descriptor_in(raw: bytes) -> Descriptor:
    """The descriptor that the bytes of datapackage.json say. Raises RecordError as `read_descriptor` does."""
    try:
        parsed: Json = json.loads(text_in(raw, file=DESCRIPTOR), object_pairs_hook=_without_repeats)
    except json.JSONDecodeError as error:
        fault = Fault(file=DESCRIPTOR, line=error.lineno, reason="到这一行为止不是完整的JSON")
        raise RecordError((fault,)) from error
    if not is_object(parsed):
        raise RecordError((Fault(file=DESCRIPTOR, reason="应为一个JSON对象"),))
    return descriptor_of(parsed)


def descriptor_of(package: Mapping[str, Json]) -> Descriptor:
    """The descriptor with its resources by name.

    Raises RecordError for one that is not described, and for two of one name: the first would be lost.
    """
    resources: dict[str, Resource] = {}
    for number, item in enumerate(objects_of(package, "resources"), start=1):
        rows, schema = item.get("rows"), item.get("schema")
        name = text_of(item, "name", of=f"resources第{number}项")
        of = f"resources.{name}"
        if name in resources:
            raise refusal("resources", "登记了两次，请删去一处", value=name)
        if is_object(schema) and (not isinstance(rows, int) or isinstance(rows, bool)):
            raise refusal(f"{of}.rows", "没有登记行数，应为整数", value=_shown(rows))
        resources[name] = Resource(
            name=name,
            path=text_of(item, "path", of=of),
            rows=rows if isinstance(rows, int) else None,
            schema=schema if is_object(schema) else None,
        )
    return Descriptor(json=package, resources=resources)
