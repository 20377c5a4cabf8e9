"""Where things stand: whole in their row, their button, their column, and as high as a finger."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

DOMAINS = ("economy", "countryside", "city", "governance", "livelihood", "government")

# Where a card ends short of its row, and where a unit stands beneath its number.
ROWS = """() => {
    const cards = [...document.querySelectorAll('.stApp .ht-cards.large > .ht-card')];
    const end = cards[0].parentElement.getBoundingClientRect().right;
    const last = cards.at(-1).getBoundingClientRect();
    const beneath = cards.filter((card) => {
        const box = (part) => card.querySelector(part).getBoundingClientRect();
        return box('.ht-unit').top > box('.ht-value').bottom;
    });
    return [end - last.right, beneath.map((card) => card.innerText)];
}"""


@pytest.mark.parametrize("slug", DOMAINS)
def test_no_card_leaves_a_hole_beside_it_and_each_unit_stands_beside_its_number(
    open_page: OpenPage, slug: str
) -> None:
    page = open_page(f"/{slug}", width=390, height=844, has_touch=True, is_mobile=True).page
    hole, beneath = page.evaluate(ROWS)
    assert hole < 1
    assert beneath == []


def test_what_is_said_to_whoever_runs_no_script_stands_in_the_column(open_page: OpenPage) -> None:
    page = open_page("/city", width=390, wait=False, java_script_enabled=False).page
    said, title = (page.locator(found).bounding_box() for found in ("noscript p", ".ht-brand"))
    assert said
    assert title
    inside = page.evaluate("() => getComputedStyle(document.querySelector('noscript p')).paddingLeft")
    assert said["x"] + float(inside.removesuffix("px")) == title["x"]


OUT_OF_BUTTON = """(size) => {
    document.documentElement.style.setProperty('--size', size);
    return [...document.querySelectorAll('.stApp .ht-bar :is(summary, .ht-tool)')]
        .filter((button) => button.scrollWidth > button.clientWidth).map((button) => button.innerText);
}"""


def test_in_large_type_each_word_of_the_bar_stays_in_its_button(open_page: OpenPage) -> None:
    for width in (320, 390):
        page = open_page("/city?size=large", width=width).page
        page.wait_for_selector("html.taken-over", state="attached")
        assert {size: out for size in range(20, 31, 2) if (out := page.evaluate(OUT_OF_BUTTON, size))} == {}


# Where a line begins with what may only end one.
BEGINS_WRONG = """() => {
    const wrong = [];
    const walk = document.createTreeWalker(document.querySelector('.stApp #content'), NodeFilter.SHOW_TEXT);
    const box = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
    };
    for (let node = walk.nextNode(), last; node; node = walk.nextNode()) {
        for (let at = 0; at < node.length; at++) {
            const now = box(node, at);
            if (!now.width) continue;
            if ('、，。；'.includes(node.data[at]) && last && now.left < last.left && now.top >= last.bottom)
                wrong.push(node.parentElement.innerText.slice(0, 60));
            last = now;
        }
    }
    return wrong;
}"""


@pytest.mark.parametrize("path", ["/map", "/plan", "/report?q=鹤立东路"])
def test_in_large_type_no_line_begins_with_a_stop(open_page: OpenPage, path: str) -> None:
    mark = "&" if "?" in path else "?"
    page = open_page(f"{path}{mark}size=large", width=390).page
    assert page.evaluate(BEGINS_WRONG) == []


def test_places_and_files_to_choose_from_are_as_high_as_a_finger(open_page: OpenPage) -> None:
    for path, links in (("/map", "#place .ht-index a"), ("/present", ".ht-doors a")):
        page = open_page(path, width=390, has_touch=True, is_mobile=True).page
        heights = page.locator(f".stApp {links}").evaluate_all("all => all.map((a) => a.offsetHeight)")
        assert heights
        assert min(heights) >= 44, path


def test_filters_of_a_page_are_equally_wide(open_page: OpenPage) -> None:
    page = open_page("/data", width=390).page
    page.wait_for_selector("html.taken-over", state="attached")
    boxes = page.locator(".st-key-controls [data-testid=stSelectbox]")
    boxes.nth(2).wait_for()
    widths = boxes.evaluate_all("all => all.map((one) => Math.round(one.getBoundingClientRect().width))")
    assert len(set(widths)) == 1, widths


def test_the_head_of_the_map_stands_in_the_column_of_all_pages(open_page: OpenPage) -> None:
    page = open_page("/map").page
    page.wait_for_selector("html.taken-over", state="attached")
    left = page.locator(".stApp :is(.ht-masthead, .ht-head)").evaluate_all(
        "all => all.map((part) => Math.round(part.getBoundingClientRect().left))"
    )
    assert len(left) == 2
    assert len(set(left)) == 1


def test_the_bar_of_a_phone_covers_nothing_of_a_pages_end(open_page: OpenPage) -> None:
    page = open_page("/about", width=390, height=844, java_script_enabled=False).page
    page.mouse.wheel(0, 100_000)
    last = page.locator(".ht-foot :is(a, p)").last
    expect(last).to_be_in_viewport(ratio=1)
    end, bar = last.bounding_box(), page.locator(".ht-masthead .ht-bar").bounding_box()
    assert end
    assert bar
    assert end["y"] + end["height"] <= bar["y"]
