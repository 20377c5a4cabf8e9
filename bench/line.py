"""A phone's line in front of a server: 4 Mbit/s, 100 ms there and back, counted in bytes.

Chromium's own throttling delays each request and leaves handshakes and WebSockets alone: over HTTP/2 it makes
sixty small files dearer than they are, and a large one cheaper. This line knows nothing of requests. Like a
phone's, it is shared by all connections, and each waits one round trip before it may send. What it leaves out
is TCP's slow start.
"""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

ONE_WAY = 0.05
"""Seconds from one end to the other."""
BYTES_A_SECOND = 500_000
PIECE = 4380
"""Bytes taken from a connection at a time: three packets, so that connections share the line fairly."""
AHEAD = 0.1
"""Seconds that may wait at the line's near end; more stays with who sends it."""


@contextmanager
def phone_line(address: str) -> Iterator[str]:
    """The address at which the server at `address` answers as over a phone's line, while the block runs."""
    target = urlsplit(address)
    loop, over = asyncio.new_event_loop(), asyncio.Event()
    down, up = _Direction(), _Direction()
    listening = socket.create_server(("127.0.0.1", 0))

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection(target.hostname, target.port)
        with suppress(asyncio.CancelledError):
            await asyncio.gather(
                up.carry(reader, server_writer, first_after=2 * ONE_WAY),
                down.carry(server_reader, writer, first_after=0),
            )

    async def serve() -> None:
        async with await asyncio.start_server(connect, sock=listening):
            await over.wait()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())

    thread = threading.Thread(target=run, name="phone-line", daemon=True)
    thread.start()
    try:
        yield f"{target.scheme}://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()


class _Direction:
    """What the line carries one way, one piece behind the other."""

    def __init__(self) -> None:
        self._free_at = 0.0

    async def carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, first_after: float
    ) -> None:
        """Bring everything that `reader` gives to `writer`, nothing of it within `first_after` seconds."""
        clock = asyncio.get_running_loop().time
        on_the_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(_arrive(on_the_way, writer))
        await asyncio.sleep(first_after)
        with suppress(ConnectionError):
            while piece := await reader.read(PIECE):
                self._free_at = max(clock(), self._free_at) + len(piece) / BYTES_A_SECOND
                on_the_way.put_nowait((self._free_at + ONE_WAY, piece))
                await asyncio.sleep(self._free_at - clock() - AHEAD)
        on_the_way.put_nowait((clock() + ONE_WAY, b""))
        await arriving


async def _arrive(on_the_way: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
    """Hand over each piece at its time; an empty one is the end."""
    clock = asyncio.get_running_loop().time
    with suppress(ConnectionError):
        while True:
            at, piece = await on_the_way.get()
            await asyncio.sleep(at - clock())
            if not piece:
                break
            writer.write(piece)
            await writer.drain()
    writer.close()
