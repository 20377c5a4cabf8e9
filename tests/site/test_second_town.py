"""Another town from its folder alone: one real server on it, read over HTTP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest

from hangtou_portal.views.site_map import pages_of
from tests.second_town import FIRST_TOWN, served_second_town, write_second_town
from tests.server import Portal, launch
from tests.site.web import ask

PAGES = pages_of(served_second_town())
FILES = (
    *("/robots.txt", "/sitemap.xml", "/data/figures.csv", "/data/made-up-town.json", "/data/checksums.txt"),
    *("/embed/sewers", "/pictures/sewers.svg", "/present/deck", "/handout/report", "/handout/office.pdf"),
    *("/present/deck.pptx", "/data/made-up-town.xlsx", "/data/citation.txt?cite=figure-care-beds"),
    *("/no-such-page", "/map", "/village", "/data/hangtou.xlsx"),
)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A portal that HANGTOU_DATA points at the second town."""
    folder = tmp_path_factory.mktemp("town")
    running = launch(log=folder / "server.log", data=write_second_town(folder / "data"))
    yield running
    running.stop()


@pytest.mark.parametrize("path", [*(f"/{page.slug}" for page in PAGES), *FILES])
def test_no_answer_names_the_first_town(town: Portal, path: str) -> None:
    answer = ask(town, path)
    headers = unquote(str(answer.headers))
    wanted = 404 if path in ("/no-such-page", "/map", "/village", "/data/hangtou.xlsx") else 200
    assert answer.status == wanted
    for word in FIRST_TOWN:
        assert word not in headers
        assert word.encode() not in answer.body
    if path.startswith("/data/") and "citation" not in path and wanted == 200:
        assert "虚构镇" in headers, "a file is saved under the report's name"


def test_neither_do_the_scripts_and_styles_that_its_pages_load(town: Portal) -> None:
    page = ask(town, "/").text
    addresses = set(re.findall(r'(?:src|href)="(/[^"]+\.(?:js|css|svg|json))"', page))
    own = [address for address in addresses if not address.startswith("/static/")]
    assert own
    for address in own:
        script = ask(town, address)
        said = unquote(str(script.headers))
        assert script.status == 200
        assert not [word for word in FIRST_TOWN if word in said or word.encode() in script.body], address


def test_its_sitemap_lists_its_domains_and_no_map(town: Portal) -> None:
    listed = re.findall("<loc>(.*?)</loc>", ask(town, "/sitemap.xml").text)
    assert [f"{town.url}/{page.slug}" for page in PAGES] == listed
