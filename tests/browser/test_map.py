"""The map in a real browser: picked, read, scrolled past, drawn without WebGL, and asking nobody outside."""

from collections.abc import Iterator
from time import monotonic
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from hangtou_portal.maps.marks import MapMark
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.maps.sheet import sheet_of, size_for
from tests.browser.chromium import AS_ON_A_DEVICE, COARSE, WHOLE, launch_chromium
from tests.browser.conftest import OpenedPage, OpenPage, listen, one_tab
from tests.browser.pictures import changed_share, part_of, share_of_colour
from tests.conftest import StartPortal
from tests.served import record
from tests.server import Portal
from tests.tiles import GOOD_KEY, TILE_RGB, serve_tiles

CHART = "[data-testid=stDeckGlJsonChart]"
DRAWING = ".st-key-map-stack .ht-map"
NO_WEBGL = """
HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
  apply: (get, canvas, asked) =>
    String(asked[0]).includes("webgl") ? null : Reflect.apply(get, canvas, asked),
});
"""
# deck.gl draws each character of its names once on a canvas; this leaves the Chinese ones out.
NO_CHINESE_GLYPHS = """
CanvasRenderingContext2D.prototype.fillText = new Proxy(CanvasRenderingContext2D.prototype.fillText, {
  apply: (draw, canvas, words) =>
    /[\\u4e00-\\u9fff]/.test(words[0]) ? undefined : Reflect.apply(draw, canvas, words),
});
"""
# What the first look for a mark takes on a slow phone, when deck.gl already counts how long the tap lasts.
SLOW_FIRST_TAP = """() => addEventListener("pointerdown", () => {
    const until = performance.now() + 400;
    while (performance.now() < until);
}, { once: true })"""
#: A page before anything is drawn on it.
SHEET_RGB = (255, 255, 255)
#: What stands over the lower edge of a phone's window.
BAR = "#root .ht-masthead .ht-bar"
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
#: Milliseconds: a machine without a graphics card, and other tests beside this one.
LATE = 60_000
#: CSS pixels: where the size of the map is not asked for, a smaller one is drawn in half the time.
SMALL = 760
#: Where only a colour or a line of the log is asked for, one as small as on a phone will do.
SMALLER = 480


def wait_for_map(page: Page) -> None:
    """Until deck.gl has drawn and stands still."""
    page.wait_for_selector("html.taken-over", state="attached", timeout=LATE)
    page.wait_for_selector(f"{CHART} canvas", timeout=LATE)
    # What shows through deck.gl until it has drawn is no part of it.
    page.add_style_tag(content=f"{DRAWING} {{ display: none }}")
    before, deadline = b"", monotonic() + LATE / 1000
    while monotonic() < deadline:
        page.wait_for_timeout(400)
        now = page.locator(CHART).screenshot()
        if now == before and share_of_colour(now, SHEET_RGB) < 0.98:
            return
        before = now
    raise AssertionError("the map never came to rest")


def spot_of(page: Page, mark_id: str) -> tuple[float, float, MapMark]:
    """Where a mark stands in the window."""
    box = page.locator(CHART).bounding_box()
    assert box is not None
    scene = scene_of(record())
    sheet = sheet_of(scene=scene, size=size_for(int(box["width"])))
    mark = next(mark for mark in scene.marks if mark.id == mark_id)
    x, y = sheet.view.pixel(mark.at)
    left = box["x"] + (box["width"] - sheet.view.width) / 2
    return left + x, box["y"] + y, mark


@pytest.fixture(scope="module")
def drawn(browser: Browser, portal: Portal) -> Iterator[OpenedPage]:
    """The map once for all who only look at it, or choose in it in their turn.

    High enough that nothing of it is scrolled away or covered.
    """
    with one_tab(browser, portal=portal, width=SMALL, height=1800) as page:
        opened = OpenedPage(page=page)
        listen(opened, home=portal.url)
        page.goto("/map")
        wait_for_map(page)
        yield opened


def test_the_tip_of_a_mark_at_the_maps_edge_is_whole(drawn: OpenedPage) -> None:
    page = drawn.page
    easternmost = max(scene_of(record()).marks, key=lambda mark: mark.at)
    x, y, mark = spot_of(page, easternmost.id)
    tip = page.locator(".deck-tooltip", has_text=mark.words)
    page.mouse.move(x - 60, y)
    page.mouse.move(x, y, steps=4)
    tip.wait_for(timeout=LATE)
    inside, whole = page.locator(CHART).bounding_box(), tip.bounding_box()
    assert inside is not None
    assert whole is not None
    assert inside["x"] <= whole["x"]
    assert whole["x"] + whole["width"] <= inside["x"] + inside["width"]


