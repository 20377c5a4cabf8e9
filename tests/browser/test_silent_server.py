"""A server that answers nothing any more while its line still stands."""

import os
import re
import signal

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.conftest import StartPortal


def test_a_page_that_does_not_come_is_said_to_be_missed_and_comes_at_the_next_click(
    start_portal: StartPortal, open_page: OpenPage
) -> None:
    own = start_portal()
    page = open_page("/city", base=own.url, wait=False).page
    page.wait_for_selector("html.taken-over", state="attached")
    link = page.locator(".stApp .ht-masthead").get_by_role("link", name="民生事业")
    os.kill(own.process.pid, signal.SIGSTOP)
    try:
        link.click()
        expect(page.locator("#portal-missed")).to_have_text(
            "没有连上服务器，“民生事业”暂时打不开，连上以后请再点一次。这一页可以照常阅读。", timeout=20_000
        )
        # The address is again that of the page that stands there.
        expect(page).to_have_url(re.compile("/city$"))
        expect(page.locator(".stApp h1")).to_have_text("城市运行")
        assert page.locator("[data-test-connection-state=CONNECTED]").count() == 1
    finally:
        os.kill(own.process.pid, signal.SIGCONT)
    link.click()
    expect(page.locator(".stApp h1")).to_have_text("民生事业", timeout=20_000)
    expect(page.locator("#portal-missed")).to_be_hidden()
