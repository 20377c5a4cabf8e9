"""nginx from `deploy/nginx`, in front of two portals."""

import shutil
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from ssl import SSLContext
from typing import Protocol

import pytest

from tests.deploy.nginx import certify, run_nginx, write_configuration
from tests.server import HOST, Portal, free_port, launch

#: nginx and its signals are Debian's.
collect_ignore = ["test_nginx.py"] if sys.platform == "win32" else []


@dataclass(frozen=True, kw_only=True)
class Front:
    """nginx at `address` with the portals behind it."""

    address: str
    portals: tuple[Portal, ...]
    log: Path
    trusted: SSLContext | None = None
    """With TLS: trusts this nginx's certificate and no other."""

    def connection(self) -> HTTPConnection:
        """A new connection to nginx."""
        port = int(self.address.rpartition(":")[2])
        if self.trusted:
            return HTTPSConnection(HOST, port, timeout=15, context=self.trusted)
        return HTTPConnection(HOST, port, timeout=15)


class StartFront(Protocol):
    """Starts nginx in front of portals."""

    def __call__(self, *, own: int = 0, shared: Sequence[Portal] = (), secure: bool = False) -> Front:
        """In front of `own` portals that the test may kill, and of `shared` ones that it may not.

        With `secure` nginx speaks TLS and HTTP/2, as on the open net.
        """


@pytest.fixture
def start_front(tmp_path: Path) -> Iterator[StartFront]:
    """Starts nginx in front of portals; all but the shared ones end with the test."""
    for tool in ("nginx", "openssl"):
        assert shutil.which(tool), f"{tool} is missing: sh tests/deploy/install.sh"
    with ExitStack() as stops:

        def start(*, own: int = 0, shared: Sequence[Portal] = (), secure: bool = False) -> Front:
            def launched(place: int) -> Portal:
                # The first as it is in service: it has run every page before it answers.
                portal = launch(log=tmp_path / f"portal-{place}.log", cold=place > 0)
                stops.callback(portal.stop)
                return portal

            with ThreadPoolExecutor() as pool:
                portals = [*shared, *pool.map(launched, range(own))]
            port = free_port()
            trusted = certify(tmp_path) if secure else None
            hosts = [portal.host for portal in portals]
            write_configuration(folder=tmp_path, port=port, hosts=hosts, secure=secure)
            run_nginx(tmp_path, port=port, stops=stops)
            front = Front(
                address=f"{'https' if secure else 'http'}://{HOST}:{port}",
                portals=tuple(portals),
                log=tmp_path / "access.log",
                trusted=trusted,
            )
            _wait(front)
            return front

        yield start


class StartProxy(Protocol):
    """Starts nginx in front of processes that die while they answer."""

    def __call__(self, answers: Sequence[bytes]) -> Callable[[], HTTPConnection]:
        """One process for each of `answers`: all that it sends before it closes the line."""


@pytest.fixture
def start_proxy(tmp_path: Path) -> Iterator[StartProxy]:
    """Starts nginx in front of processes that die while they answer; all end with the test."""
    with ExitStack() as stops:

        def start(answers: Sequence[bytes]) -> Callable[[], HTTPConnection]:
            folder = tmp_path / str(free_port())
            folder.mkdir()
            hosts = [f"{HOST}:{_answer_always(answer, stops=stops)}" for answer in answers]
            port = free_port()
            write_configuration(folder=folder, port=port, hosts=hosts, secure=False)
            run_nginx(folder, port=port, stops=stops)
            return lambda: HTTPConnection(HOST, port, timeout=15)

        yield start


def _answer_always(answer: bytes, *, stops: ExitStack) -> int:
    """The port of a process that reads a request, sends `answer` and closes the line."""
    listener = stops.enter_context(socket.create_server((HOST, 0)))

    def serve() -> None:
        with suppress(OSError):
            while True:
                line, _ = listener.accept()
                with line:
                    line.recv(65536)
                    line.sendall(answer)

    threading.Thread(target=serve, daemon=True).start()
    return int(listener.getsockname()[1])


def _wait(front: Front) -> None:
    ends = time.monotonic() + 15
    while time.monotonic() < ends:
        connection = front.connection()
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError("nginx did not start")
