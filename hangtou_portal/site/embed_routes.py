"""Exhibits that other sites may show inside their pages: `/embed/<exhibit>`, plain HTML without a script."""

from dataclasses import dataclass, field
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
from hangtou_portal.site.shell import plain_html

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
        wanted = _Wanted(
            record=record, fingerprint=record.fingerprint, exhibit=request.path_params["exhibit"]
        )
        page = _made(wanted)
    if page is None:
        return _answer(plain_html(document=NOT_FOUND)).response(
            headers=request.headers, cache_control=caching.ASK_AGAIN, status=404
        )
    return page.response(headers=request.headers, cache_control=caching.DATA)


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """Equal to another for the same record and exhibit: to compare whole records would take longer."""

    record: Record = field(compare=False)
    fingerprint: str
    exhibit: str


@lru_cache(maxsize=128)
def _made(wanted: _Wanted) -> Packed | None:
    document = embed_document(record=wanted.record, exhibit_id=wanted.exhibit)
    return None if document is None else _answer(plain_html(document=document))


def _answer(html: str) -> Packed:
    return packed(body=html.encode(), media_type=HTML)
