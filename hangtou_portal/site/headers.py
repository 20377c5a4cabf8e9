"""Security headers, and the policy of what a page of the portal may load."""

import re
from collections.abc import Mapping, Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST = re.compile(r"[A-Za-z0-9.\-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")

#: Below this address stand the pages made to be shown by other sites, and only these.
EMBEDDED = "/embed/"

#: No Cross-Origin-Opener-Policy: it has the browser drop the process that it made ready for the page and
#: start another once the answer is there, 50 ms of a first visit on a desk, and nobody signs in here.
FIXED: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    # The address of a page may say what somebody looked for; other sites learn nothing of it.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def policy(*, host: str, embedded: bool = False, images: Sequence[str] = ()) -> str:
    """The Content-Security-Policy of a page served as `host`; any site's frame may hold an `embedded` one.

    `images` are hosts of map tiles, where an official deployment switched them on. `blob:` scripts are
    Streamlit's way to load components written in the app; `wasm-unsafe-eval` lets deck.gl and protobuf
    compile their WebAssembly, and no text as script; emotion, which styles Streamlit, and Plotly write their
    styles into the page. Old Safari does not count WebSockets as 'self', so they are named.
    """
    if embedded:
        # It needs nothing but its own style, and the script that tells its height.
        own = "script-src 'self'; style-src 'unsafe-inline'; img-src 'self'"
        return f"default-src 'none'; {own}; base-uri 'none'; frame-ancestors *"
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    tiles = "".join(f" {source}" for source in images)
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' blob: 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob:{tiles}",
            "font-src 'self' data:",
            f"connect-src 'self'{sockets}{tiles}",
            "worker-src 'self' blob:",
            "media-src 'self'",
            "manifest-src 'self'",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    )


class SecurityHeaders:
    """ASGI middleware that puts the headers on every answer."""

    def __init__(self, app: ASGIApp, *, images: Sequence[str] = ()) -> None:
        """`images` as for `policy`."""
        self._app = app
        self._images = images

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and the answer back, with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        embedded = scope["path"].startswith(EMBEDDED)
        host = Headers(scope=scope).get("host", "")
        allowed = policy(host=host, embedded=embedded, images=self._images)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(FIXED)
                if embedded:
                    headers["Cross-Origin-Resource-Policy"] = "cross-origin"
                headers["Content-Security-Policy"] = allowed
            await send(message)

        await self._app(scope, receive, send_with_headers)
