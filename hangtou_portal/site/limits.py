"""Refuses what no reader sends: long addresses, submissions, requests by other sites' scripts.

A request with a foreign Origin would make Streamlit ask an outside service for this machine's public address
(`is_url_from_allowed_origins`). The portal serves its own pages only, so such a WebSocket is refused here,
and the header is dropped from plain requests: no answer is ever shared with another site, and nothing is
asked outside.
"""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from hangtou_portal.html.asked import LONGEST_QUERY
from hangtou_portal.site.refusals import NOT_ALLOWED, TOO_LONG, refusal

LONGEST_PATH = 512
WEBSOCKET = "/_stcore/stream"
POLICY_VIOLATION = 1008
METHODS = ("GET", "HEAD")


class Limits:
    """ASGI middleware in front of everything that answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or pass it on."""
        if scope["type"] == "websocket" and not (_short(scope) and _is_ours(scope)):
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
            return
        if scope["type"] == "http":
            if scope["method"] not in METHODS:
                refused = refusal(NOT_ALLOWED, status=405, scope=scope)
                refused.headers["Allow"] = ", ".join(METHODS)
                await refused(scope, receive, send)
                return
            if not _short(scope):
                await refusal(TOO_LONG, status=414, scope=scope)(scope, receive, send)
                return
            scope = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"origin"]}
        await self._app(scope, receive, send)


def _short(scope: Scope) -> bool:
    return (
        len(scope.get("raw_path") or scope["path"]) <= LONGEST_PATH
        and len(scope["query_string"]) <= LONGEST_QUERY
    )


def _is_ours(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    return scope["path"] == WEBSOCKET and (origin is None or address_in(origin) == headers.get("host"))


def address_in(origin: str) -> str:
    """Name and port in an Origin header, as a Host header has them (RFC 6454, 6.2: scheme, `://`, host)."""
    return origin.partition("://")[2]
