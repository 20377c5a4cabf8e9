"""A first visit to a fresh server, by a deep link."""

from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage, one_tab
from tests.conftest import StartPortal
from tests.server import Portal


def test_the_first_request_of_all_may_be_a_deep_link(start_portal: StartPortal, open_page: OpenPage) -> None:
    opened = open_page("/governance?figure=new-service-stations", base=start_portal().url)
    page = opened.page
    page.wait_for_selector("html.taken-over", state="attached")
    assert page.locator(".stApp h1").inner_text() == "社会治理"
    assert page.title() == "社会治理 · 数说航头"
    # The frame is app.py's: its masthead is there, Streamlit's own list of script names is not.
    assert page.locator(".stApp .ht-wide").is_visible()
    assert page.locator("[data-testid=stSidebar], [data-testid=stSidebarNav]").count() == 0
    assert page.locator(".stApp #figure-new-service-stations blockquote").is_visible()
    assert not opened.console_errors


# How many frames showed the page when the later part of its script began: that makes the tip of charts.
FRAMES = """
window.frames = 0;
const count = () => { frames += document.getElementById("content") ? 1 : 0; requestAnimationFrame(count); };
requestAnimationFrame(count);
new MutationObserver(() => { if (document.getElementById("chart-tip")) window.framesBefore ??= frames; })
  .observe(document, { subtree: true, childList: true });
"""


def test_the_page_is_painted_before_its_script_does_what_nobody_sees(
    browser: Browser, portal: Portal
) -> None:
    with one_tab(browser, portal=portal, width=1440, height=900) as page:
        page.add_init_script(FRAMES)
        for path in ("/", "/city"):
            page.goto(path, wait_until="domcontentloaded")
            assert page.wait_for_function("() => window.framesBefore").json_value() >= 1
