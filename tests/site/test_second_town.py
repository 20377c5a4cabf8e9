"""Another town from its folder alone: one real server on it, read over HTTP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote
from urllib.request import Request, urlopen

import pytest

from hangtou_portal.views.site_map import pages_of
from tests.second_town import FIRST_TOWN, served_second_town, write_second_town
from tests.server import Portal, launch

PAGES = pages_of(served_second_town().record)
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


def _answer(portal: Portal, path: str) -> tuple[int, str, bytes]:
    """Status, all headers as one text, and body."""
    try:
        response = urlopen(Request(portal.url + path), timeout=60)  # noqa: S310 - our own server
    except OSError as refused:
        response = refused
    headers = unquote(str(getattr(response, "headers", "")))
    return int(getattr(response, "status", 0) or getattr(response, "code", 0)), headers, response.read()


@pytest.mark.parametrize("path", [*(f"/{page.slug}" for page in PAGES), *FILES])
def test_no_answer_names_the_first_town(town: Portal, path: str) -> None:
    status, headers, body = _answer(town, path)
    wanted = 404 if path in ("/no-such-page", "/map", "/village", "/data/hangtou.xlsx") else 200
    assert status == wanted
    for word in FIRST_TOWN:
        assert word not in headers
        assert word.encode() not in body
    if path.startswith("/data/") and "citation" not in path and wanted == 200:
        assert "虚构镇" in headers, "a file is saved under the report's name"


def test_neither_do_the_scripts_and_styles_that_its_pages_load(town: Portal) -> None:
    _, _, body = _answer(town, "/")
    addresses = set(re.findall(r'(?:src|href)="(/[^"]+\.(?:js|css|svg|json))"', body.decode()))
    own = [address for address in addresses if not address.startswith("/static/")]
    assert own
    for address in own:
        status, headers, script = _answer(town, address)
        assert status == 200
        assert not [word for word in FIRST_TOWN if word in headers or word.encode() in script], address


def test_its_sitemap_lists_its_domains_and_no_map(town: Portal) -> None:
    _, _, body = _answer(town, "/sitemap.xml")
    assert [f"{town.url}/{page.slug}" for page in PAGES] == re.findall("<loc>(.*?)</loc>", body.decode())
