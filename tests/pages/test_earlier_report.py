"""An earlier report as Streamlit draws it: every piece of the page stays with it, and so do the widgets."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from hangtou_portal.publish import served_record as current
from hangtou_portal.record.location import VARIABLE, data_folder
from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.next_report import NEW, OLD, OLD_TITLE, add_next_report
from tests.pages.apps import html_of, open_page
from tests.served import record

PAGES = {page.slug: page for page in pages_of(record())}


@pytest.fixture(autouse=True)
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages serve two reports."""
    shutil.copytree(data_folder(), tmp_path / "data")
    add_next_report(tmp_path / "data")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    fresh = current._store.__wrapped__()
    monkeypatch.setattr(current, "_store", lambda: fresh)


def _address(app: AppTest) -> dict[str, str]:
    """The query, whose values the test's Streamlit gives as lists once it has written them itself."""
    said = dict(app.query_params.items())
    return {name: value[0] if isinstance(value, list) else value for name, value in said.items()}


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.slug or "overview")
def test_every_link_of_a_page_stays_with_its_report_but_the_one_that_leads_out(page: PageInfo) -> None:
    html = html_of(open_page(page, report=OLD))
    assert f"您在看往期报告《{OLD_TITLE}》" in html
    # What a later report says of the same undertaking leads there.
    html = re.sub(r'<div class="ht-later".*?</div>', "", html, flags=re.DOTALL)
    hrefs = map(unescape, re.findall(r'<a\b[^>]*?\bhref="([^"#][^"]*)"', html))
    assert [href for href in hrefs if f"report={OLD}" not in href and "//" not in href] == [page.slug or "./"]


def test_the_latest_report_is_the_same_page_named_or_not() -> None:
    named, plain = (html_of(open_page(PAGES["livelihood"], **query)) for query in ({"report": NEW}, {}))
    assert named == plain
    assert "1890个" in plain
    assert "您在看往期报告" not in plain


def test_an_earlier_report_draws_its_own_charts() -> None:
    said = [chart.proto.alt for chart in open_page(PAGES["livelihood"], report=OLD).get("plotly_chart")]
    assert any("1590个" in alternative for alternative in said)
    assert not any("1890个" in alternative for alternative in said)


def test_a_report_that_there_is_not_gets_a_word_and_the_latest() -> None:
    html = html_of(open_page(PAGES["livelihood"], report="2018-h2"))
    assert "没有编号为“2018-h2”的报告" in html
    assert "1890个" in html


def test_what_is_chosen_on_a_page_leaves_the_report_in_the_address() -> None:
    app = open_page(PAGES["present"], report=OLD, size="large")
    app.toggle(key="deck-dark").set_value(True).run()
    assert not app.exception
    assert _address(app) == {"report": OLD, "size": "24", "ground": "dark"}
    app = open_page(PAGES["plan"], report=OLD)
    app.selectbox(key="due").set_value("2019年8月底").run()
    assert _address(app)["report"] == OLD
    assert "符合条件的安排1项" in html_of(app)
    assert "您在看往期报告" in html_of(app)
