"""Long pages fold: short on a phone, whole on paper, and what an address or a search means is in view."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from hangtou_portal.views.site_map import pages_of
from tests.browser.conftest import OpenPage, one_tab
from tests.publish.tools import pdf_text, squeezed
from tests.served import record, report
from tests.server import Portal

WIDTH, HEIGHT = 390, 844
MOST = 6000
"""CSS pixels of a page on first sight, on a phone."""
PATHS = (*(f"/{page.slug}" for page in pages_of(record())), "/village?village=changda")
# What is not in the window has a height only once it is laid out.
WHOLE_HEIGHT = """() => {
    const waiting = [...document.querySelectorAll('#first-paint *')]
        .filter((element) => getComputedStyle(element).contentVisibility === 'auto');
    for (const element of waiting) element.style.contentVisibility = 'visible';
    return document.documentElement.scrollHeight;
}"""
IN_VIEW = """(mark) => {
    const found = (document.querySelector('.stApp') ?? document).querySelector('#' + CSS.escape(mark));
    const box = found?.getBoundingClientRect();
    return Boolean(found?.checkVisibility()) && box.top >= -1 && box.top < innerHeight;
}"""
OPEN = "document.querySelectorAll('.stApp .ht-chapter[open]').length"


@pytest.fixture
def reader(browser: Browser, portal: Portal) -> Iterator[Page]:
    """A reader without JavaScript, on a phone."""
    with one_tab(browser, portal=portal, width=WIDTH, height=HEIGHT, java_script_enabled=False) as page:
        yield page


def _taken_over(page: Page) -> None:
    page.wait_for_selector("html.taken-over", state="attached")


def test_on_a_phone_every_page_is_short_on_first_sight(reader: Page) -> None:
    heights: dict[str, int] = {}
    for path in PATHS:
        reader.goto(path)
        heights[path] = reader.evaluate(WHOLE_HEIGHT)
    assert {path: height for path, height in heights.items() if height >= MOST} == {}


def test_on_paper_nothing_is_folded(reader: Page, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    reader.goto("/report")
    reader.pdf(path=file)
    words = pdf_text(file)
    for paragraph in report().text.paragraphs.values():
        assert squeezed(paragraph.text) in words, paragraph.address
    reader.goto("/plan")
    reader.pdf(path=file)
    words = pdf_text(file)
    for task in report().tasks.values():
        assert squeezed(task.title) in words


@pytest.mark.parametrize(
    "address", ["/report#h2-5-1", "/terms#term-three-assets", "/city#project-heli-east-road"]
)
def test_a_mark_alone_opens_the_chapter_that_it_is_in(
    reader: Page, open_page: OpenPage, address: str
) -> None:
    mark = address.partition("#")[2]
    reader.goto(address)
    assert reader.evaluate(IN_VIEW, mark)
    page = open_page(address, width=WIDTH, height=HEIGHT).page
    _taken_over(page)
    page.wait_for_function(IN_VIEW, arg=mark)


def test_what_the_browser_finds_in_a_closed_chapter_is_opened(reader: Page) -> None:
    # A link to words on a page searches for them as a reader does who presses Ctrl and F.
    (words,) = (term.quote for term in report().terms.values() if term.id == "three-assets")
    reader.goto(f"/terms#:~:text={quote(words)}")
    reader.wait_for_function(IN_VIEW, arg="term-three-assets")
    assert reader.locator(".ht-chapter[open]").count() == 1


def test_a_link_within_the_page_and_one_button_open_chapters(open_page: OpenPage) -> None:
    page = open_page("/terms", width=WIDTH, height=HEIGHT).page
    _taken_over(page)
    assert page.evaluate(OPEN) == 0
    page.evaluate("() => { location.hash = '#term-three-assets'; }")
    page.wait_for_function(IN_VIEW, arg="term-three-assets")
    page.get_by_role("button", name="全部展开").click()
    assert page.evaluate(OPEN) == len(report().terms)
    page.get_by_role("button", name="全部收起").click()
    assert page.evaluate(OPEN) == 0
