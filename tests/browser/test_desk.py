"""A clerk at the desk: from a file to a public report, with nothing typed into a table."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from hangtou_portal.__main__ import main
from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision, read_decisions, withdraw
from hangtou_portal.draft.review import read_review
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from tests.browser.chromium import COARSE, wait_until_ready
from tests.browser.desk_server import desk, status
from tests.draft.test_commands import report
from tests.next_report import NEW, OLD

#: An office screen.
SCREEN = {"width": 1366, "height": 768}
JOBS = "indicators/new-jobs"
SLOW = 60_000


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """A data folder with a draft that `draft` made of a .docx."""
    data = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    assert main(["draft", str(report(tmp_path)), "--id", NEW, "--data", str(data)]) == 0
    return data


def opened(browser: Browser, url: str) -> Page:
    page = browser.new_context(viewport=SCREEN, device_scale_factor=COARSE).new_page()  # type: ignore[arg-type]
    page.set_default_timeout(SLOW)
    page.goto(url)
    page.locator(".desk-sentence").wait_for()
    wait_until_ready(page)
    return page


def left(page: Page, count: int) -> None:
    """Wait until the desk says that so many are open."""
    expect(page.locator(".desk-left b")).to_have_text(str(count), timeout=SLOW)


def test_from_a_file_to_a_public_report(browser: Browser, drafted: Path, tmp_path: Path) -> None:
    review = read_review(data=drafted, draft_id=NEW)
    total = len(review.items)
    with desk(data=drafted, draft_id=NEW, log=tmp_path / "desk.log") as running:
        page = opened(browser, running.url)
        left(page, total)
        # No scroll to the buttons on an office screen, and every mark has a sign beside its colour.
        box = page.get_by_role("button", name="采用").first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < SCREEN["height"]
        page.keyboard.press("a")
        left(page, total - 1)
        assert len(read_decisions(drafted / NEW)) == 1
        wait_until_ready(page)
        page.keyboard.press("z")
        left(page, total)
        wait_until_ready(page)
        assert read_decisions(drafted / NEW) == {}
        # The figure is found in the text and edited in a form; what the audit says of it is said at once.
        page.locator(f'mark[data-subject="{JOBS}"]').first.click()
        expect(page.locator(".desk-before")).to_contain_text("1590", timeout=SLOW)
        page.keyboard.press("e")
        page.get_by_label("数值").fill("1891")
        page.get_by_role("button", name="保存修改").click()
        left(page, total - 1)
        page.locator(f'mark[data-subject="{JOBS}"]').first.click()
        expect(page.get_by_role("alert").first).to_contain_text("没有这样写这个数", timeout=SLOW)
        expect(page.get_by_role("button", name="发布")).to_be_disabled(timeout=SLOW)
        page.keyboard.press("a")
        expect(page.locator(".desk-kind")).not_to_contain_text("已修改", timeout=SLOW)
        for rest in range(total - 1, 0, -1):
            left(page, rest)
            wait_until_ready(page)
            page.keyboard.press("a")
        left(page, 0)
        wait_until_ready(page)
        page.get_by_role("button", name="发布").click()
        expect(page.get_by_text("已经发布")).to_be_visible(timeout=SLOW)
    record, _ = open_record(data=drafted)
    assert record.report.id == NEW
    assert record.report.indicators["new-jobs"].amount == "1890个"


def test_what_was_decided_outlives_a_killed_desk_and_a_second_desk_is_not_overwritten(
    browser: Browser, drafted: Path, tmp_path: Path
) -> None:
    total = len(read_review(data=drafted, draft_id=NEW).items)
    with desk(data=drafted, draft_id=NEW, log=tmp_path / "one.log") as running:
        page = opened(browser, running.url)
        page.keyboard.press("a")
        left(page, total - 1)
    with desk(data=drafted, draft_id=NEW, log=tmp_path / "two.log") as running:
        page = opened(browser, running.url)
        left(page, total - 1)
        # Meanwhile somebody else decides what this desk shows.
        subject = read_review(data=drafted, draft_id=NEW).open[0].subject
        other = new_decision(subject=subject, choice=Choice.REJECTED, cells={}, by="城运办.xlsx")
        add_decisions(drafted / NEW, decisions=[other])
        page.keyboard.press("a")
        expect(page.get_by_text("城运办.xlsx刚刚决定了这一处")).to_be_visible(timeout=SLOW)
        assert read_decisions(drafted / NEW)[subject] == other
        # The page that the figure is on, as a draft; and nobody but this machine is answered.
        withdraw(drafted / NEW, decision_id=other.id)
        port = urlsplit(running.url).port or 0
        assert status(port, path="/preview/economy") == 200
        assert status(port, headers={"Host": "example.org"}) == 403
        assert status(port, headers={"Origin": "http://example.org"}) == 403
    assert open_record(data=drafted)[0].report.id == OLD
