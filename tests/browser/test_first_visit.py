"""A first visit: to a fresh server by a deep link, and what a reader sees while Streamlit takes over."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage
from tests.conftest import StartPortal
from tests.server import Portal

# Where the title stands, each time it is somewhere else.
FOLLOW_TITLE = """window.places = [];
const look = () => {
    const title = document.querySelector("#first-paint h1") ?? document.querySelector("#root h1");
    const place = title && Math.round(title.getBoundingClientRect().top);
    if (place && place !== places.at(-1)) places.push(place);
    requestAnimationFrame(look);
};
look();"""


def test_the_first_request_of_all_may_be_a_deep_link(start_portal: StartPortal, open_page: OpenPage) -> None:
    opened = open_page("/governance?figure=new-service-stations", base=start_portal().url)
    page = opened.page
    page.wait_for_selector("html.taken-over", state="attached")
    assert page.locator(".stApp h1").inner_text() == "社会治理"
    assert page.title() == "社会治理 · 数说航头"
    # The frame is app.py's: its masthead is there, Streamlit's own list of script names is not.
    assert page.locator(".stApp .ht-wide").is_visible()
    assert page.locator("[data-testid=stSidebarNav]").count() == 0
    assert page.locator(".stApp #figure-new-service-stations blockquote").is_visible()
    assert not opened.console_errors


@pytest.mark.parametrize("path", ["/", "/city", "/map", "/present", "/city?size=large"])
@pytest.mark.parametrize("width", [390, 1440])
def test_what_a_reader_reads_stays_where_it_is(
    browser: Browser, portal: Portal, path: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844}, locale="zh-CN")
    page.add_init_script(FOLLOW_TITLE)
    page.goto(portal.url + path)
    page.wait_for_selector("html.taken-over", state="attached")
    page.wait_for_selector("#root .ht-reader button")
    page.wait_for_timeout(200)
    places = page.evaluate("places")
    page.close()
    assert places
    assert max(places) - min(places) <= 1, places
