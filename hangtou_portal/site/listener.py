"""The address and port at which a server of the portal answers."""

from __future__ import annotations

import errno
import socket
import sys
from typing import Final

_REASONS: Final = {
    errno.EADDRINUSE: "端口已被占用",
    errno.EADDRNOTAVAIL: "本机没有这个地址",
    errno.EACCES: "没有权限",
}


class ListenError(Exception):
    """The address or port cannot be had; the message says why in Chinese."""


def bound_to(*, host: str, port: int) -> socket.socket:
    """A socket bound to `host` and `port`; port 0 takes any free one. Raises ListenError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, or asyncio does not see that it is TCP and leaves Nagle's algorithm on: 40 ms an answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # there it would allow two servers on one port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as fault:
        listener.close()
        raise ListenError(f"无法在{host}的{port}端口上启动：{_reason(fault)}") from fault
    return listener


def _reason(fault: OSError | OverflowError) -> str:
    if isinstance(fault, OverflowError):
        return "端口应在0到65535之间"
    if isinstance(fault, socket.gaierror):
        return "没有这个地址"
    return _REASONS.get(fault.errno or 0, str(fault))
