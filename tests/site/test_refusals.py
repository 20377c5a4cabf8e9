"""Where there is nothing to give, the answer says so in Chinese and leads back."""

import pytest
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from hangtou_portal.publish.made_files import NoSuchFileError
from hangtou_portal.publish.typeset import MissingFontError
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.site.content import PortalContent
from hangtou_portal.site.pages import Pages
from hangtou_portal.site.refusals import FAILED, NOT_FOUND, no_such, record_asked, refuse
from hangtou_portal.site.routes import own_address
from hangtou_portal.views.operator import operator_from
from tests.server import run_apart

HERE = {"type": "http", "method": "GET", "path": "/pictures/x.svg", "headers": []}


@pytest.mark.parametrize(
    ("reason", "status", "said"),
    [
        (no_such("没有编号为“<b>”的图表。"), 404, "没有编号为“&lt;b&gt;”的图表。"),
        (RecordError((Fault(file="a.csv", reason="缺了一列"),)), 503, "数据没有通过核对"),
        (
            MissingFontError("服务器上没有中文字体"),
            503,
            "服务器上没有中文字体。网页、演示和SVG图片不受影响。",
        ),
    ],
)
def test_a_refusal_says_why_and_leads_back(reason: Exception, status: int, said: str) -> None:
    answer = run_apart(refuse(Request({**HERE, "query_string": b""}), reason))
    page = bytes(answer.body).decode()
    assert answer.status_code == status
    assert said in page
    assert 'href="/"' in page
    assert answer.headers["cache-control"] == "no-cache"


def test_where_an_address_is_wrong_one_may_search() -> None:
    for page, searches in ((NOT_FOUND, True), (FAILED, False)):
        assert ('action="/report"' in page.body) is searches
    for reason in (no_such("没有编号为“x”的图表。"), NoSuchFileError("没有这份讲义")):
        answer = run_apart(refuse(Request({**HERE, "query_string": b""}), reason))
        assert 'name="q"' in bytes(answer.body).decode()


def test_an_unknown_report_is_named() -> None:
    request = Request({**HERE, "query_string": b"report=2018-h2"})
    with pytest.raises(type(no_such()), match="2018-h2"):
        record_asked(request)


def test_what_nobody_foresaw_is_said_in_chinese_too() -> None:
    async def broken(_: Scope, __: Receive, ___: Send) -> None:
        raise OSError("No space left on device")

    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    pages = Pages(broken, content=PortalContent(), routes=[Route("/pictures/x.svg", broken)])
    run_apart(pages({**HERE, "query_string": b""}, nothing, keep))
    assert sent[0]["status"] == 500
    assert "页面暂时打不开" in sent[1]["body"].decode()


def test_the_portal_names_the_operators_address_and_else_the_one_it_was_asked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Request({**HERE, "scheme": "https", "headers": [(b"host", b"hangtou.example:8443")]})
    assert own_address(asked) == "https://hangtou.example:8443"
    monkeypatch.setenv("HANGTOU_ADDRESS", "https://www.example.gov.cn/hangtou/")
    monkeypatch.setattr("hangtou_portal.site.routes.operator", operator_from)
    assert own_address(asked) == "https://www.example.gov.cn/hangtou"
