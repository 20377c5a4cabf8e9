"""`/speech.json`: how 朗读 says every number, unit and name that a report's pages print."""

from __future__ import annotations

import json
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.publish.served_record import served_at
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import Packed, packed
from hangtou_portal.site.picture_routes import no_report, said
from hangtou_portal.views.speech_table import speech_of


def speech_routes() -> list[BaseRoute]:
    """The table as JSON, printed to said; of the latest report, or of the one that `report` names."""
    return [Route("/speech.json", _speech)]


async def _speech(request: Request) -> Response:
    try:
        record = served_at(request.query_params).record
    except RecordError:
        return said("数据没有通过核对，暂不朗读。", status=503)
    except KeyError as unknown:
        return no_report(unknown)
    return _packed(record).response(headers=request.headers, cache_control=caching.DATA)


@lru_cache(maxsize=8)
def _packed(record: Record) -> Packed:
    table = json.dumps(dict(speech_of(record)), ensure_ascii=False, separators=(",", ":"))
    return packed(body=table.encode(), media_type="application/json")
