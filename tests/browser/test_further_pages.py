"""Choosing, searching, opening a term, copying, downloading and embedding, as a reader does it."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from hangtou_portal.views.citation import cite, cited_of
from tests.browser.conftest import OpenedPage, OpenPage
from tests.served import record, report
from tests.server import Portal


def _taken_over(opened: OpenedPage) -> Page:
    opened.page.wait_for_selector("html.taken-over", state="attached")
    return opened.page


def _asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_a_choice_is_counted_stands_in_the_address_and_survives_a_reload(open_page: OpenPage) -> None:
    page = _taken_over(open_page("/plan", width=1440))
    page.locator(".stApp").get_by_label("期限").click()
    page.get_by_role("option", name="2019年8月底").click()
    expect(page.locator(".stApp #count")).to_contain_text("符合条件的安排1项")
    expect(page.locator(".stApp #task-demolition")).to_contain_text("39.98 / 48")
    page.wait_for_function("() => location.search.includes('due=')")
    assert _asked(page) == {"due": ["2019年8月底"]}
    page.reload()
    page.wait_for_selector("html.taken-over", state="attached")
    expect(page.locator(".stApp #count")).to_contain_text("符合条件的安排1项")


def test_without_javascript_the_filters_are_a_form(open_page: OpenPage) -> None:
    page = open_page("/plan", java_script_enabled=False).page
    page.get_by_role("combobox", name="地点").select_option("鹤立东路")
    page.get_by_role("button", name="筛选").click()
    assert _asked(page)["place"] == ["鹤立东路"]
    assert page.locator(".ht-task").count() == 1


def test_without_javascript_the_search_is_a_form(open_page: OpenPage) -> None:
    page = open_page("/report", java_script_enabled=False).page
    page.get_by_label("在报告里查找").fill("１６条")
    page.get_by_role("button", name="查找").click()
    assert page.locator(".ht-fulltext mark").all_text_contents() == ["十六条", "十六条"]


def test_what_is_typed_is_searched_marked_counted_and_put_into_the_address(open_page: OpenPage) -> None:
    page = _taken_over(open_page("/report", width=390))
    box = page.locator(".stApp").get_by_label("在报告里查找")
    box.fill("16条")
    box.press("Enter")
    expect(page.locator(".stApp .ht-fulltext mark")).to_have_text(["十六条", "十六条"])
    expect(page.locator(".stApp .ht-count").first).to_contain_text("找到“16条”")
    page.wait_for_function("() => location.search.includes('q=')")
    box.fill("<img src=x onerror=document.title=1>")
    box.press("Enter")
    expect(page.locator(".stApp .ht-count").first).to_contain_text("没有找到“<img src=x")
    assert page.locator(".stApp .ht-results img").count() == 0
    assert page.title().startswith("报告原文")


def test_a_term_opens_in_place_by_tap_and_by_keyboard(open_page: OpenPage) -> None:
    for path in ("/economy?paragraph=h1-1-3", "/report"):
        page = _taken_over(open_page(path, width=390, has_touch=True))
        term = page.locator(".stApp details.ht-term", has_text="三资").first
        note = term.locator(".ht-note")
        expect(note).to_be_hidden()
        term.locator("summary").tap()
        expect(note).to_contain_text("农村集体资金、资产、资源")
        term.locator("summary").press("Enter")
        expect(note).to_be_hidden()


def test_a_term_on_a_card_and_in_a_title_opens_there_too(open_page: OpenPage) -> None:
    page = _taken_over(open_page("/governance?exhibit=service-stations#exhibit-service-stations", width=390))
    for place in ("#figure-residential-service-stations .ht-label", "#exhibit-service-stations .ht-heading"):
        term = page.locator(f".stApp {place} details.ht-term", has_text="家门口")
        term.locator("summary").click()
        expect(term.locator(".ht-note")).to_be_visible()
        # What opens a card's source is another summary; it stays closed.
        expect(page.locator(".stApp #figure-residential-service-stations > details[open]")).to_have_count(0)


def test_a_closed_term_does_not_break_its_line(open_page: OpenPage) -> None:
    page = _taken_over(open_page("/report", width=1440))
    heights = page.evaluate(
        "() => [...document.querySelectorAll('.stApp #h1-1-3 .ht-words')].map((words) => [words.offsetHeight,"
        " parseFloat(getComputedStyle(words).lineHeight)])"
    )
    height, line = heights[0]
    assert round(height / line) <= 2


def test_a_citation_is_copied_with_one_tap(open_page: OpenPage) -> None:
    opened = open_page(
        "/data?cite=figure-new-jobs#citation", permissions=["clipboard-read", "clipboard-write"]
    )
    page = _taken_over(opened)
    page.get_by_role("button", name="复制GB/T 7714 格式").click()
    expect(page.get_by_text("已复制", exact=True)).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith(f"{report().author}. {report().title}")
    assert copied.endswith(f"/livelihood?figure=new-jobs&report={report().id}#figure-new-jobs")
    assert copied in page.locator(".stApp .ht-copy").first.inner_text()
    assert not opened.console_errors


def test_a_citation_is_copied_where_the_browser_has_no_clipboard_to_offer(open_page: OpenPage) -> None:
    page = _taken_over(open_page("/data", permissions=["clipboard-read"]))
    page.evaluate("() => Object.defineProperty(navigator.clipboard, 'write', { value: undefined })")
    page.get_by_role("button", name="复制普通写法").click()
    expect(page.get_by_text("已复制", exact=True)).to_be_visible()
    assert page.evaluate("() => navigator.clipboard.readText()").startswith("据《")


def test_a_citation_is_copied_from_the_card_itself(open_page: OpenPage) -> None:
    opened = open_page("/livelihood", width=390, permissions=["clipboard-read", "clipboard-write"])
    page = _taken_over(opened)
    card = page.locator(".stApp #figure-new-jobs")
    card.locator("> details > summary").click()
    card.get_by_role("button", name="复制引用").click()
    expect(card.get_by_role("status")).to_have_text("已复制")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert f"{report().author}. {report().title}" in copied
    assert report().indicators["new-jobs"].quote in copied
    place = f"/livelihood?figure=new-jobs&report={report().id}#figure-new-jobs"
    assert urlsplit(page.url).netloc + place in copied
    assert not opened.console_errors


@pytest.mark.parametrize("clipboard", [True, False], ids=["clipboard", "no clipboard"])
def test_a_citation_that_cannot_be_copied_is_shown_instead(open_page: OpenPage, *, clipboard: bool) -> None:
    opened = open_page("/livelihood", width=390)
    page = _taken_over(opened)
    if not clipboard:  # as over plain HTTP, in every hall
        page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.route("**/data/citation.txt*", lambda route: route.abort())
    page.locator(".stApp .ht-foot").get_by_role("button", name="复制引用").click()
    page.wait_for_url("**/data?cite=page-livelihood#citation")
    # The browser itself says that the citation did not come; nothing else is wrong.
    assert all("Failed to load resource" in error for error in opened.console_errors)


def test_a_download_arrives_under_its_chinese_name(open_page: OpenPage) -> None:
    page = _taken_over(open_page("/data", width=390))
    with page.expect_download() as downloading:
        page.locator(".stApp").get_by_text("Excel 工作簿（XLSX）").click()
    assert downloading.value.suggested_filename == f"{report().title}-全部表格.xlsx"


@contextmanager
def _other_site(body: str) -> Iterator[str]:
    """The address of somebody else's page."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"<!DOCTYPE html>{body}".encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{site.server_port}/"
        site.shutdown()


