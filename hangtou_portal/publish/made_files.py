"""The files that are made when somebody asks: decks, slides, handouts, pictures, maps, by their addresses.

The running portal answers with them, and the bundle writes them down.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html import map_pictures
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.publish.deck.document import deck_document, package_of
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_page import handout_page, named_handout
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.pictures import picture_png, picture_svg
from hangtou_portal.record.model import Record
from hangtou_portal.views import deck_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import deck_handout, handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.public_address import PublicAddress

HTML: Final = "text/html; charset=utf-8"
PDF: Final = "application/pdf"
PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
SVG: Final = "image/svg+xml"

#: What is made of a deck, below present/.
DECK_FILES: Final = ("deck", "deck.html", "deck.pptx", "handout.pdf", "package.zip")
#: By folder, the names in an address that change what a file says, beside the report's.
HEARD: Final[Mapping[str, tuple[str, ...]]] = {
    "present": deck_choice.QUERY,
    map_pictures.FOLDER: ("size",),
}


class NoSuchFileError(LookupError):
    """There is nothing at an address; the message says in Chinese what there is not, without a full stop."""


@dataclass(frozen=True, kw_only=True)
class MadeFile:
    """A file; `saved_as` is its Chinese name on the reader's disk, empty for what a browser shows."""

    body: bytes
    media_type: str
    saved_as: str = ""


def made_file(
    path: str,
    *,
    query: Mapping[str, str],
    record: Record,
    address: PublicAddress,
    link: LinkContext,
    script: str = "",
) -> MadeFile:
    """The file at `path`, such as present/deck.pptx, as `query` asks for it, of the record's report.

    `link` makes the links of a page, `script` is where a deck finds its own, as for `deck_document`. Raises
    NoSuchFileError, and MissingFontError for PDF and PNG.
    """
    folder, _, name = path.partition("/")
    stem, _, ending = name.partition(".")
    match folder, ending:
        case "present", _ if name in DECK_FILES:
            return _of_deck(name, query=query, record=record, address=address, link=link, script=script)
        case "handout", _ if name in (stem, f"{stem}.pdf"):
            return _handout(stem, pdf=bool(ending), record=record, address=address, link=link)
        case "pictures", "svg" | "png":
            return _picture(stem, ending=ending, record=record)
        case map_pictures.FOLDER, "svg":
            return _map(stem, record=record, scale=reading_of(query).scale)
    raise NoSuchFileError(f"没有“{path[:60]}”这个文件")


def _of_deck(
    name: str,
    *,
    query: Mapping[str, str],
    record: Record,
    address: PublicAddress,
    link: LinkContext,
    script: str,
) -> MadeFile:
    deck = build_deck(record=record, choice=deck_choice.read_choice(query=query, record=record))
    title = record.marked(deck.title)
    match name:
        case "deck" | "deck.html":
            html = deck_document(deck=deck, record=record, address=address, link=link, script=script)
            saved_as = f"{title}.html" if name == "deck.html" else ""
            return MadeFile(body=html.encode(), media_type=HTML, saved_as=saved_as)
        case "deck.pptx":
            body = pptx_of(deck=deck, record=record, address=address)
            return MadeFile(body=body, media_type=PPTX, saved_as=f"{title}.pptx")
        case "handout.pdf":
            handout = deck_handout(record=record, deck=deck)
            body = handout_pdf(handout=handout, record=record, address=address)
            return MadeFile(body=body, media_type=PDF, saved_as=f"{title}讲义.pdf")
        case _:
            body = package_of(deck=deck, record=record, address=address)
            saved_as = f"{title}会议材料.zip"
            return MadeFile(body=body, media_type="application/zip", saved_as=saved_as)


def _handout(name: str, *, pdf: bool, record: Record, address: PublicAddress, link: LinkContext) -> MadeFile:
    try:
        domain = named_handout(name, report=record.report)
    except KeyError:
        raise NoSuchFileError("没有这份讲义") from None
    handout = handout_of(record=record, domain=domain)
    if pdf:
        body = handout_pdf(handout=handout, record=record, address=address)
        return MadeFile(body=body, media_type=PDF, saved_as=f"{record.marked(handout.title)}.pdf")
    html = handout_page(handout=handout, record=record, address=address, link=link, pdf=f"{name}.pdf")
    return MadeFile(body=html.encode(), media_type=HTML)


def _picture(name: str, *, ending: str, record: Record) -> MadeFile:
    exhibit = all_exhibits(record.report).get(name)
    if exhibit is None:
        raise NoSuchFileError(f"没有编号为“{name[:60]}”的图表")
    if ending == "png":
        return MadeFile(body=picture_png(exhibit=exhibit, report=record.report), media_type="image/png")
    return MadeFile(body=picture_svg(exhibit=exhibit, report=record.report), media_type=SVG)


def _map(name: str, *, record: Record, scale: float) -> MadeFile:
    try:
        body = map_pictures.map_picture(record=record, name=name, scale=scale)
    except KeyError:
        raise NoSuchFileError(f"没有名为“{name[:60]}”的地图") from None
    return MadeFile(body=body.encode(), media_type=SVG)
