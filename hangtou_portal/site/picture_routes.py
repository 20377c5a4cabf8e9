"""`/pictures/<exhibit>.svg` and `.png`, every exhibit to take away; `/maps/<name>.svg`, the maps on pages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.map_pictures import FOLDER, map_picture
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.publish.pictures import picture_png, picture_svg
from hangtou_portal.publish.served_record import served_at
from hangtou_portal.publish.typeset import MissingFontError
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import Packed, packed

Endpoint = Callable[[Request], Awaitable[Response]]


def picture_routes() -> list[BaseRoute]:
    """The routes of all pictures; which exhibits there are is asked of the record at each request."""
    return [
        Route("/pictures/{exhibit:str}.svg", _picture(ending="svg")),
        Route("/pictures/{exhibit:str}.png", _picture(ending="png")),
        Route(f"/{FOLDER}/{{name:str}}.svg", _map),
    ]


def said(message: str, *, status: int) -> Response:
    """A Chinese sentence in place of a file."""
    return PlainTextResponse(f"{message}\n", status_code=status, headers={"Cache-Control": caching.NEVER})


def no_report(unknown: KeyError) -> Response:
    """There is no report of the name that the address gives."""
    return said(f"没有编号为“{unknown.args[0][:60]}”的报告。", status=404)


async def packed_answer(
    request: Request, make: Callable[[Record], Packed], *, refused: str, cache_control: str
) -> Response:
    """What `make` gives of the record that the request names; `refused` says that there is no good data.

    `make` runs in a thread, for the first time it may take tenths of a second. What it raises is passed on.
    """
    try:
        record = served_at(request.query_params).record
    except RecordError:
        return said(refused, status=503)
    except KeyError as unknown:
        return no_report(unknown)
    body = await asyncio.to_thread(make, record)
    return body.response(headers=request.headers, cache_control=cache_control)


async def _map(request: Request) -> Response:
    name, scale = request.path_params["name"], reading_of(request.query_params).scale
    try:
        return await packed_answer(
            request,
            lambda record: _packed_map(record, name, scale),
            refused="数据没有通过核对，暂不提供地图。",
            cache_control=caching.PICTURE,
        )
    except KeyError:
        return said(f"没有名为“{name[:60]}”的地图。", status=404)


@lru_cache(maxsize=64)
def _packed_map(record: Record, name: str, scale: float) -> Packed:
    body = map_picture(record=record, name=name, scale=scale).encode()
    return packed(body=body, media_type="image/svg+xml")


def _picture(*, ending: str) -> Endpoint:
    async def picture(request: Request) -> Response:
        name = request.path_params["exhibit"]
        try:
            report = served_at(request.query_params).record.report
        except RecordError:
            return said("数据没有通过核对，暂不提供图片。", status=503)
        except KeyError as unknown:
            return no_report(unknown)
        exhibit = all_exhibits(report).get(name)
        if exhibit is None:
            return said(f"没有编号为“{name[:60]}”的图表。", status=404)
        make = picture_png if ending == "png" else picture_svg
        try:
            body = await asyncio.to_thread(lambda: make(exhibit=exhibit, report=report))
        except MissingFontError as missing:
            return said(f"{missing}。SVG图片不受影响。", status=503)
        kind = "image/png" if ending == "png" else "image/svg+xml"
        return Response(body, media_type=kind, headers={"Cache-Control": caching.PICTURE})

    return picture
