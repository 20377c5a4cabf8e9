"""No English is left on a page, whatever a reader does to it."""

import pytest
from playwright.sync_api import Page, expect

from tests.server import Portal
from tests.site.conftest import open_taken_over

pytestmark = pytest.mark.browser

ENGLISH = r"""() => {
  const icons = '[data-testid="stIconMaterial"], [data-testid="stExpanderToggleIcon"]';
  const spoken = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title",
    "placeholder", "alt", "data-title"];
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let at = walk.currentNode; at; at = walk.nextNode()) {
    if (at.nodeType === Node.TEXT_NODE) {
      const silent = at.parentElement.closest("script, style, " + icons);
      if (/[A-Za-z]{2}/.test(at.nodeValue) && !silent) found.push(at.nodeValue.trim());
    } else for (const name of spoken) {
      const value = at.getAttribute(name);
      if (value && /[A-Za-z]{2}/.test(value.replace("CSV", ""))) found.push(name + "=" + value);
    }
  }
  return found;
}"""


def test_no_english_answers_a_reader_who_uses_the_page(server: Portal, page: Page) -> None:
    open_taken_over(page, f"{server.url}/widgets")
    expect(page.get_by_test_id("data-grid-canvas")).to_be_attached()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    assert page.evaluate(ENGLISH) == []
    page.get_by_role("textbox", name="搜索").fill("abc")
    expect(page.get_by_text("按回车键确认")).to_be_visible()
    assert page.evaluate(ENGLISH) == []
    page.locator("[data-testid=stNumberInputField]").fill("99")
    page.keyboard.press("Enter")
    expect(page.get_by_text("请输入1到9之间的数")).to_be_attached()
    assert page.evaluate(ENGLISH) == []
    page.get_by_role("button", name="慢").click()
    expect(page.locator("[data-test-script-state=running]")).to_be_attached()
    assert page.evaluate(ENGLISH) == []
    page.locator("[data-testid=stMultiSelect] input").click()
    page.keyboard.type("没有")
    expect(page.get_by_text("没有符合的选项")).to_be_visible()
    assert page.evaluate(ENGLISH) == []


def test_a_browser_set_to_english_reads_chinese_too(server: Portal, page: Page) -> None:
    english = page.context.browser.new_context(locale="en-US")  # type: ignore[union-attr]
    window = english.new_page()
    open_taken_over(window, f"{server.url}/widgets")
    window.locator("[data-testid=stMultiSelect] input").click()
    expect(window.get_by_text("有3个选项")).to_be_attached()
    assert window.evaluate(ENGLISH) == []
    english.close()


def test_a_part_that_does_not_come_says_so_in_chinese(server: Portal, page: Page) -> None:
    page.route("**/BidiComponent.*.js", lambda route: route.abort())
    page.route("**/TextInput.*.js", lambda route: route.abort())
    open_taken_over(page, f"{server.url}/widgets")
    expect(page.get_by_text("这一部分没有载入").first).to_be_visible()
    assert page.evaluate(ENGLISH) == []
