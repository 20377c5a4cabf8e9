"""Addresses after Streamlit has taken over: what they name is still in view, and its links lead on."""

import re

import pytest

from tests.addresses import promised
from tests.browser.conftest import OpenPage

MARKED = sorted({kind for kind, address in promised() if "#" in address})
# What the address names begins above the lower edge of the window, and does not lie above the upper one.
IN_VIEW = """(mark) => {
    const inside = document.querySelector('.stApp') ?? document;
    const found = inside.querySelector('#' + CSS.escape(mark));
    if (!found) return false;
    const box = found.getBoundingClientRect();
    return box.height > 0 && box.top >= -1 && box.top < innerHeight;
}"""


@pytest.mark.parametrize("kind", MARKED)
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
