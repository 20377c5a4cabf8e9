"""Security headers, and the policy of what a page of the portal may load."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hangtou_portal.site.packing import headers_of

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


@dataclass(frozen=True, kw_only=True)
class Policy:
    """What the Content-Security-Policy leaves to an installation."""

    image_sources: tuple[str, ...] = ()
    """Hosts of map tiles, where an official deployment switched them on."""

    def header(self, *, host: str, embedded: bool = False) -> str:
        """The policy for a page served as `host`; an `embedded` one may stand in any site's frame.

        `blob:` scripts are Streamlit's way to load components written in the app; `wasm-unsafe-eval` lets
        deck.gl and protobuf compile their WebAssembly, and no text as script; emotion, which styles
        Streamlit, and Plotly write their styles into the page. Old Safari does not count WebSockets as
        'self', so they are named.
        """
        sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
        images = "".join(f" {source}" for source in self.image_sources)
        if embedded:
            # It needs nothing but its own style, and the script that tells its height.
            own = "script-src 'self'; style-src 'unsafe-inline'; img-src 'self'"
            return f"default-src 'none'; {own}; base-uri 'none'; frame-ancestors *"
        return "; ".join(
            [
                "default-src 'none'",
                "script-src 'self' blob: 'wasm-unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                f"img-src 'self' data: blob:{images}",
                "font-src 'self' data:",
                f"connect-src 'self'{sockets}{images}",
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

    def __init__(self, app: ASGIApp, *, policy: Policy) -> None:
        self._app = app
        self._policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and the answer back, with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        embedded = scope["path"].startswith(EMBEDDED)
        policy = self._policy.header(host=headers_of(scope).get("host", ""), embedded=embedded)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(FIXED)
                if embedded:
                    headers["Cross-Origin-Resource-Policy"] = "cross-origin"
                headers["Content-Security-Policy"] = policy
            await send(message)

        await self._app(scope, receive, send_with_headers)
