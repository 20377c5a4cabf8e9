"""A real server of the portal in miniature, and a real browser."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import COARSE, launch_chromium

ROOT = Path(__file__).parents[2]
START_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Server:
    """A running server."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def host(self) -> str:
        """Host and port."""
        return self.address.removeprefix("http://")


class StartServer(Protocol):
    """Starts one more server."""

    def __call__(
        self, *, ping_seconds: float = 20, cache: Path | None = None, static: Path | None = None
    ) -> Server:
        """Start it; it lets go of a browser that answers no ping for so long.

        It finds its packed files where every portal of this machine does, or in `cache`; `static` takes
        the place of the folder of Streamlit's front end.
        """
        ...


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(*, address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        connection = HTTPConnection(address.removeprefix("http://"), timeout=2)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == HTTPStatus.OK:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def start_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Starts fresh servers; all are stopped at the end."""
    processes = []

    def start(*, ping_seconds: float = 20, cache: Path | None = None, static: Path | None = None) -> Server:
        port = _free_port()
        own = {} if cache is None else {"HANGTOU_CACHE": str(cache)}
        log = tmp_path_factory.mktemp("server") / "log.txt"
        process = subprocess.Popen(
            [
                *(
                    sys.executable,
                    str(Path(__file__).parent / "town_server.py"),
                    str(port),
                    str(ping_seconds),
                ),
                *([str(static)] if static else []),
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **own},
            stdout=log.open("wb"),
            stderr=subprocess.STDOUT,
        )
        processes.append(process)
        address = f"http://127.0.0.1:{port}"
        _wait_until_ready(address=address, process=process, log=log)
        return Server(address=address, process=process, log=log)

    yield start
    for process in processes:
        process.terminate()
        process.wait(timeout=30)


@pytest.fixture(scope="session")
def server(start_server: StartServer) -> Server:
    """One server for the tests that do no harm to it."""
    return start_server()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for this folder's tests."""
    with sync_playwright() as playwright:
        running = launch_chromium(playwright)
        yield running
        running.close()


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
