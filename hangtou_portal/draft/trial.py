"""A draft as if it were published: its record, what the audit has against that, and its preview."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from hangtou_portal.draft.files import draft_ids
from hangtou_portal.draft.findings import Finding, findings_of
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.published_entry import published_package
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.rows import rows
from hangtou_portal.record.audit import RULES
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.load import build_record
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import descriptor_of
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import Sources, read_sources
from hangtou_portal.record.tables import Table

log = logging.getLogger(__name__)

MARK: Final = "【草稿】"


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What publishing the draft now would make.

    `record` is None if the rows do not even make a record. `findings` are the audit's, in the order of the
    text, those about tables that all reports share among them.
    """

    record: Record | None
    findings: tuple[Finding, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the audit has nothing against it."""
        return self.record is not None and not self.findings


def try_publishing(review: Review, *, sources: Sources) -> Trial:
    """Make the record that `sources` and the draft's standing rows make, and audit it."""
    whole = with_draft(review, sources=sources)
    passed = tuple(f"{entry['id']}/" for entry in sources.descriptor.objects("reports"))
    amiss = schema_faults(descriptor=whole.descriptor, tables=whole.tables)
    record, faults = None, set(amiss)
    try:
        record = build_record(whole)
        faults |= {fault for rule in RULES for fault in rule(record)}
    except RecordError as error:
        faults |= set(error.faults)
    except (ArithmeticError, LookupError, ValueError):
        # A rule may stumble over a row that the schemas have found amiss, and over no other.
        if not amiss:
            raise
    # Faults in another report's own tables are left out: nothing in this draft could mend them.
    mine = [fault for fault in faults if not fault.file.startswith(passed)]
    return Trial(record=None if amiss else record, findings=findings_of(review, faults=mine))


def with_draft(review: Review, *, sources: Sources) -> Sources:
    """The Data Package with the draft among its reports, in memory."""
    draft = review.draft
    package = published_package(review, package=sources.descriptor.json)
    descriptor = descriptor_of(package)
    own = dict(sources.tables)
    for table in TableName:
        if columns := draft.columns(table):
            name, found = table.resource(draft.id), rows(review, table)
            own[name] = Table(
                file=descriptor.resources[name].path,
                header=columns,
                rows=tuple(tuple(row[column] for column in columns) for row in found),
                lines=tuple(range(2, len(found) + 2)),
            )
    # A digest of all that the record is made of, so that caches tell every state of the draft apart.
    made_of = (sources.fingerprint, draft.markdown, [(name, one.rows) for name, one in own.items()], package)
    return replace(
        sources,
        descriptor=descriptor,
        tables=own,
        texts={**sources.texts, f"{draft.id}-report": draft.markdown},
        fingerprint=sha256(repr(made_of).encode()).hexdigest(),
    )


def open_preview(*, data: Path) -> Record:
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
    return replace(record, title=MARK + record.title, reports=reports, mark=MARK)
