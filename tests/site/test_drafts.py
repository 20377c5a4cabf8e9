"""A portal that serves the public passes drafts over, with one line in its log."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import StartPortal
from tests.draft.drafted import draft_next_report
from tests.next_report import NEW
from tests.site.web import ask


def test_a_draft_beside_the_reports_is_passed_over_with_one_line(
    start_portal: StartPortal, tmp_path: Path
) -> None:
    portal = start_portal(data=draft_next_report(tmp_path))
    page = ask(portal, "/livelihood")
    assert page.status == 200
    assert "1590" in page.text
    assert "1890" not in page.text
    assert "草稿" not in page.text
    assert portal.read_log().count(f"草稿不公开，没有载入：{NEW}") == 1
