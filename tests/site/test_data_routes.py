"""The data as plain HTTP, asked of the real portal."""

import gzip
import hashlib
import http.client
import json
import re
from urllib.parse import quote, unquote, urlsplit

import pytest

from hangtou_portal.site.web_files import embed_script
from hangtou_portal.tables.downloads import exports_of
from tests.served import record
from tests.server import Portal

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "txt": "text/plain; charset=utf-8",
}
FILES = exports_of(record()).files


def _ask(
    portal: Portal, path: str, *, method: str = "GET", **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(urlsplit(portal.url).netloc, timeout=30)
    connection.request(
        method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_file_is_served_as_what_it_is(portal: Portal, name: str) -> None:
    answer, body = _ask(portal, f"/data/{name}")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == TYPES[name.rpartition(".")[2]]
    assert hashlib.sha256(body).hexdigest() == FILES[name].sha256
    disposition = unquote(answer.headers["Content-Disposition"])
    assert f'filename="{name}"' in disposition
    assert f"filename*=UTF-8''{record().report.title}-" in disposition
    assert "max-age=" in answer.headers["Cache-Control"]


def test_a_reader_who_has_a_file_already_is_told_so(portal: Portal) -> None:
    first, _ = _ask(portal, "/data/figures.csv")
    again, body = _ask(portal, "/data/figures.csv", If_None_Match=first.headers["ETag"])
    assert again.status == 304
    assert body == b""


@pytest.mark.parametrize("said", ["{strong}", "W/{strong}", '"older", {strong}', "*"])
def test_a_proxy_that_has_changed_the_mark_is_told_so_too(portal: Portal, said: str) -> None:
    first, _ = _ask(portal, "/data/figures.csv")
    strong = first.headers["ETag"].removeprefix("W/")
    again, _ = _ask(portal, "/data/figures.csv", If_None_Match=said.format(strong=strong))
    assert again.status == 304
    other, _ = _ask(portal, "/data/figures.csv", If_None_Match='"older"')
    assert other.status == 200


def test_head_says_what_get_would(portal: Portal) -> None:
    head, body = _ask(portal, "/data/figures.json", method="HEAD")
    full, content = _ask(portal, "/data/figures.json")
    assert head.status == 200
    assert body == b""
    assert head.headers["Content-Length"] == full.headers["Content-Length"] == str(len(content))
    assert head.headers["ETag"] == full.headers["ETag"]


def test_a_packed_file_is_the_same_file(portal: Portal) -> None:
    answer, body = _ask(portal, "/data/figures.csv", Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == FILES["figures.csv"].body
    assert len(body) < len(FILES["figures.csv"].body) / 2


def test_a_packed_page_is_the_same_page(portal: Portal) -> None:
    answer, body = _ask(portal, "/about", Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    _, plain = _ask(portal, "/about")
    assert gzip.decompress(body) == plain


def test_page_and_files_share_a_name_without_harm(portal: Portal) -> None:
    page, body = _ask(portal, "/data")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<h1>数据与引用</h1>" in body.decode()
    moved, _ = _ask(portal, "/data/")
    assert (moved.status, moved.headers["Location"]) == (301, "/data")


@pytest.mark.parametrize("path", ["/data/nope.csv", "/data/..%2Fdatapackage.json", "/embed/nope"])
def test_what_is_not_there_is_a_chinese_page(portal: Portal, path: str) -> None:
    answer, body = _ask(portal, path)
    assert answer.status == 404
    assert "没有这个页面" in body.decode()


def test_a_citation_is_plain_text_with_the_readers_own_address(portal: Portal) -> None:
    answer, body = _ask(portal, "/data/citation.txt?cite=figure-new-jobs")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    address = f"{portal.url}/livelihood?figure=new-jobs&report={record().report.id}#figure-new-jobs"
    assert address in body.decode()
    assert body.decode().startswith("注意：引文里的网址只有本机能打开")
    assert _ask(portal, "/data/citation.txt?cite=nope")[0].status == 404


def test_an_embedded_exhibit_may_stand_anywhere_and_a_page_may_not(portal: Portal) -> None:
    embedded, body = _ask(portal, "/embed/demolition")
    assert "frame-ancestors *" in embedded.headers["Content-Security-Policy"]
    assert "script-src 'self';" in embedded.headers["Content-Security-Policy"]
    assert re.findall(r"<script[^>]*>", body.decode()) == [f'<script src="{embed_script().address}" defer>']
    assert record().report.title in body.decode()
    page, _ = _ask(portal, "/city")
    assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]


def test_the_plain_document_shows_the_filtered_rows(portal: Portal) -> None:
    _, body = _ask(portal, f"/plan?domain={quote('城市运行')}&due={quote('2019年8月底')}")
    words = body.decode()
    assert 'id="task-demolition"' in words
    assert 'id="task-heli-east-road"' not in words
    assert "符合条件的安排1项" in words
    _, found = _ask(portal, f"/report?q={quote('16条')}")
    assert "<mark>十六条</mark>" in found.decode()


def test_the_data_is_whole(portal: Portal) -> None:
    _, body = _ask(portal, "/data/hangtou.json")
    tables = {table["name"]: table["rows"] for table in json.loads(body)["tables"]}
    assert len(tables["figures"]) == len(record().report.indicators)
    assert len(tables["tasks"]) == len(record().report.tasks)
