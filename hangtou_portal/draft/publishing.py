"""Making a draft a report, and taking it back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hangtou_portal.draft.files import (
    DRAFTS,
    PROPOSALS,
    DraftError,
    draft_ids,
    drafts_by_id,
    is_of_report,
    write_package,
)
from hangtou_portal.draft.published_entry import NOT_WHAT_THEY_LOOK, published_package
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.rows import write_tables
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.record.package import objects_of, read_descriptor
from hangtou_portal.record.sources import read_sources

_MOST_SHOWN: Final = 20


def publish(*, data: Path, draft_id: str) -> Record:
    """Make the draft a report: its tables first, then, at once, its entry in datapackage.json.

    A running portal takes it up as it does any edit. Returns the whole record as audited.
    Raises DraftError while something is open, RecordError with what the audit has against it; neither
    changes what is public.
    """
    review = read_review(data=data, draft_id=draft_id)
    if undecided := sum(1 for item in review.open if item.decision is None):
        raise DraftError(f"{draft_id}还有{undecided}处没有决定，不能发布；请在desk或核对表里决定")
    trial = try_publishing(review, sources=read_sources(data=data))
    if not trial.is_clean:
        raise RecordError(tuple(finding.fault for finding in trial.findings))
    write_tables(review)
    before = read_descriptor(data=data).json
    write_package(data, package=published_package(review, package=before))
    try:
        return open_record(data=data)
    except RecordError:
        write_package(data, package=before)
        raise


def unpublish(*, data: Path, report_id: str) -> None:
    """Take a report back: it is a draft again, with every decision that was made of it.

    Raises DraftError if there is no such report, if it was not made from a draft, or if it is the only one.
    """
    package = dict(read_descriptor(data=data).json)
    reports, resources = objects_of(package, "reports"), objects_of(package, "resources")
    entry = next((item for item in reports if item.get("id") == report_id), None)
    if entry is None:
        known = "是草稿，本来就没有公开" if report_id in draft_ids(data) else "没有这份报告"
        raise DraftError(f"{report_id}：{known}")
    if not (data / report_id / PROPOSALS).exists():
        raise DraftError(f"{report_id}不是由草稿发布的，不能用这条命令收回")
    if len(reports) == 1:
        raise DraftError(f"{report_id}是唯一的报告，收回后门户就没有内容了")
    own = [item for item in resources if is_of_report(item, report_id=report_id)]
    package["reports"] = [item for item in reports if item is not entry]
    package["resources"] = [item for item in resources if item not in own]
    with_publication = {*NOT_WHAT_THEY_LOOK, "published_text"}
    kept = {key: value for key, value in entry.items() if key not in with_publication}
    package[DRAFTS] = [*drafts_by_id(package).values(), {**kept, "resources": own}]
    write_package(data, package=package)
