"""What is said in one turn leaves in one packet: headers with their body, a page's messages together.

uvicorn writes headers and body one after the other. Between the two a process can be killed, and a proxy that
has passed the headers on can no longer ask another process: the reader would be left with an empty page. One
write is also one system call less for each answer and for each message of a page.
"""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol


class TogetherProtocol(H11Protocol):
    """uvicorn's HTTP/1.1, writing once a turn of the event loop; WebSockets take the same line over."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to talk over `transport`."""
        super().connection_made(cast(asyncio.Transport, _Together(cast(asyncio.Transport, transport))))


class _Together:
    """Sends what was written when the turn of the event loop ends; all else is the transport's own."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._written: list[bytes] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the transport has
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        if not self._written:
            asyncio.get_running_loop().call_soon(self._send)
        self._written.append(data)

    def close(self) -> None:
        self._send()
        self._transport.close()

    def _send(self) -> None:
        data = b"".join(self._written)
        self._written.clear()
        if data and not self._transport.is_closing():
            self._transport.write(data)
