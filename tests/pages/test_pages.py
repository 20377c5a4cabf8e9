"""Each page as Streamlit runs it: drawn without an exception, with its own heading, cards and charts."""

import shutil
from pathlib import Path

import pytest

from hangtou_portal.exhibits.catalogue import exhibits_of
from hangtou_portal.publish import served_record as current
from hangtou_portal.record.location import VARIABLE, data_folder
from hangtou_portal.record.model import Domain
from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.pages.apps import html_of, run_page
from tests.served import record, report

ROOT = Path(__file__).parents[2]
PAGES = pages_of(record())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "overview")
def test_every_page_runs_and_has_one_heading(page: PageInfo) -> None:
    app = run_page(page)
    assert not app.exception
    assert html_of(app).count("<h1") == 1


def test_streamlit_alone_says_what_it_does_not_serve() -> None:
    """Whoever starts `streamlit run app.py` has no routes beside the pages: no pictures, no files."""
    assert "完整的门户用 make run 启动" in html_of(run_page())


@pytest.mark.parametrize("domain", list(report().domains))
def test_a_domain_draws_its_exhibits_with_plotly_and_their_alternatives(domain: Domain) -> None:
    page = next(page for page in PAGES if page.domain == domain)
    app = run_page(page)
    charts = [element.proto for element in app.get("plotly_chart")]
    exhibits = exhibits_of(report=report(), domain=domain)
    assert [chart.alt for chart in charts] == [exhibit.alternative for exhibit in exhibits]


def test_the_overview_loads_no_chart_library() -> None:
    app = run_page()
    assert not app.get("plotly_chart")
    assert not app.get("deck_gl_json_chart")


def test_a_wrong_figure_in_the_address_is_answered_in_chinese() -> None:
    app = run_page(None, figure="no-such-figure")
    assert not app.exception
    assert "没有编号为“no-such-figure”的数字" in html_of(app)


def test_bad_data_at_the_start_shows_the_faults_and_no_figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(data_folder(), tmp_path / "data")
    table = next((tmp_path / "data").glob("*/indicators.csv"))
    table.write_text(table.read_text(encoding="utf-8").replace(",39.98,", ",39.89,"), encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    fresh = current._store.__wrapped__()
    monkeypatch.setattr(current, "_store", lambda: fresh)
    app = run_page()
    assert not app.exception
    assert "数据没有通过核对" in html_of(app)
    assert "39.89" in html_of(app)
    assert "ht-card" not in html_of(app).replace(".ht-card", "")
