"""Another town from its folder alone, in a browser; over HTTP: tests/site/test_second_town.py."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.audited import DESK, open_at
from tests.browser.english import english_on
from tests.conftest import StartPortal
from tests.second_town import FIRST_TOWN, write_second_town


def test_in_a_browser_a_domain_is_drawn_by_the_one_script_and_the_next_one_is_a_click_away(
    window: Page, start_portal: StartPortal, tmp_path: Path
) -> None:
    town = start_portal(data=write_second_town(tmp_path / "data"))
    open_at(window, town, "/ecology", width=DESK)
    expect(window.locator(".stApp h1")).to_have_text("生态环境")
    window.evaluate("() => document.querySelector('.stApp #exhibit-sewers').scrollIntoView()")
    window.wait_for_selector(".stApp .st-key-drawing-sewers .js-plotly-plot .main-svg")
    window.locator(".stApp .ht-wide").get_by_text("自身建设", exact=True).click()
    expect(window.locator(".stApp h1")).to_have_text("自身建设")
    assert window.url.endswith("/office")
    assert english_on(window) == []
    assert not [word for word in FIRST_TOWN if word in window.content()]
