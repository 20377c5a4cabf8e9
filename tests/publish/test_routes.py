"""Pictures, slides and paper as the running portal hands them out."""

from typing import Any
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.routing import Route

from hangtou_portal.publish.made_files import MadeFile, made_file
from hangtou_portal.site import made_routes
from tests.server import Portal, run_apart
from tests.site.web import ask


@pytest.mark.parametrize(
    ("path", "kind", "start"),
    [
        ("/pictures/demolition.png", "image/png", b"\x89PNG"),
        ("/pictures/demolition.svg", "image/svg+xml", b"<svg"),
        ("/maps/overview-narrow-light.svg", "image/svg+xml", b"<svg"),
        ("/maps/stages-dark.svg", "image/svg+xml", b"<svg"),
        ("/maps/city-wide-dark.svg?size=24", "image/svg+xml", b"<svg"),
        ("/speech.json", "application/json", b"{"),
        ("/handout/report.pdf", "application/pdf", b"%PDF"),
        ("/handout/city", "text/html", b"<!DOCTYPE html>"),
        ("/present/deck.pptx?domains=city", "application/vnd.openxmlformats", b"PK"),
        ("/present/deck.html?domains=city", "text/html", b"<!DOCTYPE html>"),
        ("/present/handout.pdf?domains=city", "application/pdf", b"%PDF"),
        ("/present/package.zip?domains=city", "application/zip", b"PK"),
        ("/present/deck?domains=city", "text/html", b"<!DOCTYPE html>"),
    ],
)
def test_what_can_be_taken_away_is_there(portal: Portal, path: str, kind: str, start: bytes) -> None:
    answer = ask(portal, path)

    assert answer.status == 200
    assert answer.headers["content-type"].startswith(kind)
    assert answer.body.startswith(start)
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/maps/gone-wide-dark.svg",
        "/speech.json?report=gone",
        "/pictures/gone.png",
        "/pictures/gone.svg",
        "/handout/gone",
        "/handout/gone.pdf",
        "/handout/city.",
    ],
)
def test_what_does_not_exist_is_said_in_chinese(portal: Portal, path: str) -> None:
    answer = ask(portal, path)

    assert answer.status == 404
    assert '<p class="ht-lede">没有' in answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_a_download_has_a_chinese_name(portal: Portal) -> None:
    named = ask(portal, "/handout/city.pdf").headers["content-disposition"]

    assert quote("城市运行.pdf") in named


@pytest.mark.parametrize("path", ["/pictures/demolition.png", "/pictures/demolition.svg"])
def test_a_picture_that_a_browser_has_already_is_not_sent_again(portal: Portal, path: str) -> None:
    first = ask(portal, path)
    again = ask(portal, path, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["/handout/city.pdf", "/present/deck.pptx?domains=city"])
def test_a_document_that_a_browser_has_already_is_not_sent_again(portal: Portal, path: str) -> None:
    again = ask(portal, path, If_None_Match=ask(portal, path).headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_what_takes_long_to_make_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def noting(path: str, **asked: Any) -> MadeFile:  # noqa: ANN401 - whatever it is given
        made.append(path)
        return made_file(path, **asked)

    monkeypatch.setattr(made_routes, "made_file", noting)
    routes = {route.path: route for route in made_routes.made_routes() if isinstance(route, Route)}

    def answered(path: str, query: bytes = b"") -> bytes:
        scope = {"type": "http", "path": path, "query_string": query, "headers": []}
        answer = run_apart(routes[path].endpoint(Request(scope)))
        return bytes(answer.body)

    first = answered("/present/deck.pptx", b"domains=city")
    assert answered("/present/deck.pptx", b"clicktime=1&domains=city") == first
    assert answered("/present/deck.pptx", b"domains=city&minutes=20") != b""
    assert made == ["present/deck.pptx"] * 2


def test_each_choice_of_a_deck_is_a_file_of_its_own(portal: Portal) -> None:
    chosen = ("?domains=city", "?domains=city&ground=dark", "?domains=economy")
    assert len({ask(portal, f"/present/deck{query}").body for query in chosen}) == len(chosen)
