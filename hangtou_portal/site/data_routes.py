"""`/data/<name>`: the portal's data as files to download.

`tables` makes the files; here each gets its media type, a file name, an ETag and its cache rules, and answers
HEAD as well as GET.
"""

from functools import lru_cache
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.publish.served_record import operator, served_at
from hangtou_portal.record.faults import RecordError
from hangtou_portal.site import caching
from hangtou_portal.site.content import Document
from hangtou_portal.site.packing import Packed, packed
from hangtou_portal.site.plain_pages import NOT_FOUND, UNAVAILABLE
from hangtou_portal.site.shell import plain_html
from hangtou_portal.tables.downloads import Download, exports_of
from hangtou_portal.views.citation import cite, cited_of
from hangtou_portal.views.clock import today

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
    try:
        record = served_at(request.query_params).record
    except RecordError:
        return _plain(document=UNAVAILABLE, status=503)
    except KeyError:
        return _plain(document=NOT_FOUND, status=404)
    download = exports_of(record).files.get(request.path_params["name"])
    if download is None:
        return _plain(document=NOT_FOUND, status=404)
    answer = _packed(download).response(headers=request.headers, cache_control=caching.DATA)
    if answer.status_code == 200:
        answer.headers["Content-Disposition"] = _disposition(download)
    return answer


async def _citation(request: Request) -> Response:
    """Both forms of a citation; never cached, for they name the reader's address and today's date."""
    try:
        record = served_at(request.query_params).record
    except RecordError:
        return _plain(document=UNAVAILABLE, status=503)
    except KeyError:
        return _plain(document=NOT_FOUND, status=404)
    cited = cited_of(record=record, asked=request.query_params.get("cite") or "page")
    if cited is None:
        return _plain(document=NOT_FOUND, status=404)
    base = operator().address or f"{request.url.scheme}://{request.url.netloc}"
    citation = cite(record=record, cited=cited, base=base, accessed=today())
    lines = [citation.warning, ""] if citation.warning else []
    lines += ["GB/T 7714：", citation.gbt, "", "普通写法：", citation.plain, ""]
    if citation.embed:
        lines += ["嵌入代码：", citation.embed, ""]
    return PlainTextResponse("\n".join(lines), headers={"Cache-Control": caching.NEVER})


@lru_cache(maxsize=64)
def _packed(download: Download) -> Packed:
    return packed(body=download.body, media_type=download.media_type)


def _disposition(download: Download) -> str:
    """RFC 6266: an ASCII name for old programs, the Chinese one for all others."""
    kind = "inline" if download.media_type.startswith(SHOWN_IN_PLACE) else "attachment"
    return f"{kind}; filename=\"{download.name}\"; filename*=UTF-8''{quote(download.saved_as)}"


def _plain(*, document: Document, status: int) -> Response:
    body = plain_html(document=document)
    return Response(
        body, status_code=status, media_type="text/html", headers={"Cache-Control": caching.ASK_AGAIN}
    )
