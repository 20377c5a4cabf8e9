"""Every address of the running portal with `?report=`: pages, files, embedded exhibits, pictures, decks."""

import json
import re
from html import unescape

import pytest

from tests.next_report import NEW, OLD, OLD_TITLE
from tests.server import Portal
from tests.site.web import ask

# What a later report says of the same undertaking, which decks and handouts quote as such.
LATER = re.compile(r"<p><b>后来的报告</b>.*?</p>")


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
    old, new = (ask(both, f"{path}report={name}") for name in (OLD, NEW))
    assert old.status == new.status == 200
    assert "1590" in old.text
    assert "1890" not in LATER.sub("", old.text)
    assert "1890" in new.text
    unnamed = ask(both, path)
    assert (unnamed.status, unnamed.body) == (new.status, new.body)


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
    answer = ask(both, f"{path}?report=2018-h2")
    assert answer.status == 404
    assert "没有" in answer.text


def test_a_page_of_a_report_that_there_is_not_shows_the_latest_and_says_so(both: Portal) -> None:
    answer = ask(both, "/livelihood?report=2018-h2")
    assert answer.status == 200
    assert "没有编号为“2018-h2”的报告" in answer.text
    assert "1890" in answer.text


def test_what_the_data_page_of_an_earlier_report_links_to_is_that_reports(both: Portal) -> None:
    page = ask(both, f"/data?report={OLD}").text
    files = {unescape(href) for href in re.findall(r'href="(data/[^"]+)"', page)}
    assert f"data/hangtou.json?report={OLD}" in files
    assert f"data/citation.txt?cite=page&report={OLD}" in files
    assert all(ask(both, f"/{href}").status == 200 for href in files)
    assert json.loads(ask(both, f"/data/hangtou.json?report={OLD}").body)["source"] == OLD_TITLE


def test_a_citation_names_the_report_that_was_read(both: Portal) -> None:
    for asked, pinned in ((f"report={OLD}&", OLD), ("", NEW)):
        said = ask(both, f"/data/citation.txt?{asked}cite=exhibit-jobs").text
        assert f"{both.url}/livelihood?exhibit=jobs&report={pinned}#exhibit-jobs" in said
        assert f'src="{both.url}/embed/jobs?report={pinned}"' in said
