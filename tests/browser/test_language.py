"""Every word a visitor meets is Chinese: on every page, in every state that a visit can bring about."""

import re

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.browser.chromium import wait_until_ready
from tests.browser.conftest import OpenedPage, OpenPage
from tests.browser.english import english_on
from tests.served import record

PAGES = pages_of(record())
OPEN_ALL = "() => document.querySelectorAll('details').forEach((details) => { details.open = true; })"
# A window a frame: what comes near is fetched.
REACH_THE_END = """async () => {
  const main = document.querySelector('[data-testid="stMain"]');
  for (let at = 0; at < main.scrollHeight; at += main.clientHeight) {
    main.scrollTop = at;
    await new Promise(requestAnimationFrame);
  }
}"""
# No place is kept any more and each chart is drawn: one that was passed too quickly is gone back to.
ALL_THERE = """() => {
  const waiting = document.querySelector('[data-testid="stSkeleton"]')
    ?? [...document.querySelectorAll('.stPlotlyChart')].find((chart) => !chart.querySelector('.main-svg'));
  (waiting?.closest('[data-testid="stElementContainer"]') ?? waiting)?.scrollIntoView();
  return !waiting;
}"""
# Links that no style of the portal's reaches have the browser's own blue, which a dark ground would swallow.
UNSTYLED = """() => [...document.querySelectorAll('.stApp .stHtml a')]
    .filter((link) => link.checkVisibility() && getComputedStyle(link).color === 'rgb(0, 0, 238)')
    .map((link) => link.innerText)"""


def taken_over(page: Page) -> None:
    page.wait_for_selector("html.taken-over", state="attached", timeout=60_000)


def whole_and_chinese(opened: OpenedPage, target: PageInfo) -> None:
    """Claim that the page shown is `target`, and all of it Chinese, styled, and from the portal itself."""
    page = opened.page
    expect(page).to_have_title(re.compile(f"^{target.title if target.slug else '数说航头'}"))
    wait_until_ready(page)
    expect(page.locator(".stApp h1")).to_have_count(1)
    page.evaluate(OPEN_ALL)
    page.evaluate(REACH_THE_END)
    page.wait_for_function(ALL_THERE)
    assert english_on(page) == [], f"{target.title}, with everything opened"
    assert page.evaluate(UNSTYLED) == [], target.title
    # Whoever moves by keyboard meets labels that show only then.
    for _ in range(6):
        page.keyboard.press("Tab")
    assert english_on(page) == [], f"{target.title}, by keyboard"
    assert not opened.outside_requests, target.title
    assert not opened.console_errors, target.title


def test_a_walk_through_all_pages_on_a_phone_is_chinese_and_stays_inside_the_house(
    open_page: OpenPage,
) -> None:
    opened = open_page("/", width=360, height=740, wait=False, has_touch=True, is_mobile=True)
    page = opened.page
    taken_over(page)
    links = page.locator(".stApp .ht-phone a")
    assert links.count() == len(PAGES)
    for place, target in enumerate(PAGES):
        page.locator(".stApp .ht-phone summary").tap()
        links.nth(place).tap()
        whole_and_chinese(opened, target)


def test_every_address_opened_at_a_desk_is_whole_and_chinese_and_stays_inside_the_house(
    open_page: OpenPage,
) -> None:
    opened = open_page("/robots.txt", wait=False)
    page = opened.page
    home = page.url.removesuffix("/robots.txt")
    for target in PAGES:
        page.goto(f"{home}/{target.slug}", wait_until="commit")
        taken_over(page)
        whole_and_chinese(opened, target)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nowhere", "没有这个页面"),
        ("/city/deeper", "没有这个页面"),
        ("/city?figure=nothing", "没有编号为“nothing”的数字，可能是地址抄错了。"),
        ("/city?exhibit=nothing", "没有编号为“nothing”的图表，可能是地址抄错了。"),
        ("/?paragraph=nothing", "没有编号为“nothing”的段落，可能是地址抄错了。"),
        ("/" + "a" * 600, "地址太长"),
    ],
    ids=["page", "deeper page", "figure", "exhibit", "paragraph", "long"],
)
def test_an_address_that_leads_nowhere_is_answered_in_chinese(
    open_page: OpenPage, path: str, said: str
) -> None:
    # As the server sends it; what Streamlit draws of a wrong name is asked in tests/pages/test_pages.py.
    page = open_page(path, java_script_enabled=False).page
    expect(page.get_by_text(said).first).to_be_visible()
    assert [text for text in english_on(page) if "nothing" not in text] == []


def test_a_line_that_never_opens_is_said_in_chinese(open_page: OpenPage) -> None:
    opened = open_page("/robots.txt", wait=False)
    page = opened.page

    def refuse(socket: WebSocketRoute) -> None:
        socket.close()

    page.route_web_socket("**/_stcore/stream", refuse)
    page.clock.install()
    page.goto(page.url.replace("robots.txt", "city"), wait_until="commit")
    page.wait_for_selector("[data-testid=stApp]", state="attached", timeout=30_000)
    page.clock.run_for(25_000)
    expect(page.get_by_role("status").filter(has_text="可以照常阅读")).to_be_visible()
    assert english_on(page) == []


def test_what_the_server_sends_of_every_page_is_chinese_too(open_page: OpenPage) -> None:
    # The first paint: without JavaScript nothing takes it over before it has been read.
    opened = open_page("/robots.txt", java_script_enabled=False)
    page = opened.page
    home = page.url.removesuffix("/robots.txt")
    for target in PAGES:
        page.goto(f"{home}/{target.slug}")
        assert page.title().startswith(target.title if target.slug else "数说航头")
        assert english_on(page) == [], target.title
    assert not opened.outside_requests
    assert not opened.console_errors


def test_the_scan_finds_english_in_text_labels_and_shadow_but_not_names(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        '<p>CSV、tasks.csv</p><p>Hello 世界</p><button aria-label="Close">×</button><div id="host"></div>'
    )
    page.evaluate(
        "() => { document.getElementById('host').attachShadow({mode: 'open'}).textContent = 'Inner'; }"
    )
    assert {"Hello 世界", "Close", "Inner"} <= set(english_on(page))
    assert not any("CSV" in text for text in english_on(page))
    page.close()
