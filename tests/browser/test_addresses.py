"""Every promised address in a real browser: it opens, and what it names is in view."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.addresses import promised
from tests.browser.conftest import OpenPage
from tests.server import Portal

KINDS = sorted({kind for kind, _ in promised()})
# What the address names begins above the lower edge of the window, and does not lie above the upper one.
IN_VIEW = """(mark) => {
    const inside = document.querySelector('.stApp') ?? document;
    const found = inside.querySelector('#' + CSS.escape(mark));
    if (!found) return false;
    const box = found.getBoundingClientRect();
    return box.height > 0 && box.top >= -1 && box.top < innerHeight;
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser, portal: Portal) -> Page:
    """A reader without JavaScript, who sees what the server has sent."""
    context = browser.new_context(
        base_url=portal.url, java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    # Streamlit's own files have no part in this document; without them 270 pages are read in half a minute.
    page.route("**/static/**", lambda route: route.abort())
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_every_address_opens_with_what_it_names_in_view(reader: Page, kind: str) -> None:
    for address in (address for found, address in promised() if found == kind):
        answer = reader.goto("/" + address.removeprefix("./"), wait_until="load")
        assert answer is not None
        assert answer.ok, address
        assert reader.locator("h1").count() == 1, address
        _, _, mark = address.partition("#")
        if mark:
            box = reader.locator(f"[id='{mark}']").bounding_box()
            assert box is not None, f"{address}: nothing to see"
            assert -1 <= box["y"] < 844, f"{address}: {box}"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("page", "embed")])
def test_when_streamlit_has_taken_over_it_is_still_in_view(open_page: OpenPage, kind: str) -> None:
    address = [address for found, address in promised() if found == kind][-2]
    page = open_page(f"/{address.removeprefix('./')}", width=390, height=844).page
    page.wait_for_selector("html.taken-over", state="attached")
    page.wait_for_function(IN_VIEW, arg=address.partition("#")[2], timeout=8000)


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