def test_an_exhibit_may_stand_in_the_page_of_another_site_and_a_page_may_not(
    browser: Browser, portal: Portal
) -> None:
    frames = (f'<iframe src="{portal.url}/{path}"></iframe>' for path in ("embed/demolition", "city"))
    with _other_site("".join(frames)) as address:
        page = browser.new_page()
        page.goto(address)
        exhibit, whole = page.frame_locator("iframe").first, page.frame_locator("iframe").last
        expect(exhibit.locator("h1")).to_contain_text("拆违完成")
        expect(exhibit.locator("body")).to_contain_text(report().title)
        expect(whole.get_by_text("城市运行")).to_have_count(0)
        page.close()


@pytest.mark.parametrize("width", [280, 340, 700])
def test_the_frame_of_an_exhibit_is_as_high_as_the_exhibit(
    browser: Browser, portal: Portal, width: int
) -> None:
    codes = []
    for exhibit in ("coverage", "demolition"):
        cited = cited_of(record=record(), asked=f"exhibit-{exhibit}")
        assert cited is not None
        codes.append(cite(record=record(), cited=cited, base=portal.url, accessed=date(2026, 3, 9)).embed)
    with _other_site(f'<div style="width:{width}px">{"".join(codes)}</div>') as address:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address)
        for number in range(len(codes)):
            frame, inside = page.locator("iframe").nth(number), page.frame_locator("iframe").nth(number)
            frame.scroll_into_view_if_needed()
            source = inside.locator(".ht-fine").last
            expect(source).to_contain_text(report().title)
            expect(frame).to_have_attribute("style", re.compile(r"height: ?\d+px"))
            below = frame.evaluate("(frame) => frame.clientHeight") - source.evaluate(
                "(source) => source.getBoundingClientRect().bottom"
            )
            assert 0 <= below < 60
        page.close()
