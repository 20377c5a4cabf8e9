"""What the other browser tests take for granted."""

from playwright.sync_api import Browser


def test_chromium_draws_chinese_and_not_empty_boxes(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<h1><span id="a">航</span> <span id="b">头</span></h1>')

    pictures = {page.locator(character).screenshot() for character in ("#a", "#b")}

    page.close()
    assert len(pictures) == 2, "both characters look alike: install a Chinese font (Debian: fonts-noto-cjk)"
