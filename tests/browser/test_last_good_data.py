"""A bad edit never takes the portal down; data that was bad from the start is explained."""

import shutil
from pathlib import Path

from hangtou_portal.record.location import data_folder
from tests.browser.conftest import OpenPage
from tests.conftest import StartPortal


def _copy(folder: Path) -> Path:
    shutil.copytree(data_folder(), folder / "data")
    return folder / "data"


def _spoil(data: Path) -> None:
    table = next(data.glob("*/indicators.csv"))
    table.write_text(table.read_text(encoding="utf-8").replace(",1590,", ",1950,"), encoding="utf-8")


def test_a_running_portal_keeps_the_last_good_data(
    start_portal: StartPortal, open_page: OpenPage, tmp_path: Path
) -> None:
    data = _copy(tmp_path)
    portal = start_portal(data=data)
    assert "1590" in open_page("/livelihood", base=portal.url).page.locator("body").inner_text()
    _spoil(data)
    page = open_page("/livelihood", base=portal.url).page
    page.wait_for_timeout(2500)
    page.reload()
    page.wait_for_selector("html.taken-over", state="attached")
    words = page.locator("body").inner_text()
    assert "1590" in words
    assert "1950" not in words
    log = portal.read_log()
    assert "继续使用上一份通过核对的数据" in log
    assert "1950" in log


def test_a_portal_started_on_bad_data_says_what_is_wrong(
    start_portal: StartPortal, open_page: OpenPage, tmp_path: Path
) -> None:
    data = _copy(tmp_path)
    _spoil(data)
    portal = start_portal(data=data)
    page = open_page("/", base=portal.url).page
    page.wait_for_selector("html.taken-over", state="attached")
    words = page.locator(".stApp").inner_text()
    assert "数据没有通过核对" in words
    assert "1950个" in words
    assert page.locator(".stApp .ht-card").count() == 0
