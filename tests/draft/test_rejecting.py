"""Whatever is rejected at the desk, all else stays as decided, and the draft can still be published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.published_entry import entry_of
from hangtou_portal.draft.publishing import publish, unpublish
from hangtou_portal.draft.review import REPORT, Review, read_review
from hangtou_portal.draft.rows import rows
from hangtou_portal.draft.trial import Trial, try_publishing
from hangtou_portal.record.audit import open_record, verified
from hangtou_portal.record.sources import read_sources
from tests.draft import test_first_report
from tests.draft.drafted import adopt_all, draft_next_report, item_of
from tests.draft.test_publishing import decide
from tests.next_report import NEW


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A draft whose every proposal has been adopted."""
    folder = draft_next_report(tmp_path)
    adopt_all(folder)
    return folder


def review_of(data: Path) -> Review:
    return read_review(data=data, draft_id=NEW)


def tried(data: Path) -> Trial:
    return try_publishing(review_of(data), sources=read_sources(data=data))


def said(trial: Trial) -> list[str]:
    return [str(finding.fault) for finding in trial.findings]


def row_of(data: Path, table: TableName, name: str) -> Mapping[str, str]:
    return next(row for row in rows(review_of(data), table) if row["id"] == name)


def test_an_exhibit_rejected_under_the_id_of_its_figure_takes_nothing_from_figures_and_tasks(
    tmp_path: Path,
) -> None:
    data = test_first_report.draft(tmp_path)
    test_first_report.adopt(data)
    before = read_review(data=data, draft_id=test_first_report.ID)
    (progress,) = (row for row in rows(before, TableName.EXHIBITS) if row["kind"] == "progress")
    assert progress["id"] in {row["id"] for row in rows(before, TableName.INDICATORS)}
    decision = new_decision(subject=f"exhibits/{progress['id']}", choice=Choice.REJECTED, cells={}, by="测试")
    add_decisions(before.draft.folder, decisions=[decision])
    after = read_review(data=data, draft_id=test_first_report.ID)
    for table in (TableName.INDICATORS, TableName.TASKS):
        assert rows(after, table) == rows(before, table)
    publish(data=data, draft_id=test_first_report.ID)
    assert [exhibit.kind for exhibit in open_record(data=data).report.exhibits.values()] == []


def test_any_exhibit_can_be_rejected_and_taken_back(data: Path) -> None:
    exhibits = [row["id"] for row in rows(review_of(data), TableName.EXHIBITS)]
    before = rows(review_of(data), TableName.EXHIBIT_FIGURES)
    for name in exhibits:
        decide(data, f"exhibits/{name}", Choice.REJECTED)
        assert said(tried(data)) == [], name
        decide(data, f"exhibits/{name}", Choice.ADOPTED)
        assert rows(review_of(data), TableName.EXHIBIT_FIGURES) == before
    for name in exhibits:
        decide(data, f"exhibits/{name}", Choice.REJECTED)
    publish(data=data, draft_id=NEW)


def test_a_bar_rejected_in_the_middle_leaves_no_gap(data: Path) -> None:
    decide(data, "indicators/quarterly-public-opinions", Choice.REJECTED)
    bars = [
        row["order"]
        for row in rows(review_of(data), TableName.EXHIBIT_FIGURES)
        if row["exhibit"] == "suggestions"
    ]
    assert bars == ["1", "2", "3", "4", "5"]
    assert not [fault for fault in said(tried(data)) if "exhibit_figures" in fault]


def test_what_an_exhibit_lacks_is_said_of_the_exhibit_so_that_it_can_be_rejected(data: Path) -> None:
    decide(data, "indicators/courtyard-villages", Choice.REJECTED)
    subjects = {finding.subject for finding in tried(data).findings}
    assert subjects == {"exhibits/coverage"}
    decide(data, "exhibits/coverage", Choice.REJECTED)
    publish(data=data, draft_id=NEW)


def test_the_place_of_a_rejected_figure_goes_to_the_next_one_of_the_text(data: Path) -> None:
    decide(data, "indicators/security-cameras", Choice.REJECTED)
    figures = rows(review_of(data), TableName.INDICATORS)
    leads = {row["lead"]: row["id"] for row in figures if row["domain"] == "city" and row["lead"]}
    assert leads == {
        "1": "demolished-illegal-area",
        "2": "waste-sorting-residential-areas",
        "3": "demolition-target-share",
    }
    publish(data=data, draft_id=NEW)


def test_a_place_that_a_person_took_from_a_figure_is_not_given_back_to_it(data: Path) -> None:
    decide(data, "indicators/demolished-illegal-area", Choice.EDITED, lead="", headline="")
    row = row_of(data, TableName.INDICATORS, "demolished-illegal-area")
    assert (row["lead"], row["headline"]) == ("", "")
    assert said(tried(data)) == []


