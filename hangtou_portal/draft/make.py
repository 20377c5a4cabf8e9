"""From a file to a draft: read, cut into chapters, proposed row by row, and put on the disk."""

from __future__ import annotations

import json
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from hangtou_portal.draft.chapters import propose_domains
from hangtou_portal.draft.files import Draft, DraftError, draft_ids, write_draft
from hangtou_portal.draft.items import State
from hangtou_portal.draft.propose import propose
from hangtou_portal.draft.reading.document import Document
from hangtou_portal.draft.reading.read import read_document
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.rows import write_tables
from hangtou_portal.draft.structure import Periods, periods, with_headings
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.load import load_record
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import Json, is_object, read_descriptor
from hangtou_portal.record.text import parse_report

_ID: Final = re.compile(r"(?:19|20)\d\d(-[a-z0-9]+)*")
_LONGEST_TITLE: Final = 40
_STEPS: Final = ("读入文件", "分章分段", "提出数字、安排、项目和名词", "写入草稿")

#: Told how far the work has come: the step's name, its number from 0, and how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True)
class Made:
    """What a draft was made of: the review as it stands now, and what a second reading left as it was."""

    review: Review
    document: Document
    kept: int


def make_draft(*, file: Path, draft_id: str, data: Path, progress: Progress) -> Made:
    """Draft the report in `file` as `draft_id` in the Data Package in `data`.

    What a person has decided of an earlier draft of that id stands, whatever is proposed now. Raises
    ReadingError if the document cannot be read, DraftError if the id cannot be used, RecordError if the Data
    Package has faults or the report's numbering a gap.
    """
    progress(_STEPS[0], 0, len(_STEPS))
    record = load_record(data=data)
    _check_id(draft_id, record=record)
    document = read_document(file)
    progress(_STEPS[1], 1, len(_STEPS))
    markdown = with_headings(document.lines)
    text = parse_report(markdown=markdown, file=f"{draft_id}/report.md")
    domains = propose_domains(text=text, record=record)
    progress(_STEPS[2], 2, len(_STEPS))
    time = periods(document.lines, report_id=draft_id)
    proposals = propose(
        text=text,
        record=record,
        report_id=draft_id,
        periods=time.words,
        period_end=date(time.year, time.end_month, monthrange(time.year, time.end_month)[1]),
        chapters=domains,
    )
    progress(_STEPS[3], 3, len(_STEPS))
    known = draft_id in draft_ids(data)
    draft = Draft(
        id=draft_id,
        folder=data / draft_id,
        entry=_entry(draft_id, document=document, record=record, domains=domains, time=time),
        resources=_resources(draft_id, before=record.latest.id, data=data),
        markdown=markdown,
        document=document,
        proposals=proposals,
    )
    write_draft(draft, data=data)
    review = read_review(data=data, draft_id=draft_id)
    write_tables(review)
    kept = sum(1 for item in review.items if item.state is not State.PROPOSED) if known else 0
    progress("", len(_STEPS), len(_STEPS))
    return Made(review=review, document=document, kept=kept)


def _check_id(draft_id: str, *, record: Record) -> None:
    if not _ID.fullmatch(draft_id):
        raise DraftError(f"编号“{draft_id}”不能用：以四位年份开头，后面只用小写字母、数字和短横，例如2019-h2")
    if any(report.id == draft_id for report in record.reports):
        raise DraftError(f"{draft_id}已经发布；要改它，先用unpublish命令收回")


def _entry(
    draft_id: str,
    *,
    document: Document,
    record: Record,
    domains: Mapping[Half, tuple[str, ...]],
    time: Periods,
) -> dict[str, Json]:
    """What datapackage.json will say of the report."""
    before = record.latest
    title = _title(document)
    printed = any(f"{time.year}年" in line for line in document.lines)
    basis = [] if printed else [term for term in before.year_basis if before.year == time.year]
    return {
        "id": draft_id,
        "title": title
        or f"{before.author}{time.year}年{'半年度' if time.span == '半年' else '年度'}工作报告",
        "title_note": "" if title else "报告正文没有题名，题名为本门户所拟。",
        "author": before.author,
        "year": time.year,
        "year_basis": list(basis),
        "year_note": ""
        if printed
        else before.year_note
        if basis
        else f"报告正文没有写年份，{time.year}年由发布者注明。",
        "period_end_month": time.end_month,
        "periods": {half.value: time.words[half] for half in Half},
        "span": time.span,
        "chapters": {half.value: list(domains[half]) for half in Half},
    }


def _title(document: Document) -> str:
    """The first of the opening lines that is called a report; empty if none is."""
    for line in document.lines[:6]:
        words = re.sub(r"^#+ ", "", line)
        if "报告" in words and len(words) <= _LONGEST_TITLE and not re.search("[。，；：,;:]", words):
            return words
    return ""


def _resources(draft_id: str, *, before: str, data: Path) -> list[Mapping[str, Json]]:
    """The descriptions of the draft's files: those of the report before, under its own name."""
    listed = read_descriptor(data=data).json["resources"]
    assert isinstance(listed, list)  # noqa: S101 - the record has been loaded from it
    described = [
        item
        for item in listed
        if is_object(item)
        and str(item["name"]).startswith(f"{before}-")
        and item["name"] != f"{before}-outcomes"  # nothing has become of it yet
    ]
    renamed = json.dumps(described, ensure_ascii=False)
    renamed = renamed.replace(f'"{before}-', f'"{draft_id}-').replace(f'"{before}/', f'"{draft_id}/')
    return list(json.loads(renamed))
