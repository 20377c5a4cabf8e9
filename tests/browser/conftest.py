"""Fixtures for tests that drive the portal in Chromium."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypedDict, Unpack
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, sync_playwright

from tests.browser.audited import as_opened, every_page
from tests.browser.chromium import COARSE, NO_DRAWING, launch_chromium, wait_until_ready
from tests.server import Portal

HERE = Path(__file__).parent
# Addresses that never leave the browser.
INWARD_SCHEMES = frozenset({"about", "blob", "data"})


class ContextOptions(TypedDict, total=False):
    """The reader's device and habits, as Playwright's `new_context` takes them."""

    device_scale_factor: float
    has_touch: bool
    is_mobile: bool
    java_script_enabled: bool
    permissions: Sequence[str]


@contextmanager
def one_tab(
    browser: Browser, *, portal: Portal, width: int, height: int, **options: Unpack[ContextOptions]
) -> Iterator[Page]:
    """One tab in which nothing is open yet; an address in it may leave out the portal's server.

    `width` and `height` are of the window, in CSS pixels.
    """
    context = browser.new_context(
        base_url=portal.url,
        viewport={"width": width, "height": height},
        **ContextOptions(device_scale_factor=COARSE) | options,
    )
    yield context.new_page()
    context.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedPage:
    """A page a visitor looks at, and what the browser did and complained of meanwhile."""

    page: Page
    # Every request to a host other than the portal's own: promise 3 says there is none.
    outside_requests: list[str] = field(default_factory=list)
    # Messages of level error in the console, and exceptions nobody caught.
    console_errors: list[str] = field(default_factory=list)


class OpenPage(Protocol):
    """Opens an address as a visitor would and waits until it can be read."""

    def __call__(
        self,
        path: str = "/",
        *,
        width: int = 1440,
        height: int = 900,
        base: str | None = None,
        wait: bool = True,
        draw_map: bool = False,
        **options: Unpack[ContextOptions],
    ) -> OpenedPage:
        """Open `path` in a fresh browser context (no cookies, nothing cached).

        Args:
            path: beginning with a slash, query included.
            width: of the window, in CSS pixels.
            height: of the window, in CSS pixels.
            base: another portal's URL, from `start_portal`.
            wait: until Streamlit has settled; without JavaScript there is nothing to wait for.
            draw_map: for tests that look at its pixels: three seconds of processor, without a graphics card.
            options: the reader's device.
        """
        ...


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Mark what lies in this folder, so that no test forgets to say that it needs a browser."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


# Per package and not per session: while Playwright runs, its event loop occupies the thread, and a test
# elsewhere that calls asyncio.run would fail.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """What drives Chromium."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all browser tests; each page gets a context of its own."""
    running = launch_chromium(playwright)
    yield running
    running.close()


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[OpenPage]:
    """Open pages of the shared portal, or of `base`; all are closed with the test."""
    with ExitStack() as closing:

        def open_(
            path: str = "/",
            *,
            width: int = 1440,
            height: int = 900,
            base: str | None = None,
            wait: bool = True,
            draw_map: bool = False,
            **options: Unpack[ContextOptions],
        ) -> OpenedPage:
            # Asked for only here: a test with a portal of its own shall not start the shared one.
            home = base or _shared_portal(request).url
            context = browser.new_context(
                viewport={"width": width, "height": height},
                locale="zh-CN",
                timezone_id="Asia/Shanghai",
                **ContextOptions(device_scale_factor=COARSE) | options,
            )
            closing.callback(context.close)
            if not draw_map:
                context.add_init_script(NO_DRAWING)
            opened = OpenedPage(page=context.new_page())
            listen(opened, home=home)
            opened.page.goto(home + path, wait_until="domcontentloaded")
            if wait and options.get("java_script_enabled", True):
                wait_until_ready(opened.page)
            return opened

        yield open_


@pytest.fixture(scope="package")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all audits, so that files load once.

    The policy would forbid axe, a foreign script. The map is not drawn: no audit looks at its pixels, and
    drawing them without a graphics card takes longer than the audit itself (test_map.py looks at them).
    """
    context = browser.new_context(
        bypass_csp=True, locale="zh-CN", reduced_motion="reduce", device_scale_factor=COARSE
    )
    context.add_init_script(NO_DRAWING)
    yield context.new_page()
    context.close()


shown = every_page()


@pytest.fixture
def page(shown: Page) -> Page:
    """One page of `every_page`, as it was opened; a module of audits may have a `shown` of its own."""
    return as_opened(shown)


def _shared_portal(request: pytest.FixtureRequest) -> Portal:
    portal = request.getfixturevalue("portal")
    assert isinstance(portal, Portal)
    return portal


def listen(opened: OpenedPage, *, home: str) -> None:
    """Record what leaves the portal and what goes wrong; nothing is blocked, so nothing is hidden."""
    host = urlsplit(home).netloc

    def on_url(url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in INWARD_SCHEMES and address.netloc != host:
            opened.outside_requests.append(url)

    def on_request(request: Request) -> None:
        on_url(request.url)

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            opened.console_errors.append(message.text)

    # The context and not the page: workers and frames report there too.
    opened.page.context.on("request", on_request)
    opened.page.on("websocket", lambda socket: on_url(socket.url))
    opened.page.on("console", on_console)
    opened.page.on("pageerror", lambda error: opened.console_errors.append(str(error)))
