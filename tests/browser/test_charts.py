"""A chart answers a pointer, a finger, the keyboard, and readers who save data or read in large type."""

import pytest
from playwright.sync_api import Page, expect

from hangtou_portal.palette import Theme
from tests.browser.conftest import OpenedPage, OpenPage
from tests.served import report

PLOTLY = "PlotlyChart"
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
DRAWN = ".stApp .st-key-drawing-jobs .js-plotly-plot .main-svg"
IN_WINDOW = """() => {
    const { left, top, right, bottom } = document.querySelector('#chart-tip').getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left > 100;
}"""
SCROLLED = "() => document.querySelector('.stMain').scrollTop"

# Whether each chart fits into its place, and what of the two is seen, in each frame.
EACH_FRAME = """
window.seen = [];
const look = () => {
    for (const plot of document.querySelectorAll('#root [class*=st-key-chart-] .main-svg')) {
        const place = plot.closest('[class*=st-key-drawing-]');
        seen.push({
            fits: Math.abs(plot.getBoundingClientRect().height - place.getBoundingClientRect().height) < 1,
            plot: getComputedStyle(plot).visibility,
            drawing: getComputedStyle(place.querySelector('.ht-stand-in')).visibility,
        });
    }
    requestAnimationFrame(look);
};
look();
"""


def _at_the_chart(opened: OpenedPage) -> Page:
    """The page of the jobs, scrolled to their chart."""
    page = opened.page
    page.wait_for_selector("html.taken-over", state="attached")
    page.evaluate("() => document.querySelector('.stApp #exhibit-jobs').scrollIntoView()")
    return page


def _drawn(page: Page) -> Page:
    page.wait_for_selector(DRAWN)
    return page


# The bar of the jobs as it is seen: of Plotly's parts, once these stand there, else the page's own.
BAR = """() => {
    const chart = document.querySelector('.stApp .st-key-drawing-jobs');
    const parts = [...chart.querySelectorAll('.main-svg .bars .point')];
    if (!parts.length) parts.push(chart.querySelector('.ht-track'));
    parts[0].scrollIntoView({ block: 'center' });
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    return [left, Math.max(...boxes.map((box) => box.right)) - left, boxes[0].top + boxes[0].height / 2];
}"""


def _point(page: Page, share: float) -> tuple[float, float]:
    """A point on the bar of the jobs, at `share` of its length."""
    left, width, y = page.evaluate(BAR)
    return left + width * share, y


def test_pointing_at_a_mark_says_all_of_it_and_a_click_opens_its_sentence(open_page: OpenPage) -> None:
    opened = open_page("/livelihood")
    page = _drawn(_at_the_chart(opened))
    tip = page.locator("#chart-tip")
    page.mouse.move(*_point(page, 0.1))
    page.mouse.move(*_point(page, 0.2))
    for words in ("新增就业岗位", "1590个", "1-6月", "原文", "完成全年目标的79.5%"):
        expect(tip).to_contain_text(words)
    page.mouse.move(*_point(page, 0.9))
    for words in ("还差", "410个", "测算", "2000-1590=410个"):
        expect(tip).to_contain_text(words)
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    # Quicker than Plotly looks where the pointer is.
    page.mouse.move(*_point(page, 0.91))
    page.mouse.click(*_point(page, 0.2))
    proof = page.locator(".stApp .ht-proof.ht-found")
    expect(proof).to_contain_text("1-6月新增就业岗位1590个")
    expect(proof).to_be_in_viewport()
    expect(proof).to_be_focused()
    assert not opened.console_errors


@pytest.mark.parametrize("query", ["", "?size=30&contrast=high&theme=dark"], ids=["ordinary", "large"])
def test_a_tap_shows_the_tip_inside_a_small_window_and_the_second_opens_the_sentence(
    open_page: OpenPage, query: str
) -> None:
    page = _at_the_chart(
        open_page(f"/livelihood{query}", width=320, height=640, has_touch=True, is_mobile=True)
    )
    if query:
        expect(page.locator(".stApp .st-key-drawing-jobs .ht-interactive")).to_be_visible()
        assert page.locator(DRAWN).count() == 0
    else:
        _drawn(page)
    tip = page.locator("#chart-tip")
    page.touchscreen.tap(*_point(page, 0.2))
    expect(tip).to_contain_text("1590个")
    assert page.evaluate(IN_WINDOW)
    page.wait_for_timeout(200)  # nobody taps twice faster
    assert page.locator(".stApp .ht-proof.ht-found").count() == 0
    page.touchscreen.tap(*_point(page, 0.2))
    expect(page.locator(".stApp .ht-proof.ht-found")).to_contain_text("新增就业岗位1590个")
    expect(tip).to_be_hidden()


def test_on_a_slow_phone_a_tip_stays_and_comes_even_where_plotly_is_deaf(open_page: OpenPage) -> None:
    page = _drawn(
        _at_the_chart(open_page("/livelihood", width=390, height=700, has_touch=True, is_mobile=True))
    )
    phone = page.context.new_cdp_session(page)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": 5})
    tip = page.locator("#chart-tip")
    page.touchscreen.tap(*_point(page, 0.2))
    expect(tip).to_contain_text("1590个")
    page.wait_for_timeout(1000)
    expect(tip).to_be_visible()
    # As while it starts.
    page.evaluate("() => document.querySelector('.js-plotly-plot').removeAllListeners()")
    page.touchscreen.tap(5, 100)
    expect(tip).to_be_hidden()
    page.touchscreen.tap(*_point(page, 0.2))
    expect(tip).to_be_visible()


