"""What is made when somebody asks, and kept: decks, handouts, pictures, embedded exhibits, 朗读's table.

A deck's archive takes 0.7 s of processor time, a handout 0.1 s; each depends on record, choice, size and
address alone.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.html.asked import Asked, asked_of
from hangtou_portal.html.documents import embed_document
from hangtou_portal.html.map_pictures import FOLDER as MAPS
from hangtou_portal.publish.made_files import DECK_FILES, HEARD, made_file
from hangtou_portal.publish.served_record import phones_find_us_at
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.headers import EMBEDDED
from hangtou_portal.site.packing import Packed, packed, packed_html
from hangtou_portal.site.refusals import no_such, record_asked
from hangtou_portal.site.routes import Endpoint
from hangtou_portal.site.shell import embed_html
from hangtou_portal.site.web_files import deck_script_file
from hangtou_portal.views.link_context import from_folder, links_within
from hangtou_portal.views.public_address import PublicAddress
from hangtou_portal.views.speech_table import speech_of

#: What stands at a path for what is asked there; the address is where phones find the portal.
Make: TypeAlias = Callable[[Record, str, Asked, PublicAddress], Packed]


def made_routes() -> list[BaseRoute]:
    """Every route of this module; what there is, is asked of the record at each request."""
    document = _answering(_file, kept=32, cache_control=caching.ASK_AGAIN, address=phones_find_us_at)
    picture = _answering(_file, kept=128, cache_control=caching.PICTURE)
    return [
        *(Route(f"/present/{name}", document) for name in DECK_FILES),
        Route("/handout/{name}", document),
        Route("/pictures/{name}", picture),
        Route(f"/{MAPS}/{{name}}", picture),
        Route(f"{EMBEDDED}{{exhibit}}", _answering(_embed, kept=128, cache_control=caching.DATA)),
        Route("/speech.json", _answering(_speech, kept=8, cache_control=caching.DATA)),
    ]


def _answering(
    make: Make, *, kept: int, cache_control: str, address: Callable[[], PublicAddress] = PublicAddress
) -> Endpoint:
    """Answers with what `make` gives, in a thread; the `kept` that were asked for last are not made again."""
    made = lru_cache(maxsize=kept)(make)

    async def answer(request: Request) -> Response:
        record, path = record_asked(request), request.scope["path"].removeprefix("/")
        heard = HEARD.get(path.partition("/")[0], ())
        asked = tuple(pair for pair in asked_of(request.query_params, record=record) if pair[0] in heard)
        found = await asyncio.to_thread(lambda: made(record, path, asked, address()))
        return found.response(headers=request.headers, cache_control=cache_control)

    return answer


def _file(record: Record, path: str, asked: Asked, address: PublicAddress) -> Packed:
    # Away from the portal a link leads to its public address, or nowhere, and the script goes along.
    taken_away = path == "present/deck.html"
    link = links_within(record, lead=address.to if taken_away else from_folder)
    script = "" if taken_away else f"..{deck_script_file().address}"
    made = made_file(path, query=dict(asked), record=record, address=address, link=link, script=script)
    disposition = f"attachment; filename*=UTF-8''{quote(made.saved_as)}" if made.saved_as else ""
    return packed(body=made.body, media_type=made.media_type, disposition=disposition)


def _embed(record: Record, path: str, *_: object) -> Packed:
    document = embed_document(record=record, exhibit_id=path.rpartition("/")[2])
    if document is None:
        raise no_such()
    return packed_html(embed_html(document=document))


def _speech(record: Record, *_: object) -> Packed:
    table = json.dumps(dict(speech_of(record)), ensure_ascii=False, separators=(",", ":"))
    return packed(body=table.encode(), media_type="application/json")
