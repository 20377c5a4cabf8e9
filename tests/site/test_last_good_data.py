"""A bad edit never takes the portal down; data that was bad from the start is explained."""

import shutil
from pathlib import Path

import pytest

from hangtou_portal.publish import served_record
from hangtou_portal.record.store import RecordStore
from hangtou_portal.views.site_map import pages_of
from tests.conftest import StartPortal
from tests.pages.apps import html_of, open_page
from tests.served import record
from tests.server import ROOT, Portal
from tests.site.web import ask


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the project's data."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def spoil(data: Path) -> None:
    """Write another number than the report's."""
    table = next(data.glob("*/indicators.csv"))
    text = table.read_text(encoding="utf-8")
    assert ",1590," in text
    table.write_text(text.replace(",1590,", ",1950,"), encoding="utf-8")


def test_streamlit_draws_the_last_good_data(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The same of the pages as they are sent is asked under readers, in test_faults.py.
    store = RecordStore(data=data, interval=0)
    monkeypatch.setattr(served_record, "_store", lambda: store)
    page = next(page for page in pages_of(record()) if page.slug == "livelihood")
    before = html_of(open_page(page))
    assert "1590" in before
    spoil(data)
    assert html_of(open_page(page)) == before


def test_a_portal_started_on_bad_data_says_what_is_wrong_and_shows_no_figure(
    portal: Portal, start_portal: StartPortal, data: Path
) -> None:
    # What Streamlit draws of it is asked in tests/pages/test_pages.py.
    spoil(data)
    body = ask(start_portal(data=data), "/").text
    assert "数据没有通过核对" in body
    assert "1950个" in body
    assert 'class="ht-card' not in body
    assert 'class="ht-card' in ask(portal, "/").text
