"""Addresses after Streamlit has taken over: what they name is still in view, and its links lead on."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.addresses import promised
from tests.browser.chromium import wait_until_ready
from tests.browser.conftest import OpenPage, one_tab
from tests.server import Portal

MARKED = sorted({kind for kind, address in promised() if "#" in address})
# What the address names begins above the lower edge of the window, and does not lie above the upper one.
IN_VIEW = """(mark) => {
    const inside = document.querySelector('.stApp') ?? document;
    const found = inside.querySelector('#' + CSS.escape(mark));
    if (!found) return false;
    const box = found.getBoundingClientRect();
    return box.height > 0 && box.top >= -1 && box.top < innerHeight;
}"""


@pytest.fixture(scope="module")
def phone(browser: Browser, portal: Portal) -> Iterator[Page]:
    """One tab in which addresses are opened one after another, each from its server."""
    with one_tab(browser, portal=portal, width=390, height=844) as page:
        yield page


@pytest.mark.parametrize("kind", MARKED)
def test_when_streamlit_has_taken_over_it_is_still_in_view(phone: Page, kind: str) -> None:
    address = [address for found, address in promised() if found == kind][-2]
    phone.goto(f"/{address.removeprefix('./')}", wait_until="domcontentloaded")
    wait_until_ready(phone)
    phone.wait_for_selector("html.taken-over", state="attached")
    phone.wait_for_function(IN_VIEW, arg=address.partition("#")[2], timeout=8000)
    phone.goto("about:blank")


def test_the_sentence_of_a_figure_is_highlighted_and_leads_back(open_page: OpenPage) -> None:
    page = open_page("/livelihood?figure=new-jobs#figure-new-jobs").page
    page.wait_for_selector("html.taken-over", state="attached")
    page.locator(".stApp #figure-new-jobs").get_by_text("在全文里看这句").click()
    page.wait_for_url(re.compile(r"/report\?figure=new-jobs#figure-sentence"))
    page.wait_for_selector("html.taken-over", state="attached")
    sentence = page.locator(".stApp #figure-sentence")
    assert "1-6月新增就业岗位1590个" in sentence.inner_text()
    sentence.get_by_text("1590个").click()
    page.wait_for_url(re.compile(r"/livelihood\?figure=new-jobs#figure-new-jobs"))
