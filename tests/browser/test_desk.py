"""A clerk at the desk: from the whole text of a report to a public one, with nothing typed into a table."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from hangtou_portal.__main__ import main
from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision, read_decisions
from hangtou_portal.draft.review import REPORT, read_review
from hangtou_portal.draft.second_look import second_look
from hangtou_portal.draft.trial import try_publishing
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.sources import read_sources
from hangtou_portal.record.text import published_lines
from tests.browser.chromium import COARSE, wait_until_ready
from tests.browser.desk_server import desk
from tests.draft.test_commands import LINES, report
from tests.next_report import NEW, OLD, RESTATED
from tests.server import status

#: An office screen.
SCREEN = {"width": 1366, "height": 768}
JOBS = "indicators/new-jobs"
SLOW = 60_000


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a draft that `draft` made of a .docx: the town's report as a year later has it."""
    folder = tmp_path_factory.mktemp("drafted")
    data = Path(shutil.copytree(data_folder(), folder / "data"))
    text = "\n".join(published_lines((data / OLD / "report.md").read_text(encoding="utf-8")))
    for said, says in RESTATED:
        text = text.replace(said, says)
    file = report(folder, lines=tuple(text.split("\n")))
    assert main(["draft", str(file), "--id", NEW, "--data", str(data)]) == 0
    return data


@pytest.fixture
def drafted(untouched: Path, tmp_path: Path) -> Path:
    """A copy of that folder for one test to decide in."""
    return Path(shutil.copytree(untouched, tmp_path / "data"))


def opened(browser: Browser, url: str) -> Page:
    page = browser.new_context(viewport=SCREEN, device_scale_factor=COARSE).new_page()  # type: ignore[arg-type]
    page.set_default_timeout(SLOW)
    page.goto(url)
    page.locator(".desk-sentence").wait_for()
    wait_until_ready(page)
    return page


def left(page: Page, count: int) -> None:
    """Wait until the desk says that so many are open, and has drawn all of itself."""
    expect(page.locator(".desk-left b")).to_have_text(str(count), timeout=SLOW)
    wait_until_ready(page)


def test_from_a_file_to_a_public_report(browser: Browser, drafted: Path, tmp_path: Path) -> None:
    total = len(read_review(data=drafted, draft_id=NEW).items)
    assert total > 150
    with desk(data=drafted, draft_id=NEW, log=tmp_path / "desk.log") as running:
        page = opened(browser, running.url)
        left(page, total)
        # The report itself is asked first: nobody printed its year.
        expect(page.locator(".desk-why")).to_contain_text("没有写年份")
        # No scroll to the buttons on an office screen.
        box = page.locator(".st-key-desk-adopt button").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < SCREEN["height"]
        page.keyboard.press("a")
        left(page, total - 1)
        assert set(read_decisions(drafted / NEW)) == {REPORT}
        page.keyboard.press("z")
        left(page, total)
        assert read_decisions(drafted / NEW) == {}
        page.keyboard.press("a")
        left(page, total - 1)
        # The figure is found in the text and edited in a form; the number that it then loses stays open.
        mark = page.locator(f'mark[data-subject="{JOBS}"]').first
        mark.click()
        expect(page.locator(".desk-before")).to_contain_text("1590", timeout=SLOW)
        page.keyboard.press("e")
        page.get_by_label("数值").fill("1891")
        page.get_by_role("button", name="保存修改").click()
        expect(page.locator(".desk-left")).to_contain_text("其中1处还没交代", timeout=SLOW)
        left(page, total - 1)
        expect(page.get_by_role("alert").first).to_contain_text("没有这样写这个数")
        expect(mark).to_have_class("asked begins")
        page.keyboard.press("a")
        left(page, total - 2)
        expect(page.get_by_role("button", name="发布")).to_be_disabled()
        # What the audit cannot judge is not among the rest: it is looked at, one by one.
        record = try_publishing(
            review := read_review(data=drafted, draft_id=NEW), sources=read_sources(data=drafted)
        ).record
        looks = sum(second_look(item, review=review, record=record) != "" for item in review.open)
        assert looks > 0
        rest = total - 2 - looks
        page.get_by_role("button", name=f"其余{rest}处照建议采用").click()
        expect(page.get_by_text(f"另{looks}处要逐处看一眼")).to_be_visible()
        page.get_by_role("button", name=f"确认采用{rest}处").click()
        for still in range(looks, 0, -1):
            left(page, still)
            expect(page.locator(".desk-look")).to_contain_text("请看一眼")
            page.keyboard.press("a")
        left(page, 0)
        page.get_by_role("button", name="发布").click()
        expect(page.get_by_text("已经发布")).to_be_visible(timeout=SLOW)
    record = open_record(data=drafted)
    assert record.report.id == NEW
    assert record.report.indicators["new-jobs"].amount == "1890个"


