"""Decides what an address is: a page of the portal, something that routes or Streamlit answer, or nothing.

Streamlit answers every unknown address with its start page, an English dialog and status 200. Here an
address exists when `Content` has a document for it, when a route of the portal matches, or when it is one of
the few of Streamlit's own that a browser needs; everything else (uploads, components, agent API, metrics,
sign-in) is a 404.
"""

import logging
from collections.abc import Sequence
from functools import lru_cache

from starlette.datastructures import Headers, QueryParams
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hangtou_portal.site import caching
from hangtou_portal.site.content import Content
from hangtou_portal.site.packing import packed_html
from hangtou_portal.site.refusals import FAILED, NOT_FOUND, refusal
from hangtou_portal.site.shell import page_html

LOG = logging.getLogger(__name__)

STREAMLIT_ADDRESSES = frozenset({"/_stcore/health", "/_stcore/host-config"})
STREAMLIT_FILES = "/media/"
KEPT_PAGES = 512
"""Documents kept packed: about 60 kB each in their three forms."""


class Pages:
    """ASGI middleware that answers for every page and for every address that is none."""

    def __init__(self, app: ASGIApp, *, content: Content, routes: Sequence[BaseRoute]) -> None:
        self._app = app
        self._content = content
        self._routes = tuple(routes)
        self._packed_page = lru_cache(maxsize=KEPT_PAGES)(
            lambda document: packed_html(page_html(document=document))
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a page or its absence, or pass the request on; if that fails, say so in Chinese."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._answer(scope, receive, send_and_note)
        except Exception:
            if begun:
                raise
            LOG.exception("%s 生成失败", scope["path"])
            await refusal(FAILED, status=500, scope=scope)(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._is_machinery(scope):
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        if path != "/" and path.endswith("/") and not path.startswith("//"):
            query = scope["query_string"].decode("latin-1")
            moved = RedirectResponse(path.rstrip("/") + (f"?{query}" if query else ""), status_code=301)
            await moved(scope, receive, send)
            return
        document = self._content.document(path=path[1:], query=QueryParams(scope["query_string"]))
        answer = (
            refusal(NOT_FOUND, status=404, scope=scope)
            if document is None
            else self._packed_page(document).response(
                headers=Headers(scope=scope), cache_control=caching.PAGE
            )
        )
        await answer(scope, receive, send)

    def _is_machinery(self, scope: Scope) -> bool:
        path: str = scope["path"]
        return (
            path in STREAMLIT_ADDRESSES
            or path.startswith(STREAMLIT_FILES)
            or any(route.matches(scope)[0] is not Match.NONE for route in self._routes)
        )
