"""The record with its drafts in it, for those who make them: everything made of it says 草稿."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

from hangtou_portal.draft.files import draft_ids
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.trial import with_draft
from hangtou_portal.record.audit import AuditReport, verified
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.load import build_record
from hangtou_portal.record.model import Record
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import read_sources

log = logging.getLogger(__name__)

MARK: Final = "【草稿】"


def open_preview(*, data: Path) -> tuple[Record, AuditReport]:
    """The record that publishing every draft as it stands would make, audited or not.

    Its own title and each draft's begin with 草稿, and every page, slide, sheet and file carries one of them.
    Raises RecordError if the rows make no record.
    """
    sources = read_sources(data=data)
    drafts = draft_ids(data)
    for draft_id in drafts:
        sources = with_draft(read_review(data=data, draft_id=draft_id), sources=sources)
    if faults := schema_faults(descriptor=sources.descriptor, tables=sources.tables):
        raise RecordError(faults)
    record = build_record(sources)
    reports = tuple(
        replace(report, title=MARK + report.title) if report.id in drafts else report
        for report in record.reports
    )
    log.info("预览含草稿%s，只在本机显示", "、".join(drafts) or "（现在没有草稿）")
    marked = replace(record, title=MARK + record.title, reports=reports, mark=MARK)
    return marked, verified(marked)
