"""`/data/<name>`: the portal's data as files to download.

`tables` makes the files; here each gets its media type, a file name, an ETag and its cache rules, and answers
HEAD as well as GET.
"""

import asyncio
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.site import caching
from hangtou_portal.site.packing import Packed, packed
from hangtou_portal.site.refusals import no_such, record_asked
from hangtou_portal.site.routes import own_address
from hangtou_portal.tables.downloads import Download, exports_of
from hangtou_portal.views.citation import cite, cited_of, today

FOLDER: Final = "/data"
SHOWN_IN_PLACE: Final = ("application/json", "text/plain")
"""Types that a browser shows; all others it saves."""


def data_routes() -> list[BaseRoute]:
    """`/data/<name>` for every file, and `/data/citation.txt?cite=figure-new-jobs`, of any report."""
    return [
        Route(f"{FOLDER}/citation.txt", _citation),
        Route(f"{FOLDER}/{{name}}", _file),
    ]


async def _file(request: Request) -> Response:
    # In a thread: for the first time all files are made, which takes tenths of a second.
    exports = await asyncio.to_thread(exports_of, record_asked(request))
    download = exports.files.get(request.path_params["name"])
    if download is None:
        raise no_such()
    return _packed(download).response(headers=request.headers, cache_control=caching.DATA)


async def _citation(request: Request) -> Response:
    """Both forms of a citation; never cached, for they name the reader's address and today's date."""
    record = record_asked(request)
    cited = cited_of(record=record, asked=request.query_params.get("cite") or "page")
    if cited is None:
        raise no_such()
    citation = cite(record=record, cited=cited, base=own_address(request), accessed=today())
    embed = f"\n嵌入代码：\n{citation.embed}\n" if citation.embed else ""
    return PlainTextResponse(citation.text + embed, headers={"Cache-Control": caching.NEVER})


@lru_cache(maxsize=64)
def _packed(download: Download) -> Packed:
    disposition = _disposition(download)
    return packed(body=download.body, media_type=download.media_type, disposition=disposition)


def _disposition(download: Download) -> str:
    """RFC 6266: an ASCII name for old programs, the Chinese one for all others."""
    kind = "inline" if download.media_type.startswith(SHOWN_IN_PLACE) else "attachment"
    return f"{kind}; filename=\"{download.name}\"; filename*=UTF-8''{quote(download.saved_as)}"
