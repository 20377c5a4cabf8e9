"""Where things stand: whole in their row, their button, their column, and as high as a finger."""

import pytest

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
