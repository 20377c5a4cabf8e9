"""Reports whose ids begin alike, 2019 and 2019-h1, are kept apart."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hangtou_portal.__main__ import main
from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.files import PROPOSALS
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.publishing import unpublish
from hangtou_portal.draft.review import read_review
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.sources import read_sources
from tests.draft.test_commands import report
from tests.next_report import OLD, add_report, package_of

YEAR = "2019"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The public report 2019-h1, and one of the whole year: 2019."""
    folder = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    add_report(folder, id=YEAR, wording=(), entry={"period_end_month": 12})
    return folder


def draft(data: Path, *, draft_id: str, file: Path) -> None:
    assert main(["draft", str(file), "--id", draft_id, "--data", str(data)]) == 0


def test_taking_one_back_leaves_the_other_its_files(data: Path) -> None:
    before = [item["name"] for item in package_of(data)["resources"] if item["path"].startswith(f"{OLD}/")]
    (data / YEAR / PROPOSALS).write_text("{}", encoding="utf-8")
    unpublish(data=data, report_id=YEAR)
    package = package_of(data)
    assert [item["name"] for item in package["resources"] if item["path"].startswith(f"{OLD}/")] == before
    assert {item["path"].split("/")[0] for item in package["drafts"][0]["resources"]} == {YEAR}
    assert [one.id for one in open_record(data=data).reports] == [OLD]


def test_the_next_draft_has_the_files_of_one_report(data: Path, tmp_path: Path) -> None:
    draft(data, draft_id="2020-h1", file=report(tmp_path))
    (entry,) = package_of(data)["drafts"]
    files = sorted(item["path"] for item in entry["resources"])
    assert files == sorted({f"2020-h1/{Path(path).name}" for path in files})
    assert all((data / path).exists() for path in files)


def test_the_schemas_are_asked_of_a_draft_whose_id_begins_as_a_report_does(
    data: Path, tmp_path: Path
) -> None:
    draft(data, draft_id="2019-h2", file=report(tmp_path))
    review = read_review(data=data, draft_id="2019-h2")
    first = next(item for item in review.items if item.table is TableName.INDICATORS)
    cells = dict(first.cells) | {"id": "No Id"}
    decision = new_decision(subject=first.subject, choice=Choice.EDITED, cells=cells, by="测试")
    add_decisions(review.draft.folder, decisions=[decision])
    review = read_review(data=data, draft_id="2019-h2")
    trial = try_publishing(review, sources=read_sources(data=data))
    assert first.subject in {finding.subject for finding in trial.findings if finding.fault.column == "id"}