def test_a_place_that_is_no_number_is_refused_and_not_counted_over(data: Path) -> None:
    decide(data, "indicators/demolished-illegal-area", Choice.EDITED, lead="第一")
    assert any("第一" in fault for fault in said(tried(data)))


def test_a_target_rejected_makes_its_share_a_rate_and_its_task_one_without_a_baseline(data: Path) -> None:
    decide(data, "indicators/new-jobs-target", Choice.REJECTED)
    assert row_of(data, TableName.INDICATORS, "new-jobs-share")["role"] == "rate"
    task = row_of(data, TableName.TASKS, "new-jobs")
    assert (task["target"], task["baseline"]) == ("", "")
    decide(data, "exhibits/jobs", Choice.REJECTED)
    publish(data=data, draft_id=NEW)


def test_a_clause_that_is_no_commitment_is_noted_as_such_and_the_rest_is_published(data: Path) -> None:
    quote = item_of(review_of(data), "tasks/new-jobs").quote
    decide(data, "tasks/new-jobs", Choice.REJECTED)
    assert said(tried(data)) == []
    record = publish(data=data, draft_id=NEW)
    assert any("连同注明不是安排的1句，合起来覆盖" in line for line in verified(record))
    assert [passage.quote for passage in record.report.not_tasks] == [quote]
    assert "new-jobs" not in record.report.tasks
    unpublish(data=data, report_id=NEW)
    assert "not_tasks" not in review_of(data).draft.entry
    decide(data, "tasks/new-jobs", Choice.ADOPTED, **item_of(review_of(data), "tasks/new-jobs").proposed)
    publish(data=data, draft_id=NEW)
    assert open_record(data=data).report.not_tasks == ()


def test_a_clause_that_an_edit_leaves_out_leads_to_the_task_that_was_edited(data: Path) -> None:
    task = next(item for item in review_of(data).standing(TableName.TASKS) if "," in item.quote)
    decide(data, task.subject, Choice.EDITED, quote=task.quote.rpartition(",")[0])
    assert {f.subject for f in tried(data).findings if not f.fault.column} == {task.subject}


def test_a_clause_that_goes_into_the_commitment_beside_it_is_still_one(data: Path) -> None:
    review = review_of(data)
    tasks = [item for item in review.standing(TableName.TASKS) if item.paragraph == "h2-1-1"]
    text = review.text.at("h2-1-1")
    first, second = sorted(tasks, key=lambda item: text.find(item.quote))[:2]
    both = text[text.find(first.quote) : text.find(second.quote) + len(second.quote)]
    decide(data, second.subject, Choice.REJECTED)
    decide(data, first.subject, Choice.EDITED, quote=both)
    assert "not_tasks" not in entry_of(review_of(data))


def test_a_term_rejected_that_the_year_follows_from_is_none_of_its_grounds_any_more(data: Path) -> None:
    term = "seventieth-anniversary"
    assert term in review_of(data).draft.entry["year_basis"]  # type: ignore[operator]
    decide(data, f"terms/{term}", Choice.REJECTED)
    for item in review_of(data).open:
        decide(data, item.subject, Choice.REJECTED)
    publish(data=data, draft_id=NEW)
    assert term not in open_record(data=data).report.year_basis


def test_a_row_under_another_id_keeps_all_that_names_it(data: Path) -> None:
    decide(data, "indicators/new-jobs", Choice.EDITED, id="jobs-found")
    assert row_of(data, TableName.INDICATORS, "new-jobs-share")["numerator"] == "jobs-found"
    shown = {row["figure"] for row in rows(review_of(data), TableName.EXHIBIT_FIGURES)}
    assert "jobs-found" in shown
    assert "new-jobs" not in shown


def test_a_chapter_given_to_another_domain_brings_no_figure_too_many(data: Path) -> None:
    cells = {name: "governance" for name in review_of(data).report_cells if name == "chapter_h1-3"}
    decide(data, REPORT, Choice.EDITED, **cells)
    assert not [fault for fault in said(tried(data)) if "lead" in fault]


def test_a_term_within_a_rejected_one_moves_to_where_it_is_then_used_first(data: Path) -> None:
    assert row_of(data, TableName.TERMS, "three-x")["paragraph"] == "h1-3-3"
    decide(data, "terms/one-one-three-x", Choice.REJECTED)
    row = row_of(data, TableName.TERMS, "three-x")
    assert row["paragraph"] == "h1-3-2"
    assert row["term"] in row["quote"]
    for item in review_of(data).open:
        decide(data, item.subject, Choice.REJECTED)
    publish(data=data, draft_id=NEW)
