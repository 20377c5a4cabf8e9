"""What an address answers before any script has run."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.server import ROOT, Portal
from tests.site.web import ask


def test_a_page_is_chinese_and_has_its_own_title_description_and_meta(server: Portal) -> None:
    answer = ask(server, "/city")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="zh-CN">' in answer.text
    assert "<title>城市运行 · 航标小镇</title>" in answer.text
    assert '<meta name="description" content="城市运行：小镇的样子">' in answer.text
    assert '<meta name="ColumnName" content="城市运行">' in answer.text
    assert '<meta property="og:title" content="城市运行 · 航标小镇">' in answer.text


def test_a_page_holds_its_figures_and_none_of_streamlits_english(server: Portal) -> None:
    html = ask(server, "/city").text
    assert "<b>39.98</b>" in html
    assert "You need to enable JavaScript" not in html
    assert "agent" not in html
    assert re.search(r"<noscript>[^<]*<p>[^<]*JavaScript[^<]*</p></noscript>", html)


def test_nothing_in_the_head_holds_back_the_first_paint(server: Portal) -> None:
    head = ask(server, "/").text.partition("</head>")[0]
    assert "stylesheet" not in head
    assert "preload" not in head
    assert all("defer" in tag or 'type="module"' in tag for tag in re.findall(r"<script[^>]*>", head))


@pytest.mark.browser
def test_without_javascript_the_page_is_complete_and_its_links_work(server: Portal, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url)
    expect(page.get_by_text("第59行")).to_be_visible()
    page.get_by_role("link", name="城市运行").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("城市运行")
    context.close()


def test_an_unknown_address_is_a_chinese_404(server: Portal) -> None:
    for path in (
        "/nope",
        "/city/deeper",
        "/static/nope.js",
        "/index.html",
        "/pages/city.py",
        "/" + "%E8%88%AA",
    ):
        answer = ask(server, path)
        assert answer.status == 404, path
        assert "没有这个页面" in answer.text
        assert "<script" not in answer.text


def test_a_failing_page_is_a_chinese_500_without_a_traceback(server: Portal) -> None:
    answer = ask(server, "/city?fault=secret-detail")
    assert answer.status == 500
    assert "页面暂时打不开" in answer.text
    assert "secret-detail" not in answer.text


def test_a_trailing_slash_leads_to_the_page(server: Portal) -> None:
    answer = ask(server, "/city/?x=1")
    assert answer.status == 301
    assert answer.headers["location"] == "/city?x=1"


def test_a_reader_who_has_the_page_is_told_so(server: Portal) -> None:
    first = ask(server, "/city")
    again = ask(server, "/city", If_None_Match=first.headers["etag"])
    assert again.status == 304
    assert again.body == b""


def test_head_answers_like_get_without_a_body(server: Portal) -> None:
    head, get = ask(server, "/city", method="HEAD"), ask(server, "/city")
    assert head.status == 200
    assert head.headers["content-length"] == get.headers["content-length"]
    assert head.body == b""


def test_crawlers_and_balancers_find_their_way(server: Portal) -> None:
    robots = ask(server, "/robots.txt")
    assert f"Sitemap: {server.url}/sitemap.xml" in robots.text
    sitemap = ask(server, "/sitemap.xml")
    assert sitemap.headers["content-type"].startswith("application/xml")
    assert f"<loc>{server.url}/city</loc>" in sitemap.text
    assert ask(server, "/healthz").status == 200


def test_streamlits_own_elements_are_named_in_one_style_sheet_and_one_script_and_by_the_desk() -> None:
    own = re.compile(r"data-testid|data-test-|[.#]st[A-Z]\w")
    package = ROOT / "hangtou_portal"
    naming = {
        str(file.relative_to(package))
        for kind in ("*.js", "*.css", "*.html", "*.py")
        for file in package.rglob(kind)
        if own.search(file.read_text(encoding="utf-8"))
    }
    assert naming == {"html/streamlit.css", "site/web/streamlit.js", "ui/desk/desk.css"}
