"""Every address of the running portal with `?report=`: pages, files, embedded exhibits, pictures, decks."""

import http.client
import json
import re
from html import unescape
from urllib.parse import urlsplit

import pytest

from tests.next_report import NEW, OLD, OLD_TITLE
from tests.server import Portal

# What a later report says of the same undertaking, which decks and handouts quote as such.
LATER = re.compile(r"<p><b>后来的报告</b>.*?</p>")


def _ask(portal: Portal, path: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(urlsplit(portal.url).netloc, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


@pytest.mark.parametrize(
    "path",
    [
        "/livelihood?",
        "/embed/jobs?",
        "/pictures/jobs.svg?",
        "/data/figures.csv?",
        "/data/citation.txt?cite=figure-new-jobs&",
        "/present/deck?domains=livelihood&",
        "/handout/livelihood?",
    ],
)
def test_an_address_says_what_the_report_it_names_says(both: Portal, path: str) -> None:
    said = {name: _ask(both, f"{path}report={name}") for name in (OLD, NEW)}
    assert said[OLD][0] == said[NEW][0] == 200
    old, new = (body.decode() for _, body in (said[OLD], said[NEW]))
    assert "1590" in old
    assert "1890" not in LATER.sub("", old)
    assert "1890" in new
    assert _ask(both, path) == said[NEW]


@pytest.mark.parametrize(
    "path",
    [
        "/embed/jobs",
        "/pictures/jobs.svg",
        "/pictures/jobs.png",
        "/data/figures.csv",
        "/data/citation.txt",
        "/present/deck",
        "/present/deck.html",
        "/present/deck.pptx",
        "/handout/city",
        "/handout/city.pdf",
    ],
)
def test_a_file_of_a_report_that_there_is_not_is_not_found(both: Portal, path: str) -> None:
    status, body = _ask(both, f"{path}?report=2018-h2")
    assert status == 404
    assert "没有" in body.decode()


def test_a_page_of_a_report_that_there_is_not_shows_the_latest_and_says_so(both: Portal) -> None:
    status, body = _ask(both, "/livelihood?report=2018-h2")
    assert status == 200
    assert "没有编号为“2018-h2”的报告" in body.decode()
    assert "1890" in body.decode()


def test_what_the_data_page_of_an_earlier_report_links_to_is_that_reports(both: Portal) -> None:
    _, page = _ask(both, f"/data?report={OLD}")
    files = {unescape(href) for href in re.findall(r'href="(data/[^"]+)"', page.decode())}
    assert f"data/hangtou.json?report={OLD}" in files
    assert f"data/citation.txt?cite=page&report={OLD}" in files
    assert all(_ask(both, f"/{href}")[0] == 200 for href in files)
    _, body = _ask(both, f"/data/hangtou.json?report={OLD}")
    assert json.loads(body)["source"] == OLD_TITLE


def test_a_citation_names_the_report_that_was_read(both: Portal) -> None:
    for asked, pinned in ((f"report={OLD}&", OLD), ("", NEW)):
        _, body = _ask(both, f"/data/citation.txt?{asked}cite=exhibit-jobs")
        assert f"{both.url}/livelihood?exhibit=jobs&report={pinned}#exhibit-jobs" in body.decode()
        assert f'src="{both.url}/embed/jobs?report={pinned}"' in body.decode()
