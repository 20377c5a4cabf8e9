"""The web side of an official base map: its style as a route, and a look at its tiles now and then."""

import asyncio
from contextlib import suppress
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from streamlit.runtime.secrets import secrets_singleton

from hangtou_portal.maps.scene import TOWN
from hangtou_portal.publish.served_record import served
from hangtou_portal.record.faults import RecordError
from hangtou_portal.site import caching
from hangtou_portal.site.refusals import no_such
from hangtou_portal.site.routes import Endpoint
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
        await asyncio.to_thread(_look, basemap)
        await asyncio.sleep(EVERY_SECONDS)


def _look(basemap: Basemap) -> None:
    with suppress(RecordError):  # while no data has been good there is no map
        if (town := served().outlines.get(TOWN)) is not None:
            STATE.look(basemap, town=town.points)


def _style(basemap: Basemap) -> Endpoint:
    async def style(_request: Request) -> Response:
        town = served().outlines.get(TOWN)
        if town is None:
            raise no_such()
        return JSONResponse(
            style_of(basemap=basemap, town=town.points), headers={"Cache-Control": caching.ASK_AGAIN}
        )

    return style
