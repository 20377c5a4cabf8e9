"""`/speech.json`: how 朗读 says every number, unit and name that a report's pages print."""

from __future__ import annotations

import asyncio
import json
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import Packed, packed
from hangtou_portal.site.refusals import record_asked
from hangtou_portal.views.speech_table import speech_of


def speech_routes() -> list[BaseRoute]:
    """The table as JSON, printed to said; of the latest report, or of the one that `report` names."""
    return [Route("/speech.json", _speech)]


async def _speech(request: Request) -> Response:
    # In a thread: for the first time it takes some tenths of a second.
    table = await asyncio.to_thread(_packed, record_asked(request))
    return table.response(headers=request.headers, cache_control=caching.DATA)


@lru_cache(maxsize=8)
def _packed(record: Record) -> Packed:
    table = json.dumps(dict(speech_of(record)), ensure_ascii=False, separators=(",", ":"))
    return packed(body=table.encode(), media_type="application/json")
