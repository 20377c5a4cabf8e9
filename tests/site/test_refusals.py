"""Where there is nothing to give, the answer says so in Chinese and leads back."""

import pytest
from starlette.requests import Request

from hangtou_portal.publish.typeset import MissingFontError
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.site.refusals import no_such, record_asked, refuse
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


def test_an_unknown_report_is_named() -> None:
    request = Request({**HERE, "query_string": b"report=2018-h2"})
    with pytest.raises(type(no_such()), match="2018-h2"):
        record_asked(request)
