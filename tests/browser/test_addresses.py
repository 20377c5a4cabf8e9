"""Promised addresses of every kind in a real browser: they open, and what they name is in view.

That each of the hundreds holds what it names is asked without a browser, in tests/test_addresses.py.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.addresses import promised
from tests.browser.conftest import one_tab
from tests.server import Portal

BY_KIND = {
    kind: [address for found, address in promised() if found == kind]
    for kind in {kind for kind, _ in promised()}
}
# Asked in one go: each question of Playwright's own is a round trip, and the first loads its tools anew.
SEEN = """(mark) => {
    const box = mark ? document.getElementById(mark)?.getBoundingClientRect() : null;
    return {h1: document.querySelectorAll('h1').length, height: box?.height ?? 0, top: box?.top ?? NaN};
}"""
HEIGHT = 844


@pytest.fixture(scope="module")
def reader(browser: Browser, portal: Portal) -> Iterator[Page]:
    """A reader without JavaScript, who sees what the server has sent."""
    with one_tab(browser, portal=portal, width=390, height=HEIGHT, java_script_enabled=False) as page:
        yield page


@pytest.mark.parametrize("kind", sorted(BY_KIND))
def test_an_address_opens_with_what_it_names_in_view(reader: Page, kind: str) -> None:
    # What stands at the head of a page, in its midst, and at its foot, where little is left to scroll.
    of_kind = BY_KIND[kind]
    for address in dict.fromkeys((of_kind[0], of_kind[len(of_kind) // 2], of_kind[-1])):
        answer = reader.goto("/" + address.removeprefix("./"), wait_until="load")
        assert answer is not None
        assert answer.ok, address
        mark = address.partition("#")[2]
        seen = reader.evaluate(SEEN, mark)
        assert seen["h1"] == 1, address
        if mark:
            assert seen["height"] > 0, f"{address}: nothing to see"
            assert -1 <= seen["top"] < HEIGHT, f"{address}: {seen}"
