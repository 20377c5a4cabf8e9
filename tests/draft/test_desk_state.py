"""What the desk shows follows every file that it is made from, and no key pressed twice breaks it."""

from __future__ import annotations

from pathlib import Path

from hangtou_portal.draft.desk import Work
from hangtou_portal.ui.desk.state import review_of, trial_of, undo
from tests.draft.drafted import draft_next_report
from tests.next_report import NEW


def test_a_file_that_is_corrected_beside_the_desk_is_read_again(tmp_path: Path) -> None:
    work = Work(data=draft_next_report(tmp_path), draft_id=NEW)
    before, passed = review_of(work), trial_of(work)
    assert review_of(work) is before, "nothing is read twice"
    report = work.data / NEW / "report.md"
    report.write_text(report.read_text(encoding="utf-8").replace("上半年", "今年上半年", 1), encoding="utf-8")
    assert review_of(work).draft.markdown != before.draft.markdown
    places = work.data / "places.csv"
    places.write_text(places.read_text(encoding="utf-8").replace("长达村", "长大村"), encoding="utf-8")
    assert len(trial_of(work).findings) > len(passed.findings)


def test_taking_back_once_more_than_was_decided_does_nothing(tmp_path: Path) -> None:
    work = Work(data=draft_next_report(tmp_path), draft_id=NEW)
    files = {file: file.read_bytes() for file in work.data.rglob("*") if file.is_file()}
    undo(work)
    assert {file: file.read_bytes() for file in work.data.rglob("*") if file.is_file()} == files
