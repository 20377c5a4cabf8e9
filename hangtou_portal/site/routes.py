"""Addresses for machines: crawlers, load balancers, and the browser files of the portal itself."""

from collections.abc import Awaitable, Callable
from xml.sax.saxutils import escape

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from streamlit import runtime
from streamlit.runtime import RuntimeState

from hangtou_portal.publish.served_record import operator
from hangtou_portal.site import caching
from hangtou_portal.site.content import Content
from hangtou_portal.site.frontend.server import ServedFrontEnd
from hangtou_portal.site.packing import BROTLI_BEST, packed
from hangtou_portal.site.web_files import WebFile, web_files

Endpoint = Callable[[Request], Awaitable[Response]]


def portal_routes(*, content: Content, front_end: ServedFrontEnd) -> list[BaseRoute]:
    """The routes that every portal has, whatever its content."""
    return [
        Route("/healthz", _healthz(front_end=front_end)),
        Route("/robots.txt", _robots),
        Route("/sitemap.xml", _sitemap(content=content)),
        *(Route(file.address, _web_file(file=file)) for file in web_files()),
    ]


def _healthz(*, front_end: ServedFrontEnd) -> Endpoint:
    async def healthz(request: Request) -> Response:
        """200 when sessions are accepted, else 503, so that a balancer asks another process.

        The body names the files of Streamlit that are sent as released because they are not as expected; it
        is JSON where the request accepts that.
        """
        ready = runtime.exists() and runtime.get_instance().state in (
            RuntimeState.NO_SESSIONS_CONNECTED,
            RuntimeState.ONE_OR_MORE_SESSIONS_CONNECTED,
        )
        unimproved = front_end.front_end.unimproved
        status, headers = 200 if ready else 503, {"Cache-Control": caching.NEVER}
        if "application/json" in request.headers.get("accept", ""):
            body = {"ready": ready, "streamlit": st.__version__, "unimproved": dict(unimproved)}
            return JSONResponse(body, status_code=status, headers=headers)
        lines = ["正常" if ready else "未就绪"]
        lines += [f"按原样提供：{piece}（{reason}）" for piece, reason in unimproved.items()]
        return PlainTextResponse("\n".join([*lines, ""]), status_code=status, headers=headers)

    return healthz


def own_address(request: Request) -> str:
    """The portal's address, for what has to name it in full, without a closing slash.

    It is the operator's (HANGTOU_ADDRESS), else the one that `request` came by.
    """
    return operator().address or f"{request.scope['scheme']}://{request.headers.get('host', '')}"


async def _robots(request: Request) -> Response:
    lines = [
        "User-agent: *",
        "Disallow: /_stcore/",
        "Disallow: /media/",
        f"Sitemap: {own_address(request)}/sitemap.xml",
        "",
    ]
    return PlainTextResponse("\n".join(lines))


def _sitemap(*, content: Content) -> Endpoint:
    async def sitemap(request: Request) -> Response:
        places = "".join(
            f"<url><loc>{escape(f'{own_address(request)}/{path}')}</loc></url>\n" for path in content.paths()
        )
        xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
        return Response(xml, media_type="application/xml")

    return sitemap


def _web_file(*, file: WebFile) -> Endpoint:
    body = packed(body=file.body, media_type=file.media_type, quality=BROTLI_BEST)

    async def web_file(request: Request) -> Response:
        return body.response(headers=request.headers, cache_control=caching.FOR_EVER)

    return web_file
