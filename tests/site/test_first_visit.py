"""The very first visitor of a fresh server."""

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import StartServer, open_taken_over

pytestmark = pytest.mark.browser


def test_a_deep_link_on_a_fresh_server_opens_the_right_page_in_the_right_frame(
    start_server: StartServer, page: Page
) -> None:
    fresh = start_server()
    open_taken_over(page, f"{fresh.url}/city")
    expect(page.locator("#root h1")).to_have_text("城市运行")
    expect(page.locator("#root nav[data-frame=town]")).to_be_visible()
    expect(page.locator("[data-testid=stSidebar]")).to_have_count(0)
    assert page.title() == "城市运行 · 航标小镇"


def test_the_pages_were_run_before_the_first_visitor_came(start_server: StartServer) -> None:
    log = start_server().read_log()
    assert log.count("页面运行：") == 3
    assert all(f"页面运行：{title} · 航标小镇" in log for title in ("总览", "城市运行", "控件"))
    assert "Traceback" not in log
