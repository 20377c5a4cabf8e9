"""In the hall: the deck by keys, clicker and touch, at every size, with the connection or without."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

SIZES = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768))
# As it is; as full as it gets: large type, a bar of time, first what is missing; of some domains.
LOOKS = (
    "",
    "?type=large&ground=dark&minutes=10&domains=economy,countryside,city,governance,livelihood,gone",
    "?type=large&domains=city,livelihood",
)
# Whatever stands over the window, its own box or a neighbour, and the smallest type as a part of the height.
MEASURE = """() => {
    const slide = document.querySelector(".slide.on"), wrong = [];
    let smallest = Infinity;
    const seen = [...slide.querySelectorAll("*")].filter((e) => !e.closest(".notes, .code svg"));
    for (const e of seen) {
        const box = e.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        const outside = Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight);
        // A ring or a line on a map may reach beyond its sheet, which cuts it.
        if (outside > 0.5 && !e.closest(".ht-map-svg *")) wrong.push("window: " + e.textContent.slice(0, 20));
        if ([...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue.trim())) {
            const scale = e.ownerSVGElement ? e.getScreenCTM().a : 1;
            smallest = Math.min(smallest, parseFloat(getComputedStyle(e).fontSize) * scale);
        }
    }
    const boxes = "header, .stage, footer, .figures li, .lines > div, .lines dt, .problems";
    for (const e of [slide, ...slide.querySelectorAll(boxes)])
        if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
            wrong.push("inside: " + e.tagName + "." + e.className);
    for (const map of slide.querySelectorAll(".ht-map-svg")) {
        const { width, height } = map.viewBox.baseVal, box = map.getBoundingClientRect();
        if (Math.abs(box.width / box.height - width / height) > 0.01) wrong.push("map: not cut");
    }
    const parts = [...slide.children].map((e) => e.getBoundingClientRect()).filter((b) => b.height);
    parts.forEach((a, i) => parts.slice(i + 1).forEach((b) => {
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            wrong.push("over each other: part " + i);
    }));
    return { id: slide.id, wrong, smallest: smallest / innerHeight };
}"""


def _deck(open_page: OpenPage, path: str = "", **size: int) -> Page:
    opened = open_page(f"/present/deck{path}", wait=False, **size)  # type: ignore[arg-type]
    opened.page.wait_for_selector("html.js")
    return opened.page


def _at(page: Page) -> str:
    return str(page.locator(".slide.on").get_attribute("id"))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_screen_overflows_and_the_back_row_can_read_it(
    open_page: OpenPage, size: tuple[int, int], look: str
) -> None:
    page = _deck(open_page, look, width=size[0], height=size[1])
    ids = []
    for _ in range(page.locator(".slide").count()):
        measured = page.evaluate(MEASURE)
        ids.append(measured["id"])
        assert not measured["wrong"], f"{measured['id']}: {measured['wrong']}"
        assert measured["smallest"] >= 1 / 40, f"{measured['id']}: {measured['smallest']:.4f}"
        page.keyboard.press("PageDown")

    assert len(set(ids)) == page.locator(".slide").count()
    page.keyboard.press("o")
    cut = (
        "() => [...document.querySelectorAll('#overview a')].some((a) => a.scrollHeight > a.clientHeight + 1)"
    )
    assert not page.evaluate(cut)


def test_keys_clicker_numbers_and_overview_lead_to_every_screen(open_page: OpenPage) -> None:
    page = _deck(open_page)
    first = _at(page)
    for key, back in (("ArrowRight", "ArrowLeft"), (" ", "Backspace"), ("PageDown", "PageUp")):
        page.keyboard.press(key)
        assert _at(page) != first
        page.keyboard.press(back)
        assert _at(page) == first
    page.keyboard.press("End")
    assert _at(page) == "closing"
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    assert page.locator(".slide.on .page").inner_text().startswith("6 /")
    page.keyboard.press("o")
    page.locator("#overview a[href='#jobs']").click()
    assert _at(page) == "jobs"
    assert page.url.endswith("#jobs")


def test_touch_turns_the_screen(open_page: OpenPage) -> None:
    opened = open_page("/present/deck", wait=False, width=844, height=390, has_touch=True, is_mobile=True)
    opened.page.wait_for_selector("html.js")
    opened.page.touchscreen.tap(700, 200)
    assert _at(opened.page) == "figures-1"
    opened.page.touchscreen.tap(60, 200)
    assert _at(opened.page) == "cover"


def test_a_black_screen_hides_everything_and_gives_it_back(open_page: OpenPage) -> None:
    page = _deck(open_page, "#jobs")
    page.keyboard.press(".")
    expect(page.locator("#black")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator("#black")).to_be_hidden()
    assert _at(page) == "jobs"


def test_a_deck_survives_a_reload_where_it_was(open_page: OpenPage) -> None:
    page = _deck(open_page, "?domains=city")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    before = _at(page)
    page.reload()
    page.wait_for_selector("html.js")
    assert _at(page) == before


def test_a_dropped_connection_never_blanks_the_hall(open_page: OpenPage) -> None:
    page = _deck(open_page)
    page.context.set_offline(True)
    shown = []
    for _ in range(page.locator(".slide").count()):
        shown.append(page.locator(".slide.on h1").inner_text())
        page.keyboard.press("ArrowRight")
    page.keyboard.press("F5")
    page.keyboard.press("Control+r")
    expect(page.locator("#notice")).to_contain_text("先不刷新")

    assert all(shown)
    expect(page.locator(".slide.on h1")).to_be_visible()


def test_the_speakers_window_follows_and_leads(open_page: OpenPage) -> None:
    page = _deck(open_page, "?minutes=10#demolition")
    notes = page.context.new_page()
    notes.goto(page.url.replace("?minutes=10", "?minutes=10&notes=1"))
    expect(notes.locator("#speaker-notes")).to_contain_text("违建销项面积39.98万平方米")
    expect(notes.locator("#speaker-notes")).to_contain_text("48-39.98=8.02万平方米")
    page.keyboard.press("ArrowRight")
    expect(notes.locator("#speaker h1")).to_contain_text("垃圾分类")
    expect(notes.locator("#speaker-time")).to_contain_text(
        re.compile(r"剩余 (10:00|9:\d\d)，这一屏约 0:\d\d")
    )
    notes.locator("#speaker button[data-do=back]").click()
    expect(page.locator("#demolition")).to_have_class(re.compile(r"\bon\b"))


def test_nothing_but_the_portal_is_asked(open_page: OpenPage) -> None:
    opened = open_page("/present/deck?minutes=5", wait=False)
    opened.page.wait_for_selector("html.js")
    opened.page.keyboard.press("End")

    assert opened.outside_requests == []
    assert opened.console_errors == []
    assert opened.page.locator("[data-testid]").count() == 0


def test_an_empty_deck_says_so(open_page: OpenPage) -> None:
    page = _deck(open_page, "?exhibits=")

    expect(page.locator(".slide.on")).to_contain_text("这份演示没有内容")
    page.get_by_role("link", name="重新选择演示内容").click()
    page.wait_for_url("**/present")


def test_choosing_a_deck_changes_the_address(open_page: OpenPage) -> None:
    page = open_page("/present?exhibits=jobs,gone").page
    expect(page.get_by_text("没有编号为“gone”的图表").first).to_be_visible()
    page.locator(".st-key-deck-dark label").click()
    page.wait_for_url("**/present?exhibits=jobs&ground=dark")
    start = page.locator("a.ht-start").first
    expect(start).to_have_attribute("href", "present/deck?exhibits=jobs&ground=dark")
