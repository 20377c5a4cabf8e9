"""What the hall needs: `/present/deck` and its PowerPoint file, the handouts as pages and as PDF."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.publish.deck.document import deck_document, package_of
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_page import handout_name, handout_page, named_handout
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.served_record import phones_find_us_at
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import packed_html
from hangtou_portal.site.picture_routes import Endpoint
from hangtou_portal.site.refusals import no_such, record_asked
from hangtou_portal.site.web_files import deck_script_file
from hangtou_portal.views.deck import Deck
from hangtou_portal.views.deck_choice import read_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import Handout, deck_handout, handout_of
from hangtou_portal.views.link_context import from_folder, links_within

HTML = "text/html; charset=utf-8"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def present_routes() -> list[BaseRoute]:
    """Every route of this module; the `.pdf` ones stand before those that would match them too."""
    return [
        Route("/present/deck", _answering(_deck)),
        Route("/present/deck.html", _answering(_deck_file)),
        Route("/present/handout.pdf", _answering(_deck_handout)),
        Route("/present/package.zip", _answering(_package)),
        Route("/present/deck.pptx", _answering(_pptx)),
        Route("/handout/{name:str}.pdf", _answering(_pdf)),
        Route("/handout/{name:str}", _answering(_handout)),
    ]


def _answering(make: Callable[[Request, Record], Response]) -> Endpoint:
    """Run `make` beside the event loop: a document takes up to half a second."""

    async def answer(request: Request) -> Response:
        return await asyncio.to_thread(make, request, record_asked(request))

    return answer


def _chosen(request: Request, record: Record) -> Deck:
    return build_deck(record=record, choice=read_choice(query=request.query_params, record=record))


def _deck(request: Request, record: Record) -> Response:
    html = deck_document(
        deck=_chosen(request, record),
        record=record,
        address=phones_find_us_at(),
        script=f"..{deck_script_file().address}",
        link=links_within(record, lead=from_folder),
    )
    return _html(request, html)


def _deck_file(request: Request, record: Record) -> Response:
    deck, address = _chosen(request, record), phones_find_us_at()
    # Away from the portal a link leads to its public address, or nowhere.
    link = links_within(record, lead=address.to)
    html = deck_document(deck=deck, record=record, address=address, link=link)
    return _file(html.encode(), name=f"{deck.title}.html", kind=HTML)


def _deck_handout(request: Request, record: Record) -> Response:
    deck = _chosen(request, record)
    handout = deck_handout(record=record, deck=deck)
    pdf = handout_pdf(handout=handout, record=record, address=phones_find_us_at())
    return _file(pdf, name=f"{deck.title}讲义.pdf", kind="application/pdf")


def _package(request: Request, record: Record) -> Response:
    deck = _chosen(request, record)
    body = package_of(deck=deck, record=record, address=phones_find_us_at())
    return _file(body, name=f"{deck.title}会议材料.zip", kind="application/zip")


def _pptx(request: Request, record: Record) -> Response:
    deck = _chosen(request, record)
    return _file(
        pptx_of(deck=deck, record=record, address=phones_find_us_at()), name=f"{deck.title}.pptx", kind=PPTX
    )


def _pdf(request: Request, record: Record) -> Response:
    handout = _handout_at(request, record)
    pdf = handout_pdf(handout=handout, record=record, address=phones_find_us_at())
    return _file(pdf, name=f"{handout.title}.pdf", kind="application/pdf")


def _handout(request: Request, record: Record) -> Response:
    handout = _handout_at(request, record)
    name = handout_name(handout.domain)
    html = handout_page(
        handout=handout,
        record=record,
        address=phones_find_us_at(),
        link=links_within(record, lead=from_folder),
        pdf=f"{name}.pdf",
    )
    return _html(request, html)


def _handout_at(request: Request, record: Record) -> Handout:
    try:
        domain = named_handout(request.path_params["name"], report=record.report)
    except KeyError:
        raise no_such("没有这份讲义。") from None
    return handout_of(record=record, domain=domain)


def _html(request: Request, html: str) -> Response:
    return packed_html(html).response(headers=request.headers, cache_control=caching.ASK_AGAIN)


def _file(body: bytes, *, name: str, kind: str) -> Response:
    """A download under a Chinese name."""
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
        "Cache-Control": caching.ASK_AGAIN,
    }
    return Response(body, media_type=kind, headers=headers)
