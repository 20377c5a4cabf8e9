"""A draft on the disk: its folder beside the reports', and its entry in datapackage.json.

The folder holds report.md, proposals.json (what the rules propose, and how the document was read),
decisions.jsonl (what a person has decided) and the tables as CSV that follow from both. Decisions are only
ever added to; each other file is replaced in one step, so that no reader ever sees half of one.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from hangtou_portal.draft.model import OpenQuestion, Proposal, Proposals, TableName
from hangtou_portal.draft.reading.document import SourceDocument
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.package import (
    DESCRIPTOR,
    Json,
    object_of,
    objects_of,
    periods_of,
    read_descriptor,
    text_of,
    texts_of,
)
from hangtou_portal.record.tables import read_text

#: The key of drafts in datapackage.json, apart from the reports, so that no reader of these meets a draft.
DRAFTS: Final = "drafts"
PROPOSALS: Final = "proposals.json"


class DraftError(Exception):
    """A command on a draft cannot be done; the message says in Chinese why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A report that is not public yet.

    `entry` is what datapackage.json will say of it among the reports, `resources` its files' descriptions.
    """

    id: str
    folder: Path
    entry: Mapping[str, Json]
    resources: Sequence[Mapping[str, Json]]
    markdown: str
    proposals: Proposals

    @property
    def periods(self) -> Mapping[Half, str]:
        """What it is proposed to call the time of each half."""
        return periods_of(self.entry)

    def chapters(self, half: Half) -> tuple[str, ...]:
        """The id of the domain that is proposed for each chapter of a half."""
        return texts_of(object_of(self.entry, "chapters"), half)

    def fields(self, table: TableName) -> list[Mapping[str, Json]]:
        """The columns of one of its tables as a Table Schema has them; none if there is no such table."""
        name = table.resource(self.id)
        tables = (item for item in self.resources if "schema" in item)
        found = next((item for item in tables if item["name"] == name), None)
        return objects_of(object_of(found, "schema"), "fields") if found else []

    def columns(self, table: TableName) -> tuple[str, ...]:
        """The names of the columns of one of its tables, in file order; none if there is no such table."""
        return tuple(str(field["name"]) for field in self.fields(table))


def draft_ids(data: Path) -> tuple[str, ...]:
    """The ids of all drafts in `data`, in the order in which they were begun."""
    return tuple(drafts_by_id(read_descriptor(data=data).json))


def read_draft(*, data: Path, draft_id: str) -> Draft:
    """The draft of that id. Raises DraftError if there is none, RecordError if its files are damaged."""
    drafts = drafts_by_id(read_descriptor(data=data).json)
    found = drafts.get(draft_id)
    if found is None:
        known = "、".join(drafts) or "还没有草稿"
        raise DraftError(f"没有编号为{draft_id}的草稿（现有：{known}）；先用draft命令读入文件")
    file = f"{draft_id}/{PROPOSALS}"
    try:
        kept = json.loads(read_text(data=data, file=file))
        rows = [Proposal(**(row | {"table": TableName(row["table"])})) for row in kept["proposals"]]
        by_table = {table.value: tuple(row for row in rows if row.table is table) for table in TableName}
        asked = tuple(OpenQuestion(**question) for question in kept["open"])
    except (KeyError, TypeError, ValueError) as error:
        reason = "内容不完整，请用draft命令重新读入文件；已经作出的决定不会丢"
        raise RecordError((Fault(file=file, reason=reason),)) from error
    return Draft(
        id=draft_id,
        folder=data / draft_id,
        entry={key: value for key, value in found.items() if key != "resources"},
        resources=objects_of(found, "resources"),
        markdown=read_text(data=data, file=f"{draft_id}/report.md"),
        proposals=Proposals(**by_table, open=asked),
    )


def write_draft(draft: Draft, *, document: SourceDocument, data: Path, package: Mapping[str, Json]) -> None:
    """Write a draft's text and proposals, then enter it in `package`; decisions stay as they are.

    Beside the proposals is kept how the document was read.
    """
    draft.folder.mkdir(parents=True, exist_ok=True)
    write_whole(draft.folder / "report.md", draft.markdown)
    kept = {
        "proposals": [vars(proposal) | {"cells": dict(proposal.cells)} for proposal in draft.proposals],
        "open": [asdict(question) for question in draft.proposals.open],
        "joins": [asdict(join) for join in document.joins],
        "set_aside": list(document.set_aside),
        "remarks": list(document.remarks),
    }
    write_whole(draft.folder / PROPOSALS, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")
    others = [entry for name, entry in drafts_by_id(package).items() if name != draft.id]
    drafts: Json = [*others, {**draft.entry, "resources": list(draft.resources)}]
    write_package(data, package={**package, DRAFTS: drafts})


def drafts_by_id(package: Mapping[str, Json]) -> dict[str, Mapping[str, Json]]:
    """The entries of the drafts in datapackage.json; none if it has no such list.

    Raises RecordError for an entry without an id.
    """
    entries = objects_of(package, DRAFTS) if DRAFTS in package else []
    return {text_of(entry, "id", of=DRAFTS): entry for entry in entries}


def is_of_report(resource: Mapping[str, Json], *, report_id: str) -> bool:
    """Whether a file belongs to a report or draft: it is in its folder; 2024-h1-report is none of 2024."""
    return str(resource["path"]).startswith(f"{report_id}/")


def write_package(data: Path, *, package: Mapping[str, Json]) -> None:
    """Put another datapackage.json in the place of the one there is, at once."""
    write_whole(data / DESCRIPTOR, json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def write_table(file: Path, *, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a table as CSV in UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    write_whole(file, text.getvalue())


def write_whole(file: Path, text: str) -> None:
    """Replace the file's contents by `text` in one step: a reader sees the old or the new, never a part."""
    with NamedTemporaryFile("wb", dir=file.parent, prefix=f".{file.name}-", delete=False) as opened:
        opened.write(text.encode())
        opened.flush()
        os.fsync(opened.fileno())
    temporary = Path(opened.name)
    temporary.chmod(0o644)
    temporary.replace(file)
