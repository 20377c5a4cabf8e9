"""A draft on the disk: its folder beside the reports', and its entry in datapackage.json.

The folder holds report.md, proposals.json (what the rules propose, and how the document was read),
decisions.jsonl (what a person has decided) and the tables as CSV that follow from both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from hangtou_portal.draft.model import OpenQuestion, Proposal, Proposals, TableName
from hangtou_portal.draft.reading.document import Document, Join
from hangtou_portal.draft.writing import write_whole
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.package import DESCRIPTOR, Json, is_object, read_descriptor
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
    `document` says how it was read, `proposals` what is proposed.
    """

    id: str
    folder: Path
    entry: Mapping[str, Json]
    resources: Sequence[Mapping[str, Json]]
    markdown: str
    document: Document
    proposals: Proposals

    def columns(self, table: TableName) -> tuple[str, ...]:
        """The columns of one of its tables, in file order; none if the package has no such table."""
        for resource in self.resources:
            schema = resource.get("schema")
            if resource["name"] == table.resource(self.id) and is_object(schema):
                fields = schema.get("fields")
                assert isinstance(fields, list)  # noqa: S101 - a Table Schema has fields
                return tuple(str(field["name"]) for field in fields)
        return ()


def draft_ids(data: Path) -> tuple[str, ...]:
    """The ids of all drafts in `data`, in the order in which they were begun."""
    return tuple(str(entry["id"]) for entry in _drafts(data))


def _drafts(data: Path) -> list[Mapping[str, Json]]:
    return objects_of(read_descriptor(data=data).json.get(DRAFTS))


def read_draft(*, data: Path, draft_id: str) -> Draft:
    """The draft of that id. Raises DraftError if there is none, RecordError if its files are damaged."""
    found = next((entry for entry in _drafts(data) if entry.get("id") == draft_id), None)
    if found is None:
        known = "、".join(draft_ids(data)) or "还没有草稿"
        raise DraftError(f"没有编号为{draft_id}的草稿（现有：{known}）；先用draft命令读入文件")
    file = f"{draft_id}/{PROPOSALS}"
    try:
        kept = json.loads(read_text(data=data, file=file))
        proposals = _proposals_of(kept["proposals"], open_questions=kept["open"])
        document = Document(
            lines=(),
            joins=tuple(Join(**join) for join in kept["joins"]),
            set_aside=tuple(kept["set_aside"]),
            remarks=tuple(kept["remarks"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        reason = "内容不完整，请用draft命令重新读入文件；已经作出的决定不会丢"
        raise RecordError((Fault(file=file, reason=reason),)) from error
    return Draft(
        id=draft_id,
        folder=data / draft_id,
        entry={key: value for key, value in found.items() if key != "resources"},
        resources=objects_of(found.get("resources")),
        markdown=read_text(data=data, file=f"{draft_id}/report.md"),
        document=document,
        proposals=proposals,
    )


def write_draft(draft: Draft, *, data: Path, package: Mapping[str, Json]) -> None:
    """Write a draft's text and proposals, then enter it in `package`; decisions stay as they are."""
    draft.folder.mkdir(parents=True, exist_ok=True)
    write_whole(draft.folder / "report.md", draft.markdown)
    kept = {
        "proposals": [vars(proposal) | {"cells": dict(proposal.cells)} for proposal in draft.proposals],
        "open": [asdict(question) for question in draft.proposals.open],
        "joins": [asdict(join) for join in draft.document.joins],
        "set_aside": list(draft.document.set_aside),
        "remarks": list(draft.document.remarks),
    }
    write_whole(draft.folder / PROPOSALS, json.dumps(kept, ensure_ascii=False, indent=1) + "\n")
    others = [entry for entry in objects_of(package.get(DRAFTS)) if entry.get("id") != draft.id]
    drafts: Json = [*others, {**draft.entry, "resources": list(draft.resources)}]
    write_package(data, package={**package, DRAFTS: drafts})


def objects_of(value: Json) -> list[Mapping[str, Json]]:
    """The objects of a JSON list; none if it is something else."""
    return [item for item in value if is_object(item)] if isinstance(value, list) else []


def write_package(data: Path, *, package: Mapping[str, Json]) -> None:
    """Put another datapackage.json in the place of the one there is, at once."""
    write_whole(data / DESCRIPTOR, json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def _proposals_of(
    rows: Iterable[Mapping[str, str]], *, open_questions: Iterable[Mapping[str, str]]
) -> Proposals:
    proposals = [Proposal(**{**row, "table": TableName(row["table"])}) for row in rows]  # type: ignore[arg-type]
    by_table = {table.value: tuple(row for row in proposals if row.table is table) for table in TableName}
    return Proposals(**by_table, open=tuple(OpenQuestion(**question) for question in open_questions))
