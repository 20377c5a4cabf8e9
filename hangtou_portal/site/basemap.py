"""The web side of an official base map: its style as a route, and a look at its tiles now and then."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from streamlit.runtime.secrets import secrets_singleton

from hangtou_portal.maps.scene import TOWN
from hangtou_portal.publish.served_record import served
from hangtou_portal.site import caching
from hangtou_portal.views.basemap import STATE, STYLE_ADDRESS, Basemap, configured_basemap, style_of

EVERY_SECONDS: Final = 600.0


def read_basemap() -> Basemap | None:
    """What the environment or Streamlit's secrets configure; Streamlit copies its secrets into the first."""
    secrets_singleton.load_if_toml_exists()
    return configured_basemap()


def basemap_routes(basemap: Basemap | None) -> list[BaseRoute]:
    """The style's address; none where there is no base map."""
    return [Route(STYLE_ADDRESS, _style(basemap))] if basemap else []


async def keep_looking(basemap: Basemap) -> None:
    """See now and then whether tiles come, beside everything else; ends when it is cancelled."""
    while True:
        await asyncio.to_thread(STATE.look, basemap)
        await asyncio.sleep(EVERY_SECONDS)


def _style(basemap: Basemap) -> Callable[[Request], Awaitable[Response]]:
    async def style(_request: Request) -> Response:
        town = served().record.outlines[TOWN].points
        return JSONResponse(
            style_of(basemap=basemap, town=town), headers={"Cache-Control": caching.ASK_AGAIN}
        )

    return style