def test_the_chinese_names_are_really_drawn_and_stay_when_a_place_is_chosen(drawn: OpenedPage) -> None:
    """The map differs from one whose label layer has no Chinese glyphs, by as much as names take."""
    page = drawn.page
    page.mouse.move(5, 5)
    wait_for_map(page)
    whole = page.locator(CHART).screenshot()
    pick(page, place="hedong", name="鹤东村")
    page.mouse.move(5, 5)
    wait_for_map(page)
    assert 0 < changed_share(whole, page.locator(CHART).screenshot()) < 0.005  # a ring
    nameless = page.context.new_page()
    nameless.add_init_script(NO_CHINESE_GLYPHS)
    nameless.goto("/map")
    wait_for_map(nameless)
    assert 0.01 < changed_share(whole, nameless.locator(CHART).screenshot()) < 0.5
    nameless.close()


def test_a_click_brings_a_places_panel_and_the_wheel_scrolls_past_the_map(drawn: OpenedPage) -> None:
    page = drawn.page
    for mark_id, name in (("hedong", "鹤东村"), ("project-changda-core-area", "长达村")):
        *_, mark = spot_of(page, mark_id)
        pick(page, place=mark_id, name=name)
        assert f"place={mark.place}" in page.url
    expect(page.locator("#place")).to_contain_text("启动长达乡村振兴核心区建设")
    expect(page.locator("#place")).to_contain_text("13个村都有的")
    x, y, _ = spot_of(page, "meiyuan")
    page.mouse.move(x, y)
    page.mouse.wheel(0, 200)
    page.wait_for_function(f"() => ({SCROLLED})() > 100", timeout=LATE)
    assert drawn.outside_requests == []
    assert drawn.console_errors == []


def test_a_place_is_picked_from_the_list_and_a_filter_stays_in_the_address(open_page: OpenPage) -> None:
    page = open_page("/map?stage=preparation", width=SMALL).page
    page.wait_for_selector(f"{CHART} canvas", timeout=LATE)
    page.get_by_role("combobox", name="按名称选一个地方").fill("牌楼村（")
    page.get_by_role("option", name="牌楼村（村）").click(timeout=LATE)
    expect(page.locator("#place-title")).to_have_text("牌楼村", timeout=LATE)
    assert "place=pailou" in page.url
    assert "stage=preparation" in page.url
    page.get_by_role("button", name="图层与筛选（已筛选）").click()
    page.get_by_role("button", name="动迁清盘").click()
    page.wait_for_function(
        "() => decodeURIComponent(location.search).includes('stage=preparation,clearance')"
    )


def test_at_360_all_is_in_view_a_slow_first_tap_is_heard_and_a_thumb_scrolls_past(
    open_page: OpenPage,
) -> None:
    page = open_page("/map", width=360, height=740, draw_map=True, has_touch=True, is_mobile=True).page
    wait_for_map(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    page.evaluate(SLOW_FIRST_TAP)
    tap(page, "fengqiao")
    page.locator(CHART).scroll_into_view_if_needed()
    box = page.locator(CHART).bounding_box()
    assert box is not None
    sheet = sheet_of(scene=scene_of(record()), size=size_for(int(box["width"])))
    assert sheet.size.width <= box["width"]
    assert sheet.size.height == box["height"] <= 740
    before = page.evaluate(SCROLLED)
    finger = page.context.new_cdp_session(page)
    x, y = 180.0, box["y"] + 250
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 13):
        point = {"x": x, "y": y - 10 * step}
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
        page.wait_for_timeout(16)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(500)
    assert page.evaluate(SCROLLED) > before + 60
    tap(page, "hedong")


def test_the_part_in_a_phones_first_window_is_drawn_and_stays(playwright: Playwright, portal: Portal) -> None:
    """Nothing is scrolled or pointed at: the page as it stands, the drawing before it and the map after."""
    with launch_chromium(playwright, candidates=WHOLE, arguments=AS_ON_A_DEVICE) as browser:
        page = browser.new_page(viewport={"width": 390, "height": 900}, locale="zh-CN")
        page.goto(f"{portal.url}/map")
        page.wait_for_selector(f"{CHART} canvas", timeout=LATE)
        expect(page.locator("#root .st-key-map-stack > :first-child")).to_have_css(
            "visibility", "hidden", timeout=LATE
        )
        box, bar = page.locator(CHART).bounding_box(), page.locator(BAR).bounding_box()
        assert box
        assert bar
        assert bar["y"] - box["y"] > 150
        seen = (box["x"], box["y"], box["x"] + box["width"], bar["y"])
        # The whole window and not a clip of it: for a clip Chromium draws the page anew.
        assert share_of_colour(part_of(page.screenshot(), seen), SHEET_RGB) < 0.95


