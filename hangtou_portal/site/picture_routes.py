"""`/pictures/<exhibit>.svg` and `.png`, every exhibit to take away; `/maps/<name>.svg`, the maps on pages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.map_pictures import FOLDER, map_picture
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.publish.pictures import picture_png, picture_svg
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import Encoding, Packed, etag_of, packed
from hangtou_portal.site.refusals import no_such, record_asked

Endpoint = Callable[[Request], Awaitable[Response]]


def picture_routes() -> list[BaseRoute]:
    """The routes of all pictures; which exhibits there are is asked of the record at each request."""
    return [
        Route("/pictures/{exhibit:str}.svg", _picture(ending="svg")),
        Route("/pictures/{exhibit:str}.png", _picture(ending="png")),
        Route(f"/{FOLDER}/{{name:str}}.svg", _map),
    ]


async def _map(request: Request) -> Response:
    record, name = record_asked(request), request.path_params["name"]
    scale = reading_of(request.query_params).scale
    try:
        # In a thread: for the first time it may take tenths of a second.
        body = await asyncio.to_thread(_packed_map, record, name, scale)
    except KeyError:
        raise no_such(f"没有名为“{name[:60]}”的地图。") from None
    return body.response(headers=request.headers, cache_control=caching.PICTURE)


@lru_cache(maxsize=64)
def _packed_map(record: Record, name: str, scale: float) -> Packed:
    body = map_picture(record=record, name=name, scale=scale).encode()
    return packed(body=body, media_type="image/svg+xml")


def _picture(*, ending: str) -> Endpoint:
    async def picture(request: Request) -> Response:
        name = request.path_params["exhibit"]
        report = record_asked(request).report
        exhibit = all_exhibits(report).get(name)
        if exhibit is None:
            raise no_such(f"没有编号为“{name[:60]}”的图表。")
        make = picture_png if ending == "png" else picture_svg
        body = await asyncio.to_thread(lambda: make(exhibit=exhibit, report=report))
        kind = "image/png" if ending == "png" else "image/svg+xml"
        return _packed_picture(body, kind).response(headers=request.headers, cache_control=caching.PICTURE)

    return picture


@lru_cache(maxsize=64)
def _packed_picture(body: bytes, media_type: str) -> Packed:
    if media_type == "image/svg+xml":
        return packed(body=body, media_type=media_type)
    # A PNG is packed already.
    return Packed(media_type=media_type, etag=etag_of(body=body), bodies={Encoding.IDENTITY: body})
