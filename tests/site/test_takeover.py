"""The hand-over from the first paint to Streamlit, and life without Streamlit."""

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.server import Portal
from tests.site.conftest import open_taken_over

pytestmark = pytest.mark.browser

SEE_EVERY_FRAME = """
window.emptyFrames = 0; window.seenFrames = 0;
const look = () => {
  if (document.body) {
    const shown = [...document.querySelectorAll("h1")].some((h1) => {
      const { left, top, height } = h1.getBoundingClientRect();
      return h1.contains(document.elementFromPoint(left + 5, top + height / 2));
    });
    window.seenFrames += 1;
    if (!shown) window.emptyFrames += 1;
  }
  requestAnimationFrame(look);
};
addEventListener("DOMContentLoaded", () => requestAnimationFrame(look));
"""


def test_no_frame_between_first_paint_and_streamlit_is_empty(server: Portal, page: Page) -> None:
    page.add_init_script(SEE_EVERY_FRAME)
    open_taken_over(page, server.url)
    page.wait_for_timeout(500)
    assert page.evaluate("window.seenFrames") > 10
    assert page.evaluate("window.emptyFrames") == 0
    expect(page.locator("#first-paint")).to_have_count(0)


def test_a_reader_stays_where_they_had_scrolled_to(server: Portal, page: Page) -> None:
    page.add_init_script('addEventListener("DOMContentLoaded", () => scrollTo(0, 400))')
    open_taken_over(page, server.url)
    reached = page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    assert reached == pytest.approx(400, abs=40)  # a line or two, where the page has settled since


def test_an_address_with_a_mark_ends_at_its_mark(server: Portal, page: Page) -> None:
    open_taken_over(page, f"{server.url}/widgets#far")
    expect(page.locator("#far")).to_be_in_viewport()


def test_an_address_cut_off_in_its_mark_is_taken_over_all_the_same(server: Portal, page: Page) -> None:
    open_taken_over(page, f"{server.url}/widgets#%E5%8")
    expect(page.locator("#root h1")).to_be_visible()


def test_a_page_that_cannot_connect_stays_readable_and_says_so_in_chinese(server: Portal, page: Page) -> None:
    def refuse(socket: WebSocketRoute) -> None:
        socket.close()

    page.route_web_socket("**/_stcore/stream", refuse)
    page.clock.install()
    page.goto(server.url)
    expect(page.get_by_text("第59行")).to_be_visible()
    page.clock.run_for(25_000)
    expect(page.get_by_role("status")).to_contain_text("可以照常阅读")
    expect(page.get_by_text("第59行")).to_be_visible()
    expect(page.locator("#first-paint")).to_have_count(1)


def test_a_script_that_does_not_arrive_leaves_the_page_and_a_notice(server: Portal, page: Page) -> None:
    page.route("**/static/*/js/react-dom.*.js", lambda route: route.abort())
    page.goto(server.url)
    expect(page.get_by_role("status")).to_contain_text("可以照常阅读")
    expect(page.get_by_text("第59行")).to_be_visible()
