"""A real server of the portal in miniature, and a real browser."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import COARSE
from tests.browser.conftest import browser, playwright
from tests.server import Portal, free_port, start

# Fixtures of the folder with the other browser tests, which this one opens its windows with.
__all__ = ["browser", "playwright"]
TOWN = Path(__file__).parent / "town_server.py"


class StartServer(Protocol):
    """Starts one more server."""

    def __call__(
        self, *, ping_seconds: float = 20, cache: Path | None = None, static: Path | None = None
    ) -> Portal:
        """Start it; it lets go of a browser that answers no ping for so long.

        It finds its packed files where every portal of this machine does, or in `cache`; `static` takes
        the place of the folder of Streamlit's front end.
        """
        ...


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Starts fresh servers; all are stopped at the end."""
    with ExitStack() as stops:

        def start_(
            *, ping_seconds: float = 20, cache: Path | None = None, static: Path | None = None
        ) -> Portal:
            port = free_port()
            command = [sys.executable, str(TOWN), str(port), str(ping_seconds)]
            running = start(
                [*command, str(static)] if static else command,
                port=port,
                log=tmp_path_factory.mktemp("server") / "log.txt",
                env={"HANGTOU_CACHE": str(cache)} if cache else {},
            )
            stops.callback(running.stop)
            return running

        yield start_


@pytest.fixture(scope="session")
def server(start_server: StartServer) -> Portal:
    """One server for the tests that do no harm to it."""
    return start_server()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window without history."""
    context = browser.new_context(
        viewport={"width": 1200, "height": 800}, locale="zh-CN", device_scale_factor=COARSE
    )
    yield context.new_page()
    context.close()


def open_taken_over(page: Page, address: str) -> None:
    """Open an address and wait until Streamlit has the page.

    `wait_for_function` is no use here: it evaluates text as script, which the portal's policy forbids.
    """
    page.goto(address, wait_until="commit")
    page.wait_for_selector("html.taken-over", state="attached", timeout=60_000)
