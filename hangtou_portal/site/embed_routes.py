"""Exhibits for frames in other sites' pages: `/embed/<exhibit>`, plain HTML with a script for its height."""

from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.html.documents import embed_document
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.headers import EMBEDDED
from hangtou_portal.site.packing import Packed, packed_html
from hangtou_portal.site.refusals import no_such, record_asked
from hangtou_portal.site.shell import embed_html


def embed_routes() -> list[BaseRoute]:
    """One address for every exhibit, of any report."""
    return [Route(f"{EMBEDDED}{{exhibit}}", _embed)]


async def _embed(request: Request) -> Response:
    page = _made(record_asked(request), request.path_params["exhibit"])
    if page is None:
        raise no_such()
    return page.response(headers=request.headers, cache_control=caching.DATA)


@lru_cache(maxsize=128)
def _made(record: Record, exhibit_id: str) -> Packed | None:
    document = embed_document(record=record, exhibit_id=exhibit_id)
    return None if document is None else packed_html(embed_html(document=document))
