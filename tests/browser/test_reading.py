"""One tap on 大字版 lasts; the menu goes after a tap; the voice reads, and the portal says when it cannot."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.server import Portal

# A voice that says each sentence in a moment, or none at all; what it was given to say is kept.
VOICE = """(lang) => {
    window.said = [];
    const voices = lang ? [{lang, name: 'test'}] : [{lang: 'en-US', name: 'test'}];
    const target = new EventTarget();
    let pending = 0;
    const synthesis = Object.assign(target, {
        getVoices: () => voices,
        cancel: () => clearTimeout(pending),
        speak: (utterance) => {
            window.said.push({text: utterance.text, rate: utterance.rate, lang: utterance.lang,
                marked: [...(CSS.highlights.get('ht-reading') ?? [])].map(String).join('')});
            pending = setTimeout(() => utterance.onend?.(), window.slow ? 100000 : 5);
        },
    });
    Object.defineProperty(window, 'speechSynthesis', {value: synthesis, configurable: true});
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}"""


def _taken_over(page: Page) -> None:
    page.wait_for_selector("html.taken-over", state="attached")


def _read_aloud(open_page: OpenPage, path: str) -> list[tuple[str, str]]:
    """Each sentence of a page as it is printed and as a voice is given it."""
    page = open_page(path, width=390).page
    _taken_over(page)
    page.evaluate(VOICE, "zh-CN")
    bar = page.locator(".ht-reader")
    bar.get_by_text("朗读").click()
    expect(bar.get_by_role("status")).to_have_text("读完了。", timeout=30_000)
    return [(one["marked"], one["text"]) for one in page.evaluate("() => window.said")]


def test_one_tap_gives_large_type_which_lasts_across_pages_and_visits(open_page: OpenPage) -> None:
    page = open_page("/", width=390).page
    _taken_over(page)
    page.locator(".stApp .ht-bar").get_by_text("大字版").click()
    expect(page).to_have_url(re.compile(r"/\?size=24$"))
    _taken_over(page)
    assert page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "24px"
    expect(page.locator(".stApp .ht-card .ht-said").first).to_be_visible()
    # To another page without loading anew, then to an address that says nothing of it.
    page.locator(".stApp .ht-foot .ht-next").first.click()
    expect(page).to_have_url(re.compile(r"/\w+\?size=24$"))
    page.goto(re.sub(r"\w+\?.*", "livelihood", page.url))
    _taken_over(page)
    assert page.url.endswith("/livelihood?size=24")
    assert "完成全年目标的近八成" in page.locator(".stApp #figure-new-jobs .ht-said").inner_text()
    # The chart's words grow too: it is drawn in HTML.
    assert page.locator(".stApp .stPlotlyChart").count() == 0
    page.locator(".stApp .ht-bar").get_by_text("标准版").click()
    expect(page).to_have_url(re.compile("/livelihood$"))
    _taken_over(page)
    assert page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "18px"


def test_the_type_size_that_a_reader_gave_the_browser_is_followed(open_page: OpenPage) -> None:
    page = open_page("/about").page
    _taken_over(page)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Page.enable")
    devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    page.wait_for_function("() => getComputedStyle(document.documentElement).fontSize === '36px'")


def test_without_javascript_the_address_alone_carries_the_choice(open_page: OpenPage) -> None:
    page = open_page("/city", width=390, java_script_enabled=False).page
    page.locator(".ht-bar .ht-tool").click()
    page.wait_for_url("**/city?size=large")
    assert page.locator(".ht-said").first.is_visible()
    page.locator(".ht-next").first.click()
    page.wait_for_url("**/governance?size=24")


def test_on_a_phone_the_menu_is_at_the_thumb_and_gone_after_a_tap(open_page: OpenPage) -> None:
    page = open_page("/", width=320, height=640, has_touch=True).page
    _taken_over(page)
    menu = page.locator(".stApp .ht-phone")
    box = menu.locator("summary").bounding_box()
    assert box is not None
    assert box["y"] > 640 * 0.75
    menu.locator("summary").tap()
    expect(menu.locator("a").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu.locator("a").first).to_be_hidden()
    menu.locator("summary").tap()
    menu.get_by_text("民生事业").tap()
    page.wait_for_url("**/livelihood")
    expect(page.locator(".stApp h1")).to_have_text("民生事业")
    expect(menu.locator("a").first).to_be_hidden()
    # Whoever cannot see the page change is taken to its beginning.
    page.wait_for_function("() => document.activeElement?.id === 'content'")


def test_a_chosen_village_is_remembered_and_forgotten_on_request(open_page: OpenPage) -> None:
    page = open_page("/village", width=390).page
    _taken_over(page)
    page.locator(".stApp .ht-index").get_by_text("长达村").click()
    page.wait_for_url("**/village?village=changda")
    # An address that somebody has copied wrong takes nobody's village away.
    choice = page.url.split("?")[0]
    page.goto(f"{choice}?village=changdaa", wait_until="domcontentloaded")
    page.goto(choice)
    page.wait_for_url("**/village?village=changda")
    _taken_over(page)
    expect(page.locator(".stApp h1")).to_have_text("我的村：长达村")
    page.locator(".stApp").get_by_text("不再记住我的村").click()
    page.wait_for_url("**/village?village=")
    _taken_over(page)
    expect(page.locator(".stApp h1")).to_have_text("我的村")


def test_the_page_is_read_sentence_by_sentence_with_numbers_said_right(open_page: OpenPage) -> None:
    page = open_page("/city", width=390).page
    _taken_over(page)
    page.evaluate(VOICE, "zh-CN")
    page.evaluate("() => { window.slow = true; }")
    bar = page.locator(".ht-reader")
    bar.get_by_text("朗读").click()
    page.wait_for_function("() => window.said.length === 1")
    assert page.evaluate("() => window.said[0]") == {
        "text": "城市运行",
        "rate": 1,
        "lang": "zh-CN",
        "marked": "城市运行",
    }
    bar.get_by_text("下一句").click()
    page.wait_for_function("() => window.said.length === 2")
    assert page.evaluate("() => window.said[1].text").startswith(
        "截至二零一九年七月底，违建销项面积三十九点九八万平方米"
    )
    assert "39.98万平方米" in page.evaluate("() => window.said[1].marked")
    bar.get_by_text("暂停").click()
    expect(bar.get_by_text("继续")).to_be_visible()
    bar.get_by_label("语速").select_option("慢")
    bar.get_by_text("继续").click()
    page.wait_for_function("() => window.said.at(-1).rate === 0.7")
    # A tap on a figure reads from there, as a sentence.
    page.locator(".stApp #figure-security-cameras .ht-number").click()
    page.wait_for_function("() => window.said.at(-1).text.includes('三百四十个')")
    bar.get_by_text("停止").click()
    expect(bar.get_by_text("下一句")).to_be_hidden()
    page.evaluate("() => { window.slow = false; window.said = []; }")
    bar.get_by_text("朗读").click()
    expect(bar.get_by_role("status")).to_have_text("读完了。", timeout=30_000)
    said = "".join(page.evaluate("() => window.said.map((one) => one.text)"))
    assert not any(digit in said for digit in "0123456789%")
    assert "拆违完成八成三" in said


def test_a_term_is_read_as_a_word_of_its_sentence(open_page: OpenPage) -> None:
    said = "".join(text for _, text in _read_aloud(open_page, "/economy"))
    assert "深化土地“五全”管理模式,完成家庭农场" in said
    assert "报告未作说明。名词解释" not in said


def test_a_number_is_never_cut_up_into_smaller_ones(open_page: OpenPage) -> None:
    said = _read_aloud(open_page, "/data")
    # The voice says a large one right by itself, as long as it is given the whole of it.
    sizes = [(size, text) for printed, text in said for size in re.findall(r"\d{3,} KB", printed)]
    assert sizes
    assert all(size in text for size, text in sizes)
    assert not any(
        re.search(r"\d[零一二三四五六七八九十]|[零一二三四五六七八九十]\d", text) for _, text in said
    )


def test_a_device_without_a_chinese_voice_is_told_so(open_page: OpenPage) -> None:
    page = open_page("/", width=390).page
    _taken_over(page)
    page.evaluate(VOICE, "")
    page.locator(".ht-reader").get_by_text("朗读").click()
    expect(page.locator(".ht-reader").get_by_role("status")).to_contain_text("没有中文语音")
    page.locator(".stApp .ht-foot .ht-next").first.click()
    expect(page.locator(".ht-reader").get_by_role("status")).to_be_empty()
    assert page.evaluate("() => window.said.length") == 0


def test_reading_aloud_that_does_not_come_says_so_and_comes_at_the_next_press(
    portal: Portal, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page.route("**/assets/read-aloud.*", lambda route: route.abort())
    page.goto(portal.url)
    _taken_over(page)
    page.evaluate(VOICE, "zh-CN")
    bar = page.locator(".ht-reader")
    bar.get_by_role("button", name="朗读").click()
    expect(bar.get_by_role("status")).to_have_text("朗读没有取到，请检查网络后再点一次。")
    page.locator(".stApp .ht-foot .ht-next").first.click()
    expect(bar.get_by_role("status")).to_be_empty()
    page.unroute("**/assets/read-aloud.*")
    bar.get_by_role("button", name="朗读").click()
    expect(bar.get_by_role("status")).to_have_text("读完了。", timeout=30_000)
    page.close()