def test_a_number_may_be_said_not_to_be_the_one_of_the_report_before(
    browser: Browser, drafted: Path, tmp_path: Path
) -> None:
    total = len(read_review(data=drafted, draft_id=NEW).items)
    with desk(data=drafted, draft_id=NEW, log=tmp_path / "desk.log") as running:
        page = opened(browser, running.url)
        mark, before = page.locator(f'mark[data-subject="{JOBS}"]').first, page.locator(".desk-before")
        mark.click()
        expect(before).to_contain_text("1590", timeout=SLOW)
        # The card is drawn ahead of its buttons, which listen for the key.
        wait_until_ready(page)
        page.keyboard.press("n")
        left(page, total - 1)
        assert read_decisions(drafted / NEW)[JOBS].cells["id"] == "xin-zeng-jiu-ye-gang-wei-2020-h1"
        mark.click()
        expect(page.locator(".desk-kind")).to_contain_text("已修改", timeout=SLOW)
        expect(before).to_have_count(0)
        wait_until_ready(page)
        page.keyboard.press("z")
        left(page, total)
        expect(before).to_contain_text("1590", timeout=SLOW)


def test_two_desks_at_once_lose_nothing_and_a_contradiction_is_asked(
    browser: Browser, drafted: Path, tmp_path: Path
) -> None:
    review = read_review(data=drafted, draft_id=NEW)
    total = len(review.items)
    _, second, third = (item.subject for item in review.open[:3])
    with (
        desk(data=drafted, draft_id=NEW, log=tmp_path / "one.log") as one,
        desk(data=drafted, draft_id=NEW, log=tmp_path / "two.log") as two,
    ):
        here, there = opened(browser, one.url), opened(browser, two.url)
        here.keyboard.press("a")
        left(here, total - 1)
        # The same decided at both is one decision, and nobody is asked.
        there.keyboard.press("a")
        left(there, total - 1)
        assert set(read_decisions(drafted / NEW)) == {REPORT}
        # Both show the second; there it is adopted, and what here contradicts that is asked.
        there.keyboard.press("a")
        left(there, total - 2)
        here.keyboard.press("x")
        expect(here.get_by_text("另一个工作台刚刚决定了这一处")).to_be_visible(timeout=SLOW)
        left(here, total - 2)
        assert read_decisions(drafted / NEW)[second].choice is Choice.ADOPTED
        # Different things at the same time: both are on the disk, and outlive a desk that is killed.
        here.keyboard.press("x")
        expect(here.locator(".desk-kind")).not_to_contain_text("已采用", timeout=SLOW)
        there.keyboard.press("a")
        expect(there.locator(".desk-left b")).to_have_text(str(total - 3), timeout=SLOW)
        one.process.kill()
        kept = read_decisions(drafted / NEW)
        assert (kept[second].choice, kept[third].choice) == (Choice.REJECTED, Choice.ADOPTED)
        # The page that a figure is on, as a draft; and nobody but this machine is answered.
        port = urlsplit(two.url).port or 0
        assert status(port, path="/preview/economy") == 200
        assert status(port, headers={"Host": "example.org"}) == 403
        assert status(port, headers={"Origin": "http://example.org"}) == 403
    assert open_record(data=drafted).report.id == OLD


def test_a_document_cannot_make_the_clerks_browser_ask_elsewhere(browser: Browser, tmp_path: Path) -> None:
    elsewhere = "http://pictures.example"
    image, markdown = f"<img src={elsewhere}/a.png>", f"![图]({elsewhere}/b.png)"
    lines = (
        LINES[0] + image,
        *(f"{line}{image}{markdown}" if line[1] == "、" else line for line in LINES[1:]),
    )
    data = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    assert main(["draft", str(report(tmp_path, lines=lines)), "--id", NEW, "--data", str(data)]) == 0
    items = read_review(data=data, draft_id=NEW).items
    # What the clerk types is quoted by the audit that refuses it.
    figure = next(item for item in items if item.subject == JOBS)
    decision = new_decision(
        subject=JOBS,
        choice=Choice.EDITED,
        cells={**figure.cells, "quote": markdown},
        by="表",
    )
    add_decisions(data / NEW, decisions=[decision])
    with desk(data=data, draft_id=NEW, log=tmp_path / "desk.log") as running:
        page = opened(browser, running.url)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.get_by_text("核对发现").last.click()
        expect(page.get_by_test_id("stExpanderDetails")).to_contain_text(markdown, timeout=SLOW)
        wait_until_ready(page)
        expect(page.locator(f'img[src^="{elsewhere}"]')).to_have_count(0)
        assert not [url for url in asked if url.startswith(elsewhere)]
