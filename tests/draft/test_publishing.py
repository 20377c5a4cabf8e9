"""A draft is never public before a person has decided everything and the audit has nothing against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.files import DraftError, draft_ids
from hangtou_portal.draft.items import subject_of
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.published_entry import entry_of
from hangtou_portal.draft.publishing import publish, unpublish
from hangtou_portal.draft.review import REPORT, read_review
from hangtou_portal.draft.rows import chapters_of, rows
from hangtou_portal.draft.trial import open_preview, try_publishing
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.sources import read_sources
from hangtou_portal.record.store import RecordStore
from tests.draft.drafted import ASKED, adopt_all, draft_next_report, item_of
from tests.next_report import NEW, OLD


def decide(data: Path, subject: str, choice: Choice, **cells: str) -> None:
    review = read_review(data=data, draft_id=NEW)
    known = {item.subject: dict(item.cells) for item in review.items}
    decision = new_decision(subject=subject, choice=choice, cells=known.get(subject, {}) | cells, by="测试")
    add_decisions(data / NEW, decisions=[decision])


def test_whoever_reads_the_record_does_not_see_a_draft(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    record = open_record(data=data)
    assert [report.id for report in record.reports] == [OLD]
    assert draft_ids(data) == (NEW,)
    assert not any(NEW in path for path in record.files)


def test_a_draft_with_something_open_is_not_published_and_nothing_changes(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    before = (data / "datapackage.json").read_bytes()
    with pytest.raises(DraftError, match="没有决定"):
        publish(data=data, draft_id=NEW)
    assert (data / "datapackage.json").read_bytes() == before


def test_adopting_every_proposal_and_publishing_gives_a_report_that_passes_the_audit(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    adopt_all(data)
    record = publish(data=data, draft_id=NEW)
    assert [report.id for report in record.reports] == [OLD, NEW]
    assert open_record(data=data) == record
    assert draft_ids(data) == ()


def test_a_published_draft_is_taken_back_with_all_its_decisions(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    adopt_all(data)
    publish(data=data, draft_id=NEW)
    published = (data / "datapackage.json").read_bytes()
    unpublish(data=data, report_id=NEW)
    record = open_record(data=data)
    assert [report.id for report in record.reports] == [OLD]
    assert read_review(data=data, draft_id=NEW).open == ()
    publish(data=data, draft_id=NEW)
    assert (data / "datapackage.json").read_bytes() == published


def test_a_report_that_no_draft_made_is_not_taken_back(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    for wrong in (OLD, NEW, "2030-h1"):
        with pytest.raises(DraftError, match=wrong):
            unpublish(data=data, report_id=wrong)


def test_a_wrong_value_is_found_at_once_and_named_with_its_item(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    adopt_all(data)
    decide(data, "indicators/new-jobs", Choice.EDITED, value="1891")
    trial = try_publishing(read_review(data=data, draft_id=NEW), sources=read_sources(data=data))
    assert {finding.subject for finding in trial.findings} >= {"indicators/new-jobs"}
    with pytest.raises(RecordError, match="1891"):
        publish(data=data, draft_id=NEW)
    assert [report.id for report in open_record(data=data).reports] == [OLD]


def test_a_number_that_is_asked_about_stays_open_until_a_person_says_what_it_is(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path, asked=True)
    asked = subject_of(ASKED)
    adopt_all(data, but=(asked,))
    review = read_review(data=data, draft_id=NEW)
    assert [item.subject for item in review.open] == [asked]
    trial = try_publishing(review, sources=read_sources(data=data))
    assert any(ASKED.text in str(finding.fault) for finding in trial.findings)


def test_each_decision_gives_the_preview_a_fingerprint_of_its_own(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    before = open_preview(data=data)
    decide(data, "indicators/new-jobs", Choice.EDITED, label="就业岗位")
    after = open_preview(data=data)
    assert after != before
    assert open_preview(data=data) == after


def test_what_is_no_figure_goes_with_all_that_names_it(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    decide(data, "indicators/new-jobs", Choice.REJECTED)
    review = read_review(data=data, draft_id=NEW)
    figures = rows(review, TableName.INDICATORS)
    assert "new-jobs" not in {row["id"] for row in figures}
    assert "new-jobs" not in {cell for row in figures for cell in (row["numerator"], row["denominator"])}
    assert "new-jobs" not in {row["baseline"] for row in rows(review, TableName.TASKS)}
    assert "new-jobs" not in {row["figure"] for row in rows(review, TableName.EXHIBIT_FIGURES)}
    headlines = sorted(int(row["headline"]) for row in figures if row["headline"])
    assert headlines == list(range(1, len(headlines) + 1))
    assert item_of(review, "indicators/new-jobs").is_rejected


def test_a_running_portal_takes_a_publication_up_and_its_taking_back(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    store = RecordStore(data=data, interval=0)
    first = store.current()
    decide(data, "indicators/new-jobs", Choice.ADOPTED)
    assert store.current() is first
    adopt_all(data)
    publish(data=data, draft_id=NEW)
    assert store.current().report.id == NEW
    unpublish(data=data, report_id=NEW)
    assert store.current().report.id == OLD


def test_a_chapter_given_to_another_domain_takes_its_rows_along_and_a_title_is_the_clerks(
    tmp_path: Path,
) -> None:
    data = draft_next_report(tmp_path)
    review = read_review(data=data, draft_id=NEW)
    assert chapters_of(review, half=Half.DONE)[5] == "government"
    decide(data, REPORT, Choice.EDITED, title="某某报告", **{"chapter_h1-6": "governance"})
    after = read_review(data=data, draft_id=NEW)
    moved = [row for row in rows(after, TableName.INDICATORS) if row["paragraph"].startswith("h1-6-")]
    assert moved
    assert {row["domain"] for row in moved} == {"governance"}
    assert entry_of(after)["title"] == "某某报告"
    assert len(after.items) == len(review.items)
