"""A figure that a person says is not the earlier one gets an id of its own, and all that names it follows."""

from __future__ import annotations

from pathlib import Path

from hangtou_portal.draft.decisions import Choice, withdraw
from hangtou_portal.draft.identifiers import id_apart
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.publishing import publish
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.rows import rows
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.sources import read_sources
from tests.draft.drafted import adopt_all, draft_next_report, item_of
from tests.draft.test_publishing import decide
from tests.next_report import NEW, OLD

JOBS = "indicators/new-jobs"
OTHER = "xin-zeng-jiu-ye-gang-wei-2020-h1"


def test_charts_sentences_and_shares_name_it_by_its_new_id(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    adopt_all(data)
    decide(data, JOBS, Choice.EDITED, id=OTHER)
    review = read_review(data=data, draft_id=NEW)
    assert [
        str(finding.fault) for finding in try_publishing(review, sources=read_sources(data=data)).findings
    ] == []
    (exhibit,) = (row for row in rows(review, TableName.EXHIBITS) if OTHER in row["takeaway"])
    assert "{new-jobs|" not in exhibit["takeaway"] + exhibit["subtitle"]
    assert "{new-jobs-share|" in exhibit["takeaway"], "another figure keeps its id"
    publish(data=data, draft_id=NEW)
    latest, earlier = (open_record(data=data).at(name).report for name in (NEW, OLD))
    assert "new-jobs" not in latest.indicators
    assert latest.indicators["new-jobs-share"].numerator == OTHER
    assert earlier.indicators["new-jobs"].amount == "1590个"


def test_it_has_no_earlier_sentence_until_that_is_taken_back(tmp_path: Path) -> None:
    data = draft_next_report(tmp_path)
    before = item_of(read_review(data=data, draft_id=NEW), JOBS).before
    assert "1590个" in before
    decide(data, JOBS, Choice.EDITED, id=OTHER)
    item = item_of(read_review(data=data, draft_id=NEW), JOBS)
    assert item.before == ""
    assert item.decision is not None
    withdraw(data / NEW, decision_ids=[item.decision.id])
    assert item_of(read_review(data=data, draft_id=NEW), JOBS).before == before


def test_the_new_id_is_no_other_figures() -> None:
    assert id_apart("新增就业岗位", draft_id=NEW, taken=["new-jobs"]) == OTHER
    assert id_apart("新增就业岗位", draft_id=NEW, taken=[OTHER]) == "xin-zeng-jiu-ye-gang-wei-2-2020-h1"
