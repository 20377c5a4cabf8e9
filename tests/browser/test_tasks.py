"""What three readers come for, done by what is visible: a resident, an official, a journalist.

Each task has the most clicks it may take, and the most screens to scroll beyond what opens by itself.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import COARSE
from tests.browser.english import english_on
from tests.browser.reader import Reader
from tests.server import Portal, launch

PHONE, LAPTOP, DESK = (390, 844), (1366, 768), (1440, 900)
# Which of these are wholly in view, above a bar at the lower edge.
IN_VIEW = """(elements) => {
    const bar = document.querySelector('.stApp .ht-bar');
    const lower = getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().top : innerHeight;
    return elements.map((element) => element.getBoundingClientRect())
        .map((box) => box.height > 0 && box.top >= 0 && box.bottom <= lower);
}"""


def _visitor(
    browser: Browser, portal: Portal, size: tuple[int, int], *, phone: bool = False
) -> Iterator[Reader]:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="zh-CN",
        device_scale_factor=COARSE,
        has_touch=phone,
        is_mobile=phone,
    )
    yield Reader(page=context.new_page(), home=portal.url)
    context.close()


@pytest.fixture(scope="module")
def resident(browser: Browser, portal: Portal) -> Iterator[Reader]:
    """On a phone."""
    yield from _visitor(browser, portal, PHONE, phone=True)


@pytest.fixture(scope="module")
def official(browser: Browser, portal: Portal) -> Iterator[Reader]:
    """At a laptop, a quarter of an hour before a meeting."""
    yield from _visitor(browser, portal, LAPTOP)


@pytest.fixture(scope="module")
def journalist(browser: Browser, portal: Portal) -> Iterator[Reader]:
    """At a desk, with a deadline."""
    yield from _visitor(browser, portal, DESK)


def test_how_far_demolition_is_and_whether_it_is_on_time(resident: Reader) -> None:
    page = resident.come().page
    # The first screen already says it: the sentence, and two figures with their bars.
    first = page.locator(".stApp :is(h1, .ht-lede, .ht-questions a, .ht-leads .ht-small)")
    assert first.evaluate_all(IN_VIEW) == [True] * 8
    said = resident.read("2019年8月底前目标")
    assert "83.29%（原文）" in said
    assert "还差 8.02万平方米（测算）" in said
    resident.took(clicks=0, screens=0)
    resident.tap(resident.link("拆违到哪了"))
    verdict = resident.read("还差8.02万平方米", title="下半年要做什么")
    assert "期限2019年8月底前" in verdict
    resident.took(clicks=1, screens=0)


def test_when_the_new_road_opens(resident: Reader) -> None:
    resident.come().tap(resident.link("路什么时候通"))
    assert "2019年底" in resident.article("争取鹤立东路年底通车")
    resident.took(clicks=1, screens=0)


def test_what_concerns_ones_own_village(resident: Reader) -> None:
    resident.come().tap(resident.link("我的村"))
    resident.tap(resident.link("海桥村"))
    resident.read("报告没有单独说到海桥村", title="我的村：海桥村")
    resident.read("13个村都有的")
    resident.took(clicks=2, screens=1)
    resident.forget()


def test_bigger_type_and_the_voice_still_so_on_the_next_page(resident: Reader) -> None:
    page = resident.come("/city").page
    resident.tap(resident.link("大字版"))
    page.wait_for_url("**size=24")
    resident.settle().tap(resident.button("朗读"))
    # This machine has no Chinese voice: the portal says so above the title, not over it.
    state = page.locator(".stApp .ht-reader-state")
    expect(state).to_contain_text("没有中文语音")
    below, title = (found.bounding_box() for found in (state, page.locator(".stApp h1")))
    assert below
    assert title
    assert below["y"] + below["height"] <= title["y"]
    resident.took(clicks=2, screens=0)
    page.locator(".stApp .ht-foot .ht-next").first.click()
    expect(page.locator(".stApp h1")).to_have_text("社会治理")
    assert page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "24px"
    expect(state).to_be_empty()
    resident.forget()


def test_how_garbage_is_sorted(resident: Reader) -> None:
    resident.come().tap(resident.link("垃圾怎么分"))
    said = resident.read("生活垃圾分为", title="名词解释")
    assert all(kind in said for kind in ("可回收物", "有害垃圾", "湿垃圾", "干垃圾"))
    assert "不是报告原文" in said
    resident.took(clicks=1, screens=0)


def test_what_a_term_of_the_report_means(resident: Reader) -> None:
    resident.come().search("三会一说")
    assert "听证会、协调会、评议会" in resident.read("居委会召集的听证会", title="查找“三会一说”")
    resident.took(clicks=1, screens=0)


@pytest.fixture
def own_portal(tmp_path: Path) -> Iterator[Portal]:
    """A portal whose town has said whom to ask, and which may be stopped."""
    running = launch(log=tmp_path / "server.log", env={"HANGTOU_CONTACT": "党政办公室 021-58221234"})
    yield running
    running.stop()


@pytest.fixture
def visit(browser: Browser, own_portal: Portal) -> Iterator[Reader]:
    """At a laptop, on that portal."""
    yield from _visitor(browser, own_portal, LAPTOP)


def test_whom_to_ask_and_what_remains_without_a_network(visit: Reader, own_portal: Portal) -> None:
    page = visit.come("/city").page
    # Looked for, not tapped: the browser's own question whether to dial would keep every later click.
    number = visit.link("021-58221234")
    visit.find(number)
    assert number.get_attribute("href") == "tel:02158221234"
    assert visit.clicks == 0
    expect(page.locator("#portal-notice")).to_be_hidden()
    # Nothing answers any more: what is open can be read, and a link says why it leads nowhere.
    own_portal.process.kill()
    own_portal.process.wait()
    lost = page.get_by_role("status").filter(has_text="可以照常阅读")
    expect(lost).to_be_visible(timeout=30_000)
    visit.tap(visit.link("民生事业"))
    missed = page.get_by_role("status").filter(has_text="“民生事业”暂时打不开")
    expect(missed).to_be_visible(timeout=20_000)
    expect(page.locator(".stApp h1")).to_have_text("城市运行")
    page.wait_for_url("**/city")
    visit.read("拆违完成八成三")
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    assert english_on(page) == []


def test_a_deck_of_two_domains_and_the_map_with_its_handout(official: Reader) -> None:
    page = official.come().page
    official.tap(official.button("更多"))
    official.tap(official.link("会议演示"))
    for domain in ("经济发展", "乡村振兴", "社会治理", "政府建设"):
        official.tap(official.button(f"移除{domain}"))
        expect(page.get_by_role("button", name=f"移除{domain}")).to_have_count(0)
    page.wait_for_url(re.compile("domains=city(,|%2C)livelihood"))
    handout = official.link("讲义（PDF）")
    expect(handout).to_have_attribute("href", re.compile("domains=city(,|%2C)livelihood"))
    start = page.get_by_role("link", name=re.compile("^开始演示")).filter(visible=True).first
    with page.expect_popup() as opening:
        official.tap(start)
    deck = opening.value
    deck.wait_for_selector("html.js")
    headings = " ".join(deck.locator(".slide h1").all_text_contents())
    assert "拆违完成八成三" in headings
    assert "新增就业岗位1590个" in headings
    assert "11838户" not in headings
    assert deck.locator(".slide.is-map").count() >= 1
    deck.close()
    answer = page.request.get(f"{official.home}/{handout.get_attribute('href')}", timeout=60_000)
    assert answer.body().startswith(b"%PDF")
    official.took(clicks=7, screens=3)


def test_to_a_chart_black_back_and_the_slides_file(official: Reader) -> None:
    page = official.come("/present").page
    with page.expect_popup() as opening:
        official.tap(page.get_by_role("link", name=re.compile("^开始演示")).filter(visible=True).first)
    deck = opening.value
    deck.wait_for_selector("html.js")
    deck.keyboard.press("o")
    deck.get_by_role("link", name=re.compile("新增就业岗位1590个")).filter(visible=True).first.click()
    expect(deck.locator(".slide.on")).to_have_id("jobs")
    for key, dark in (("b", True), ("b", False)):
        deck.keyboard.press(key)
        expect(deck.locator("#black")).to_be_visible(visible=dark)
    expect(deck.locator(".slide.on")).to_have_id("jobs")
    deck.close()
    slides = official.link("PPTX").get_attribute("href")
    answer = page.request.get(f"{official.home}/{slides}", timeout=60_000)
    assert answer.body().startswith(b"PK")
    official.took(clicks=1, screens=2)


def test_what_is_due_next(official: Reader) -> None:
    official.come().tap(official.link("下半年"))
    assert "8月底" in official.read("8月底前完成48万平方米拆违目标任务", title="下半年要做什么")
    official.read("争取鹤立东路年底通车")
    official.took(clicks=1, screens=1)


def test_jobs_with_sentence_citation_and_address(journalist: Reader) -> None:
    page = journalist.come().page
    card = page.get_by_role("article", name="新增就业岗位1590个")
    journalist.tap(card.locator("summary").filter(has_text="出处").filter(visible=True))
    assert "新增就业岗位1590个" in card.locator("blockquote").first.inner_text()
    journalist.tap(card.get_by_role("link", name="引用格式"))
    cited = journalist.read("[R/OL]", title="数据与引用")
    assert f"{journalist.home}/livelihood?figure=new-jobs" in cited
    journalist.took(clicks=2, screens=1)


def test_everything_for_excel(journalist: Reader) -> None:
    journalist.come().tap(journalist.button("更多"))
    journalist.tap(journalist.link("数据与引用"))
    with journalist.page.expect_download() as coming:
        journalist.tap(journalist.link("Excel 工作簿（XLSX）"))
    assert coming.value.suggested_filename.endswith(".xlsx")
    journalist.took(clicks=3, screens=0)


def test_which_promises_can_be_measured(journalist: Reader) -> None:
    journalist.come().tap(journalist.link("下半年"))
    assert "能衡量的共8项" in journalist.read("能衡量的共", title="下半年要做什么")
    journalist.took(clicks=1, screens=1)


def test_the_demolition_chart_for_another_site(journalist: Reader) -> None:
    page = journalist.come().page
    journalist.tap(journalist.link("城市运行"))
    expect(page.locator(".stApp h1")).to_have_text("城市运行")
    journalist.tap(journalist.link("引用格式与嵌入代码"))
    assert f"{journalist.home}/embed/demolition" in journalist.read("<iframe", title="数据与引用")
    journalist.took(clicks=2, screens=2)


def test_whose_number_a_share_is(journalist: Reader) -> None:
    page = journalist.come().page
    # The first screen: the sentence, eight headlines, the beginning of the map.
    cards = page.locator(".stApp :is(h1, .ht-lede, .ht-leads .ht-card, .ht-followers .ht-card, #to-the-map)")
    assert cards.evaluate_all(IN_VIEW) == [True] * 11
    expect(page.locator(".stApp .ht-town .ht-map")).to_be_in_viewport()
    assert "83.29%（原文）" in journalist.read("2019年8月底前目标")
    journalist.took(clicks=0, screens=0)


def test_what_became_of_it(journalist: Reader) -> None:
    journalist.come().search("龙华医院")
    journalist.tap(journalist.link("做好 龙华医院 开工准备"))
    later = journalist.article("做好龙华医院开工准备")
    assert "后来 · 非报告内容" in later
    assert "2023年11月28日，龙华医院航头院区正式启用" in later
    assert "来源：" in later
    journalist.took(clicks=2, screens=0)
