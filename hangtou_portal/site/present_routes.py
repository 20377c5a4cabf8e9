"""`/present/deck`: a deck made for its address, as one HTML document."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.exhibits.deck_build import build_deck
from hangtou_portal.exhibits.deck_choice import read_choice
from hangtou_portal.publish.current import phones_find_us_at, served
from hangtou_portal.publish.deck.document import deck_document
from hangtou_portal.record.faults import RecordError
from hangtou_portal.site.packing import packed
from hangtou_portal.site.picture_routes import CACHE, said
from hangtou_portal.site.web_files import deck_script_file

HTML = "text/html; charset=utf-8"


def present_routes() -> list[BaseRoute]:
    """The deck in the forms in which it leaves the portal."""
    return [Route("/present/deck", _deck)]


async def _deck(request: Request) -> Response:
    try:
        record = served().record
    except RecordError:
        return said("数据没有通过核对，暂不提供演示。", status=503)
    deck = build_deck(record=record, choice=read_choice(query=request.query_params, record=record))
    html = deck_document(
        deck=deck,
        record=record,
        address=phones_find_us_at(),
        script=f"..{deck_script_file().address}",
        chooser="../present",
    )
    return packed(body=html.encode(), media_type=HTML).response(headers=request.headers, cache_control=CACHE)
