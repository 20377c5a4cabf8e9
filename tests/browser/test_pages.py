"""Pages in a real browser: what is opened by a tap, a link, an address or a key, and without JavaScript."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage


def test_every_figure_card_opens_its_sentence_with_one_tap(open_page: OpenPage) -> None:
    page = open_page("/livelihood", width=390).page
    page.wait_for_selector("html.taken-over", state="attached")
    card = page.locator(".stApp #figure-new-jobs")
    assert not card.locator("blockquote").is_visible()
    card.locator("summary").click()
    assert "1-6月新增就业岗位1590个" in card.locator("blockquote").inner_text()


def test_the_address_of_a_figure_brings_it_into_view_opened(open_page: OpenPage) -> None:
    chips = "bicycle-anti-theft-chips"
    page = open_page(f"/city?figure={chips}#figure-{chips}").page
    page.wait_for_selector("html.taken-over", state="attached")
    quote = page.locator(".stApp #figure-bicycle-anti-theft-chips blockquote")
    quote.wait_for(state="visible")
    page.wait_for_function(
        "() => { const box = document.querySelector('.stApp #figure-bicycle-anti-theft-chips')"
        ".getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"
    )


def test_without_javascript_the_page_is_complete(open_page: OpenPage) -> None:
    page = open_page("/city", java_script_enabled=False).page
    assert page.locator("h1").inner_text() == "城市运行"
    assert page.locator(".ht-drawing").count() == 2
    page.locator(".ht-wide >> text=民生事业").click()
    assert page.locator("h1").inner_text() == "民生事业"


def test_a_link_of_the_masthead_changes_the_page_without_loading_anew_and_back_leads_back(
    open_page: OpenPage,
) -> None:
    opened = open_page("/plan?domain=城市运行")
    page = opened.page
    page.wait_for_selector("html.taken-over", state="attached")
    page.evaluate("() => { window.sameDocument = true; }")
    page.locator(".stApp .ht-wide").get_by_text("民生事业").click()
    page.wait_for_url("**/livelihood")
    expect(page.locator(".stApp h1")).to_have_text("民生事业")
    expect(page).to_have_title(re.compile("^民生事业"))
    page.go_back()
    expect(page.locator(".stApp h1")).to_have_text("下半年要做什么")
    expect(page.locator(".stApp #count")).to_contain_text("符合条件的安排")
    assert parse_qs(urlsplit(page.url).query) == {"domain": ["城市运行"]}
    page.locator(".stApp .ht-brand").click()
    page.wait_for_url(lambda url: urlsplit(url).path == "/" and not urlsplit(url).query)
    expect(page.locator(".stApp h1")).to_contain_text("拆违完成八成三")
    assert page.evaluate("() => window.sameDocument")
    assert not opened.console_errors


def test_the_portals_own_style_has_the_last_word(open_page: OpenPage) -> None:
    page = open_page("/about").page
    page.wait_for_selector("html.taken-over", state="attached")
    last = page.evaluate("() => [...document.styleSheets].slice(-2).map((sheet) => sheet.ownerNode.id)")
    assert last == ["portal-style", "streamlit-style"]


def test_a_slash_opens_the_search_of_the_head_from_any_page(open_page: OpenPage) -> None:
    page = open_page("/about").page
    page.wait_for_selector("html.taken-over", state="attached")
    field = page.get_by_role("searchbox", name="查找报告、项目和地点")
    page.keyboard.press("/")
    # Ready within the key press itself: the browser reports the opened sheet in a later task, and who types
    # on at once would lose the first letters.
    assert field.evaluate("field => field === document.activeElement")
    page.keyboard.type("鹤立东路")
    expect(field).to_have_value("鹤立东路")
    page.keyboard.press("Enter")
    page.wait_for_url("**/report?q=*")
    expect(page.get_by_text("找到“鹤立东路”").first).to_be_visible()
