"""The data as plain HTTP, asked of the real portal."""

import gzip
import hashlib
import json
import re
from urllib.parse import quote, unquote

import pytest

from hangtou_portal.site.web_files import embed_script
from hangtou_portal.tables.downloads import exports_of
from tests.served import record
from tests.server import Portal
from tests.site.web import ask

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "txt": "text/plain; charset=utf-8",
}
FILES = exports_of(record()).files


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_file_is_served_as_what_it_is(portal: Portal, name: str) -> None:
    answer = ask(portal, f"/data/{name}")
    assert answer.status == 200
    assert answer.headers["content-type"] == TYPES[name.rpartition(".")[2]]
    assert hashlib.sha256(answer.body).hexdigest() == FILES[name].sha256
    disposition = unquote(answer.headers["content-disposition"])
    assert f'filename="{name}"' in disposition
    assert f"filename*=UTF-8''{record().report.title}-" in disposition
    assert "max-age=" in answer.headers["cache-control"]


def test_a_reader_who_has_a_file_already_is_told_so(portal: Portal) -> None:
    first = ask(portal, "/data/figures.csv")
    again = ask(portal, "/data/figures.csv", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("said", ["{strong}", "W/{strong}", '"older", {strong}', "*"])
def test_a_proxy_that_has_changed_the_mark_is_told_so_too(portal: Portal, said: str) -> None:
    first = ask(portal, "/data/figures.csv")
    strong = first.headers["etag"].removeprefix("W/")
    again = ask(portal, "/data/figures.csv", If_None_Match=said.format(strong=strong))
    assert again.status == 304
    other = ask(portal, "/data/figures.csv", If_None_Match='"older"')
    assert other.status == 200


def test_head_says_what_get_would(portal: Portal) -> None:
    head = ask(portal, "/data/figures.json", method="HEAD")
    full = ask(portal, "/data/figures.json")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == full.headers["content-length"] == str(len(full.body))
    assert head.headers["etag"] == full.headers["etag"]


def test_a_packed_file_is_the_same_file(portal: Portal) -> None:
    answer = ask(portal, "/data/figures.csv", Accept_Encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == FILES["figures.csv"].body
    assert len(answer.body) < len(FILES["figures.csv"].body) / 2


def test_a_packed_page_is_the_same_page(portal: Portal) -> None:
    answer = ask(portal, "/about", Accept_Encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.body) == ask(portal, "/about").body


def test_page_and_files_share_a_name_without_harm(portal: Portal) -> None:
    page = ask(portal, "/data")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "<h1>数据与引用</h1>" in page.text
    moved = ask(portal, "/data/")
    assert (moved.status, moved.headers["location"]) == (301, "/data")


@pytest.mark.parametrize("path", ["/data/nope.csv", "/data/..%2Fdatapackage.json", "/embed/nope"])
def test_what_is_not_there_is_a_chinese_page(portal: Portal, path: str) -> None:
    answer = ask(portal, path)
    assert answer.status == 404
    assert "没有这个页面" in answer.text


def test_a_citation_is_plain_text_with_the_readers_own_address(portal: Portal) -> None:
    answer = ask(portal, "/data/citation.txt?cite=figure-new-jobs")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    address = f"{portal.url}/livelihood?figure=new-jobs&report={record().report.id}#figure-new-jobs"
    assert address in answer.text
    assert answer.text.startswith("注意：引文里的网址只有本机能打开")
    assert ask(portal, "/data/citation.txt?cite=nope").status == 404


def test_an_embedded_exhibit_may_stand_anywhere_and_a_page_may_not(portal: Portal) -> None:
    embedded = ask(portal, "/embed/demolition")
    assert "frame-ancestors *" in embedded.headers["content-security-policy"]
    assert "script-src 'self';" in embedded.headers["content-security-policy"]
    assert re.findall(r"<script[^>]*>", embedded.text) == [f'<script src="{embed_script().address}" defer>']
    assert record().report.title in embedded.text
    page = ask(portal, "/city")
    assert "frame-ancestors 'self'" in page.headers["content-security-policy"]


def test_the_plain_document_shows_the_filtered_rows(portal: Portal) -> None:
    words = ask(portal, f"/plan?domain={quote('城市运行')}&due={quote('2019年8月底')}").text
    assert 'id="task-demolition"' in words
    assert 'id="task-heli-east-road"' not in words
    assert "符合条件的安排1项" in words
    assert "<mark>十六条</mark>" in ask(portal, f"/report?q={quote('16条')}").text


def test_the_data_is_whole(portal: Portal) -> None:
    data = json.loads(ask(portal, "/data/hangtou.json").body)
    tables = {table["name"]: table["rows"] for table in data["tables"]}
    assert len(tables["figures"]) == len(record().report.indicators)
    assert len(tables["tasks"]) == len(record().report.tasks)
