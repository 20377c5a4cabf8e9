"""For servers that only their own machine may talk to: a draft's preview, and the clerk's desk."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from hangtou_portal.site.limits import POLICY_VIOLATION, address_in
from hangtou_portal.views.public_address import host_of

ADDRESS: Final = "127.0.0.1"
REFUSAL: Final = "这个页面只在本机打开：请用 http://127.0.0.1 开头的地址。"


class LoopbackOnly:
    """Answers requests that name this machine, and come from a page of its own; refuses all others.

    A page of another site can make a browser send requests here (then Origin names that site), or can have
    its own name resolved to 127.0.0.1 (then Host names it).
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request of this machine's own on, and refuse any other."""
        if scope["type"] == "lifespan" or _is_own(Headers(scope=scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await PlainTextResponse(REFUSAL, status_code=403)(scope, receive, send)


def _is_own(headers: Headers) -> bool:
    """Whether Host is this machine, and Origin, where there is one, the very same address."""
    host, origin = headers.get("host", ""), headers.get("origin")
    is_ours = origin is None or address_in(origin) == host
    return is_ours and is_loopback(host_of(f"http://{host}"))


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
