"""A first visit to a fresh server, by a deep link."""

from tests.browser.conftest import OpenPage
from tests.conftest import StartPortal


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
