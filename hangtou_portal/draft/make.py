"""From a file to a draft: read, cut into chapters, proposed row by row, and put on the disk."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from hangtou_portal.draft.chapters import propose_domains
from hangtou_portal.draft.files import DRAFTS, PROPOSALS, Draft, DraftError, drafts_by_id, write_draft
from hangtou_portal.draft.headings import cut, with_headings
from hangtou_portal.draft.new_town import new_town
from hangtou_portal.draft.propose import propose
from hangtou_portal.draft.proposed_entry import proposed_entry, resources_of, why_that_time
from hangtou_portal.draft.reading.document import SourceDocument
from hangtou_portal.draft.reading.read import read_document
from hangtou_portal.draft.report_row import report_row
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.rows import write_tables
from hangtou_portal.draft.structure import periods
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.load import build_record
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import DESCRIPTOR, Descriptor, read_descriptor, text_of
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import Sources, read_sources
from hangtou_portal.record.tables import read_text
from hangtou_portal.record.text import parse_report
from hangtou_portal.record.town import town_of

_ID: Final = re.compile(r"(?:19|20)\d\d(-[a-z0-9]+)*")
_STEPS: Final = ("读入文件", "分章分段", "提出数字、安排、项目和名词", "写入草稿")

#: Called at each step with its name, its number from 0, and how many steps there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, kw_only=True)
class Made:
    """A draft as made: its review as it now stands, and how many earlier decisions were kept."""

    review: Review
    document: SourceDocument
    kept: int


def make_draft(*, file: Path, draft_id: str, data: Path, town: str = "", progress: Progress) -> Made:
    """Draft the report in `file` as `draft_id` in the Data Package in `data`.

    A folder without a datapackage.json gets one, for the town that `town` names or the document says. It is
    made anew with a second reading of that first report, unless a person has changed anything in it. What a
    person has decided of an earlier draft of that id stands, whatever is proposed now. Raises ReadingError if
    the document cannot be read, DraftError if the id cannot be used or nobody says whose report it is,
    RecordError if the Data Package has faults or the report's numbering a gap.
    """
    progress(_STEPS[0], 0, len(_STEPS))
    if not _ID.fullmatch(draft_id):
        reason = "以四位年份开头，后面接短横，再接小写字母或数字，例如2019-h2"
        raise DraftError(f"编号“{draft_id}”不能用：{reason}")
    descriptor = read_descriptor(data=data) if (data / DESCRIPTOR).exists() else None
    published = descriptor.objects("reports") if descriptor else ()
    if draft_id in [text_of(entry, "id", of="reports") for entry in published]:
        raise DraftError(f"{draft_id}已经发布；要改它，先用unpublish命令收回")
    if descriptor and _is_as_drafted(descriptor, data=data, draft_id=draft_id):
        descriptor = None
    if town and descriptor:
        raise DraftError(f"{DESCRIPTOR}已经写明是哪个镇的，镇名不用再写；请去掉--town")
    document = read_document(file)
    progress(_STEPS[1], 1, len(_STEPS))
    markdown = with_headings(document.lines)
    text = cut(markdown, file=file)
    if descriptor is None:
        descriptor = new_town(name=town, lines=document.lines, text=text)
        record = build_record(Sources(descriptor=descriptor, tables={}, texts={}))
    else:
        record = _record_in(data)
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
    known = (data / draft_id / PROPOSALS).exists()
    terms = [row.id for row in proposals.terms]
    entry = proposed_entry(
        draft_id, document=document, record=record, domains=domains, time=time, terms=terms
    )
    row = report_row(entry, text=text, package=descriptor.json, why=why_that_time(entry))
    draft = Draft(
        id=draft_id,
        folder=data / draft_id,
        entry=entry,
        resources=resources_of(draft_id, descriptor=descriptor, record=record, periods=time.words),
        markdown=markdown,
        proposals=replace(proposals, report=(row,)),
    )
    write_draft(draft, document=document, data=data, package=descriptor.json)
    review = read_review(data=data, draft_id=draft_id)
    write_tables(review)
    kept = sum(1 for item in review.items if item.decision) if known else 0
    progress("", len(_STEPS), len(_STEPS))
    return Made(review=review, document=document, kept=kept)


def _is_as_drafted(descriptor: Descriptor, *, data: Path, draft_id: str) -> bool:
    """Whether datapackage.json says no more than an earlier reading of its only draft made it say."""
    drafts, file = drafts_by_id(descriptor.json), f"{draft_id}/report.md"
    if descriptor.objects("reports") or list(drafts) != [draft_id]:
        return False
    try:
        text = parse_report(markdown=read_text(data=data, file=file), file=file)
        made = new_town(name=town_of(descriptor).name, lines=(), text=text)
    except (DraftError, RecordError):
        return False
    return {**made.json, DRAFTS: list(drafts.values())} == descriptor.json


def _record_in(data: Path) -> Record:
    """The published record; that of a town without a report has its map and places, if there are any."""
    sources = read_sources(data=data)
    if faults := schema_faults(descriptor=sources.descriptor, tables=sources.tables):
        raise RecordError(faults)
    return build_record(sources)
