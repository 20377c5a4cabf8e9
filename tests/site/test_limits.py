"""What a reader never sends, and what the log never holds."""

import pytest

from tests.server import Portal, run_apart
from tests.site.web import ask, knock, visit

CLOSED = [
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/upload_file/a/b",
    "/_stcore/agent/openapi.json",
    "/_stcore/bidi-components/a/b.js",
    "/app/static/a.css",
    "/component/a/index.html",
    "/media/a.txt",
    "/auth/login",
    "/oauth2callback",
]


@pytest.mark.parametrize("path", CLOSED)
def test_what_the_portal_does_not_use_does_not_exist(server: Portal, path: str) -> None:
    answer = ask(server, path)
    assert answer.status == 404
    assert "这个地址下没有内容" in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_submitted(server: Portal, method: str) -> None:
    answer = ask(server, "/_stcore/upload_file/a/b", method=method)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_an_endless_address_is_refused(server: Portal) -> None:
    assert ask(server, "/" + "a" * 600).status == 414
    assert ask(server, "/city?q=" + "a" * 5000).status == 414
    assert ask(server, "/city?q=" + "%E8%88%AA" * 400).status == 200


def test_a_websocket_opens_for_our_own_pages_only(server: Portal) -> None:
    assert knock(server, Origin=server.url) == 101
    assert knock(server, Origin="http://elsewhere.example") == 403
    assert knock(server, Origin="http://[") == 403
    assert knock(server, "/elsewhere", Origin=server.url) == 403
    assert knock(server, "/_stcore/stream?" + "a" * 5000, Origin=server.url) == 403


@pytest.mark.parametrize("query", ["x=1" + "y" * 500_000, "q=1" + "y" * 500_000])
def test_what_a_websocket_asks_at_length_is_neither_heard_nor_repeated(portal: Portal, query: str) -> None:
    (_, plain), (_, answers) = (run_apart(visit(portal, page="about", query=said)) for said in ("", query))
    drawn = [[answer for answer in told if answer.HasField("delta")] for told in (plain, answers)]
    assert drawn[0] == drawn[1]
    assert sum(answer.ByteSize() for answer in answers) < 200_000


def test_no_answer_is_shared_with_another_site(server: Portal) -> None:
    headers = ask(server, "/_stcore/health", Origin="http://elsewhere.example").headers
    assert "access-control-allow-origin" not in headers


def test_the_log_holds_no_visitor(server: Portal) -> None:
    start = len(server.log.read_text(encoding="utf-8"))  # names the portal's own address
    ask(server, "/city?q=someone", User_Agent="a-particular-browser")
    ask(server, "/nope")
    knock(server, Origin=server.url)
    knock(server, Origin="http://elsewhere.example")
    log = server.log.read_text(encoding="utf-8")[start:]
    assert not any(word in log for word in ("127.0.0.1", "someone", "a-particular-browser"))
