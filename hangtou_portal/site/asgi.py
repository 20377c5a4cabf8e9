"""The portal as one ASGI application."""

import asyncio
import gc
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit import runtime

from hangtou_portal.site.basemap import basemap_routes, keep_looking, read_basemap
from hangtou_portal.site.content import Content
from hangtou_portal.site.frontend.packed_folder import packed_folder
from hangtou_portal.site.frontend.server import FrontEndServer, ServedFrontEnd
from hangtou_portal.site.headers import SecurityHeaders
from hangtou_portal.site.limits import Limits
from hangtou_portal.site.pages import Pages
from hangtou_portal.site.refusals import REASONS, refuse, show_fault
from hangtou_portal.site.routes import portal_routes
from hangtou_portal.site.settings import apply_settings
from hangtou_portal.site.warm import disown_pages_folder, run_every_page


def create_app(
    *,
    content: Content,
    script: Path,
    routes: Sequence[BaseRoute] = (),
    cold: bool = False,
) -> st.App:
    """Build the portal: `content` as plain HTML, the Streamlit `script` behind it, `routes` beside it.

    `routes` are what else the portal answers, such as its data as CSV, XLSX and JSON. Unless it is to be
    `cold`, every page is run once before the first visitor.
    """
    apply_settings()
    basemap = read_basemap()
    tiles = (basemap.origin,) if basemap else ()
    front_end = ServedFrontEnd(packed_folder())
    all_routes = [*portal_routes(content=content, front_end=front_end), *basemap_routes(basemap), *routes]

    @asynccontextmanager
    async def lifespan(_app: st.App) -> AsyncIterator[None]:
        disown_pages_folder()
        if not cold:
            await run_every_page(runtime=runtime.get_instance(), paths=content.paths())
        # Everything made at start-up lives as long as the process: frozen, later collections pass it over.
        gc.collect()
        gc.freeze()
        front_end.pack_beside()
        looking = asyncio.create_task(keep_looking(basemap)) if basemap else None
        yield
        if looking:
            looking.cancel()

    return st.App(
        script,
        routes=all_routes,
        lifespan=lifespan,
        on_script_error=show_fault,
        exception_handlers=dict.fromkeys(REASONS, refuse),
        middleware=[
            Middleware(SecurityHeaders, images=tiles),
            Middleware(Limits),
            Middleware(FrontEndServer, served=front_end),
            Middleware(Pages, content=content, routes=all_routes),
        ],
    )