def test_the_drawing_stands_until_the_interactive_map_covers_it(browser: Browser, portal: Portal) -> None:
    size = {"width": SMALL, "height": 900}
    page = browser.new_page(viewport=size, locale="zh-CN", device_scale_factor=COARSE)  # type: ignore[arg-type]
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/DeckGlJsonChart.*.whole.js", hold)
    with page.expect_request("**/DeckGlJsonChart.*.whole.js", timeout=LATE):
        page.goto(f"{portal.url}/map", wait_until="commit")
    place = page.locator("#root [class*='st-key-map-deck-']")
    drawing = page.locator(f"#root {DRAWING}")
    expect(place).to_be_attached(timeout=LATE)
    expect(drawing).to_be_visible()
    room, drawn = place.bounding_box(), drawing.bounding_box()
    assert room
    assert drawn
    assert (drawn["x"], drawn["y"], drawn["width"]) == (room["x"], room["y"], room["width"])
    for request in held:
        request.continue_()
    wait_for_map(page)
    expect(page.locator("#root .st-key-map-stack > :first-child")).to_have_css(
        "visibility", "hidden", timeout=LATE
    )
    page.close()


def test_without_webgl_a_drawn_map_takes_over_with_a_word_why(open_page: OpenPage) -> None:
    opened = open_page("/robots.txt", wait=False)
    page = opened.page
    page.add_init_script(NO_WEBGL)
    page.goto(page.url.replace("/robots.txt", "/map?place=changda"))
    expect(page.get_by_text("没有 WebGL", exact=False)).to_be_visible(timeout=LATE)
    drawing = page.locator("#root .ht-map-wide img")
    expect(drawing).to_be_visible(timeout=LATE)
    assert drawing.evaluate("image => image.complete && image.naturalWidth > 0 && image.clientWidth") > SMALL
    assert "长达村" in unquote(drawing.get_attribute("src") or "")
    expect(page.locator("#place-title")).to_have_text("长达村")
    assert page.locator(CHART).count() == 0
    assert opened.outside_requests == []


def test_without_javascript_the_drawing_and_its_links_are_there(open_page: OpenPage) -> None:
    page = open_page("/map", java_script_enabled=False).page
    expect(page.locator(".ht-map-wide svg")).to_be_visible()
    expect(page.locator(".ht-map-narrow svg")).to_be_hidden()
    page.locator('.ht-map-wide a[href="map?place=hedong#place"]').first.click()
    expect(page.locator("#place-title")).to_have_text("鹤东村")


def tap(page: Page, place: str) -> None:
    """Bring the map into view and tap a mark; its panel comes, with its title above the bar."""
    page.locator(CHART).scroll_into_view_if_needed()
    x, y, mark = spot_of(page, place)
    page.touchscreen.tap(x, y)
    title = page.locator("#place-title")
    expect(title).to_have_text(mark.name, timeout=LATE)
    expect(title).to_be_in_viewport()
    bar = page.locator(BAR).bounding_box()
    assert bar
    page.wait_for_function(
        "(y) => document.querySelector('#place-title').getBoundingClientRect().bottom < y", arg=bar["y"]
    )


def pick(page: Page, *, place: str, name: str) -> None:
    """Click a mark; its panel comes."""
    x, y, _ = spot_of(page, place)
    page.mouse.click(x, y)
    expect(page.locator("#place-title")).to_have_text(name, timeout=LATE)


def test_tiles_of_an_official_base_map_are_drawn_and_failing_ones_change_nothing(
    open_page: OpenPage, start_portal: StartPortal
) -> None:
    with serve_tiles() as tiles:
        portal = start_portal(
            env={
                "HANGTOU_TIANDITU_KEY": GOOD_KEY,
                "HANGTOU_TIANDITU_URL": tiles.template,
                "HANGTOU_TIANDITU_APPROVAL": "GS(2019)1719号",
            }
        )
        opened = open_page("/map", width=SMALLER, base=portal.url, draw_map=True)
        page = opened.page
        wait_for_map(page)
        expect(page.locator(".ht-map-caption")).to_contain_text("天地图，审图号：GS(2019)1719号")
        assert share_of_colour(page.locator(CHART).screenshot(), TILE_RGB) > 0.3
        assert {url.split("/DataServer")[0] for url in opened.outside_requests} == {tiles.origin}
        tiles.failing = True
        page = open_page("/map", width=SMALLER, base=portal.url, draw_map=True).page
        wait_for_map(page)
        pick(page, place="hedong", name="鹤东村")
        assert share_of_colour(page.locator(CHART).screenshot(), TILE_RGB) < 0.01
