"""What a reader prints from an ordinary window, and what opens from a stick with the network off."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.publish.test_deck import deck, one_file
from tests.publish.tools import needed, pdf_text, squeezed

WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"')


@pytest.mark.parametrize(
    ("path", "scripts"),
    [("/city", True), ("/city", False), ("/handout/city", True)],
    ids=["taken over", "without JavaScript", "handout"],
)
def test_printing_from_a_wide_window_cuts_nothing(
    open_page: OpenPage, tmp_path: Path, *, path: str, scripts: bool
) -> None:
    waits = scripts and path == "/city"
    page = open_page(path, width=1440, wait=waits, java_script_enabled=scripts).page
    file = tmp_path / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    boxes = subprocess.run(
        [needed("pdftotext"), "-bbox", str(file), "-"], check=True, capture_output=True, text=True
    )
    width = float(re.search(r'<page width="([\d.]+)"', boxes.stdout)[1])  # type: ignore[index]
    words = pdf_text(file)

    assert round(width) == 595, "not A4"
    assert all("<word" in sheet for sheet in boxes.stdout.split("<page ")[1:]), "an empty sheet"
    assert all(float(left) >= 0 and float(right) <= width for left, right in WORD.findall(boxes.stdout))
    for said in ("39.98万平方米", "48万平方米", "83.29%", "8.02万平方米"):
        assert said in words
    assert squeezed("拆违完成八成三，离2019年8月底目标还差8.02万平方米") in words


@pytest.mark.parametrize("path", ["/", "/city", "/plan"])
def test_on_paper_each_number_has_its_sentence_and_nothing_waits_for_a_finger(
    open_page: OpenPage, path: str
) -> None:
    page = open_page(path).page
    page.emulate_media(media="print")
    proofs = page.locator(".stApp #content :is(.ht-card, .ht-more) .ht-quote").all()
    assert proofs
    assert all(proof.is_visible() for proof in proofs)
    for dead in page.locator(
        ".stApp :is(.ht-copy-citation, .ht-open-all, .ht-marks, .ht-next, .ht-go)"
    ).all():
        assert not dead.is_visible(), dead.inner_text()


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A window of a laptop without any network; what it asks for in vain is a failure of the test."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 720}, locale="zh-CN")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert asked
    assert all(url.startswith(("file:", "data:")) for url in asked), asked


def test_the_stick_opens_by_double_click_with_the_network_off(stick: Path, offline: Page) -> None:
    offline.goto((stick / "index.html").as_uri())
    for name in ("城市运行", "地图", "会议演示", "关于"):
        if name in ("会议演示", "关于"):
            offline.get_by_role("navigation").get_by_text("更多", exact=True).click()
        offline.get_by_role("navigation").get_by_role("link", name=name, exact=True).click()
        expect(offline.locator("h1").first).to_contain_text("关于" if name == "关于" else name)
        assert offline.url.startswith("file:")
    offline.goto((stick / "city.html").as_uri() + "#figure-demolished-illegal-area")
    expect(offline.locator("#figure-demolished-illegal-area .ht-quote")).to_be_visible()
    expect(offline.locator(".ht-drawing").first).to_be_visible()


def test_the_deck_as_one_file_has_next_overview_notes_and_map_without_a_network(
    tmp_path: Path, offline: Page
) -> None:
    file = tmp_path / "演示.html"
    file.write_text(one_file(deck()), encoding="utf-8")
    offline.goto(file.as_uri())
    offline.wait_for_selector("html.js")
    offline.keyboard.press("ArrowRight")
    assert offline.url.endswith("#figures-1")
    with offline.expect_popup() as opening:
        offline.keyboard.press("n")
    notes = opening.value
    expect(notes.locator("#speaker-notes")).to_contain_text("违建销项面积")
    notes.get_by_role("button", name="下一屏").click()
    expect(notes.locator("#speaker-page")).to_contain_text("3 /")
    assert offline.url.endswith("#figures-2")
    offline.keyboard.press("o")
    small = offline.locator("#overview a").filter(has=offline.locator(".is-map svg")).first
    box = small.locator(".slide").bounding_box()
    assert box
    assert 0 < box["width"] < offline.viewport_size["width"] / 2  # type: ignore[index]
    small.click()
    expect(offline.locator(".slide.on")).to_have_class(re.compile("is-map"))
    offline.locator(".slide.on .code a").click()
    expect(offline.locator("#notice")).to_contain_text("没有网络")
    offline.reload()
    expect(offline.locator(".slide.on")).to_have_class(re.compile("is-map"))