def test_a_pen_shows_the_tip_first_and_opens_the_sentence_next(open_page: OpenPage) -> None:
    page = _drawn(_at_the_chart(open_page("/livelihood")))
    pen = page.context.new_cdp_session(page)
    x, y = _point(page, 0.2)

    def tap() -> None:
        for kind in ("mousePressed", "mouseReleased"):
            pen.send(
                "Input.dispatchMouseEvent",
                {"type": kind, "x": x, "y": y, "pointerType": "pen", "button": "left", "clickCount": 1},
            )

    tap()
    expect(page.locator("#chart-tip")).to_contain_text("1590个")
    assert page.locator(".stApp .ht-proof.ht-found").count() == 0
    page.wait_for_timeout(500)
    tap()
    expect(page.locator(".stApp .ht-proof.ht-found")).to_contain_text("新增就业岗位1590个")


def test_a_swipe_on_a_chart_scrolls_the_page_and_a_pinch_enlarges_it(open_page: OpenPage) -> None:
    page = _drawn(
        _at_the_chart(open_page("/livelihood", width=390, height=700, has_touch=True, is_mobile=True))
    )
    x, y = _point(page, 0.5)
    before = page.evaluate(SCROLLED)
    _drag(page, fingers=[(x, y)], by=[(0, -20)])
    page.wait_for_function(
        "(before) => document.querySelector('.stMain').scrollTop > before + 150", arg=before
    )
    page.wait_for_timeout(400)
    expect(page.locator("#chart-tip")).to_be_hidden()
    x, y = _point(page, 0.5)
    _drag(page, fingers=[(x - 20, y), (x + 20, y)], by=[(-7, 0), (7, 0)])
    page.wait_for_function("() => visualViewport.scale > 1.5")


def _drag(page: Page, *, fingers: list[tuple[float, float]], by: list[tuple[float, float]]) -> None:
    """Put `fingers` down, move each ten times by its own (x, y), and lift them."""
    devices = page.context.new_cdp_session(page)

    def touch(kind: str, step: int) -> None:
        points = [
            {"x": x + step * dx, "y": y + step * dy, "id": number}
            for number, ((x, y), (dx, dy)) in enumerate(zip(fingers, by, strict=True))
        ]
        devices.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": points if kind != "touchEnd" else []}
        )

    touch("touchStart", 0)
    for step in range(1, 11):
        touch("touchMove", step)
        page.wait_for_timeout(16)
    touch("touchEnd", 0)


def test_the_list_beside_the_chart_gives_the_keyboard_the_same(open_page: OpenPage) -> None:
    page = _at_the_chart(open_page("/livelihood", width=1440))
    listed = page.locator(".stApp #mark-jobs-4 a")
    expect(listed).to_contain_text("6个月÷12个月=50%")
    page.locator(".stApp #mark-jobs-3 a").focus()
    page.keyboard.press("Tab")
    expect(listed).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".stApp .ht-proof.ht-found")).to_contain_text("6个月÷12个月=50%")
    expect(page.locator(".stApp .ht-proof.ht-found")).to_be_focused()
    boxes = [
        page.locator(f".stApp {name}").bounding_box() for name in (".st-key-drawing-jobs", "#mark-jobs-0")
    ]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[1]["x"] > boxes[0]["x"] + boxes[0]["width"], "the words stand beside the chart"


def test_who_saves_data_keeps_the_drawing_until_they_ask(open_page: OpenPage) -> None:
    opened = open_page("/livelihood", wait=False)
    page = opened.page
    page.add_init_script(SAVES_DATA)
    page.reload(wait_until="domcontentloaded")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if ".whole." in request.url else None)
    _at_the_chart(opened)
    page.wait_for_timeout(1500)
    assert not fetched
    page.locator(".stApp .st-key-drawing-jobs [data-mark='jobs-1']").hover()
    expect(page.locator("#chart-tip")).to_contain_text("79.5%")
    page.locator(".stApp .st-key-drawing-jobs .ht-interactive").click()
    _drawn(page)
    assert any(PLOTLY in url for url in fetched)
    expect(page.locator(".stApp .st-key-drawing-jobs .ht-interactive")).to_be_hidden()


def test_a_chart_is_drawn_for_the_ground_it_stands_on_and_takes_the_room_of_its_drawing(
    open_page: OpenPage,
) -> None:
    page = _at_the_chart(open_page("/livelihood?theme=dark"))
    room = page.locator(".stApp .st-key-drawing-jobs")
    before = room.bounding_box()
    _drawn(page)
    assert room.bounding_box() == before
    fill = page.locator(f"{DRAWN} .bars path").first.evaluate("path => getComputedStyle(path).fill")
    colour = Theme.DARK.value.of(report().domain("livelihood"))
    assert fill == f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def test_until_plotly_is_as_large_as_its_place_the_drawing_is_seen(open_page: OpenPage) -> None:
    opened = open_page("/robots.txt", wait=False)
    opened.page.add_init_script(EACH_FRAME)
    opened.page.goto(opened.page.url.replace("robots.txt", "livelihood"))
    page = _drawn(_at_the_chart(opened))
    page.wait_for_function("() => window.seen.at(-1).plot === 'visible'")
    frames = page.evaluate("() => window.seen")
    assert all(frame["plot"] != frame["drawing"] for frame in frames)
    assert all(frame["plot"] == "hidden" for frame in frames if not frame["fits"])
