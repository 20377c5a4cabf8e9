"""Exhibits for frames in other sites' pages: `/embed/<exhibit>`, plain HTML with a script for its height."""

from functools import lru_cache
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.html.embed import embed_document
from hangtou_portal.publish.served_record import served_at
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.headers import EMBEDDED
from hangtou_portal.site.packing import Packed, packed
from hangtou_portal.site.plain_pages import NOT_FOUND, UNAVAILABLE
from hangtou_portal.site.shell import embed_html, plain_html

HTML: Final = "text/html; charset=utf-8"


def embed_routes() -> list[BaseRoute]:
    """One address for every exhibit, of any report."""
    return [Route(f"{EMBEDDED}{{exhibit}}", _embed)]


async def _embed(request: Request) -> Response:
    try:
        record = served_at(request.query_params).record
    except RecordError:
        return _answer(plain_html(document=UNAVAILABLE)).response(
            headers=request.headers, cache_control=caching.ASK_AGAIN, status=503
        )
    except KeyError:
        page = None
    else:
        page = _made(record, request.path_params["exhibit"])
    if page is None:
        return _answer(plain_html(document=NOT_FOUND)).response(
            headers=request.headers, cache_control=caching.ASK_AGAIN, status=404
        )
    return page.response(headers=request.headers, cache_control=caching.DATA)


@lru_cache(maxsize=128)
def _made(record: Record, exhibit_id: str) -> Packed | None:
    document = embed_document(record=record, exhibit_id=exhibit_id)
    return None if document is None else _answer(embed_html(document=document))


def _answer(html: str) -> Packed:
    return packed(body=html.encode(), media_type=HTML)
