"""Everything for one meeting in one archive: the deck as one file, its notes, the handout, the slides."""

from __future__ import annotations

from hangtou_portal.html.render import render
from hangtou_portal.publish.deck.document import deck_document
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.paper.pdf import handout_pdf
from hangtou_portal.record.model import Record
from hangtou_portal.tables.archive import to_zip
from hangtou_portal.views.deck import Deck, said_seconds
from hangtou_portal.views.handout import deck_handout
from hangtou_portal.views.link_context import LinkContext, links_within
from hangtou_portal.views.public_address import PublicAddress


def notes_page(*, deck: Deck, record: Record) -> str:
    """The speaker's notes of all screens as one HTML document, to be read or printed."""
    return str(
        render("deck_notes.html", link=LinkContext(), deck=deck, record=record, said_seconds=said_seconds)
    )


def package_of(*, deck: Deck, record: Record, address: PublicAddress) -> bytes:
    """A ZIP archive, the same bytes for the same deck and address. Raises MissingFontError."""
    # Away from the portal a link leads to its public address, or nowhere.
    link = links_within(record, lead=address.to)
    handout = deck_handout(record=record, deck=deck)
    return to_zip(
        {
            f"{record.mark}演示.html": deck_document(
                deck=deck, record=record, address=address, link=link
            ).encode(),
            f"{record.mark}备注.html": notes_page(deck=deck, record=record).encode(),
            f"{record.mark}讲义.pdf": handout_pdf(handout=handout, record=record, address=address),
            f"{record.mark}演示.pptx": pptx_of(deck=deck, record=record, address=address),
        }
    )
