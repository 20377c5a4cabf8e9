"""A server among people and machines that misbehave: it goes on serving everybody else."""

import asyncio
import shutil
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from websockets.exceptions import WebSocketException

from bench.outcome import percentile
from bench.readers import Reader
from hangtou_portal.site.frontend.start import start
from tests.conftest import StartPortal
from tests.server import HOST, ROOT, Portal, run_apart
from tests.site.conftest import StartServer
from tests.site.web import ask

HANDSHAKE = (
    "GET /_stcore/stream HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    "Sec-WebSocket-Protocol: streamlit\r\n\r\n"
)


@contextmanager
def sockets(portal: Portal, *, number: int) -> Iterator[list[socket.socket]]:
    """So many open connections to the portal."""
    port = int(portal.url.rpartition(":")[2])
    with ExitStack() as stack:
        yield [stack.enter_context(socket.create_connection((HOST, port), timeout=10)) for _ in range(number)]


def read_pages(portal: Portal, *, number: int = 5) -> list[float]:
    """Milliseconds that a new reader waits for a page, `number` times; raises if one does not come."""

    async def visit() -> list[float]:
        times = []
        for place in range(number):
            async with Reader(portal.url) as reader:
                times.append(await reader.read(("city", "", "about")[place % 3]))
        return times

    return run_apart(visit())


def assert_serves(portal: Portal) -> None:
    """A reader gets the plain page, and Streamlit's, in reasonable time."""
    began = time.monotonic()
    page = ask(portal, "/city")
    assert page.status == 200
    assert "39.98" in page.text
    assert time.monotonic() - began < 2
    assert percentile(read_pages(portal), 50) < 2000


def test_five_hundred_lines_that_never_speak_keep_nobody_out(portal: Portal) -> None:
    with sockets(portal, number=500):
        assert_serves(portal)
    assert_serves(portal)


def test_a_client_that_sends_a_letter_at_a_time_keeps_nobody_out(portal: Portal) -> None:
    with sockets(portal, number=100) as slow:
        for letter in b"GET / HT":
            for line in slow:
                line.send(bytes([letter]))
            time.sleep(0.02)
        assert_serves(portal)


def test_a_client_that_never_reads_its_answers_keeps_nobody_out(portal: Portal) -> None:
    address = start().scripts[0]
    assert len(ask(portal, address).body) > 50_000
    with sockets(portal, number=50) as deaf:
        for line in deaf:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.send(f"GET {address} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
        assert_serves(portal)


def test_readers_who_vanish_without_a_word_are_forgotten_and_keep_nobody_out(portal: Portal) -> None:
    host = portal.url.removeprefix("http://")
    with sockets(portal, number=60) as gone:
        for line in gone:
            line.send(HANDSHAKE.format(host=host).encode())
            assert line.recv(64).startswith(b"HTTP/1.1 101")
        for line in gone:
            # Cut and not closed: the server hears nothing but a reset.
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    assert_serves(portal)
    assert "Traceback" not in portal.read_log()


def test_lines_that_answer_no_ping_are_let_go(start_server: StartServer) -> None:
    """What is left of a phone that went out of reach: the line is open, and nobody is at its end."""
    server = start_server(ping_seconds=0.5)
    with ExitStack() as stack:
        port = int(server.host.rpartition(":")[2])
        half = [stack.enter_context(socket.create_connection((HOST, port), timeout=20)) for _ in range(60)]
        for line in half:
            line.send(HANDSHAKE.format(host=server.host).encode())
            assert line.recv(64).startswith(b"HTTP/1.1 101")
        for line in half:
            # Reading ends only when the server closes; a line that it kept would run into the timeout.
            while line.recv(4096):
                pass
    assert ask(server, "/city").status == 200


def test_a_wrong_or_broken_file_swapped_in_under_readers_changes_nothing_for_them(
    start_portal: StartPortal, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    own = start_portal(data=data)
    before = ask(own, "/city").text
    table = next(data.glob("*/indicators.csv"))
    good = table.read_bytes()

    async def crowd() -> tuple[int, list[int]]:
        ends = time.monotonic() + 9
        runs = 0
        statuses = []

        async def reader() -> None:
            nonlocal runs
            async with Reader(own.url) as page:
                while time.monotonic() < ends:
                    await page.read("city")
                    runs += 1
                    await asyncio.sleep(0.1)

        async def plain() -> None:
            while time.monotonic() < ends:
                page = await asyncio.to_thread(ask, own, "/city")
                statuses.append(page.status if "39.98" in page.text and "39.89" not in page.text else 0)
                await asyncio.sleep(0.05)

        async def swap() -> None:
            wrong = good.replace(b",39.98,", b",39.89,")
            assert wrong != good
            for content in (wrong, b"\xff\xfe not a table", good[: len(good) // 2], b""):
                await asyncio.sleep(2.1)
                table.write_bytes(content)

        await asyncio.gather(reader(), reader(), plain(), swap())
        return runs, statuses

    runs, statuses = run_apart(crowd())
    assert runs > 20
    assert set(statuses) == {200}
    assert ask(own, "/city").text == before
    log = own.read_log()
    assert "indicators.csv" in log, "whoever runs the portal is told which file is broken"
    assert "39.89" in log
    assert "继续使用上一份通过核对的数据" in log


def test_a_server_killed_and_started_again_takes_its_readers_back(start_portal: StartPortal) -> None:
    first = start_portal()
    port = first.url.rpartition(":")[2]

    async def killed_while_reading() -> None:
        async with Reader(first.url) as reader:
            await reader.read("city")
            first.process.kill()
            with pytest.raises((OSError, WebSocketException)):
                await reader.read("city")

    run_apart(killed_while_reading())
    first.process.wait()
    again = start_portal(port=int(port))
    assert again.url == first.url
    assert_serves(again)
