"""A deck as one self-contained HTML document, its notes, and everything for one meeting in one archive."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from markupsafe import Markup

from hangtou_portal.charts.spec import Coverage
from hangtou_portal.charts.svg.kinds import draw_static
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.render import render
from hangtou_portal.maps.svg import as_picture
from hangtou_portal.palette import FONT
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.deck.town_map import cover_drawing, stages_drawn, town_map
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.qr import qr_svg
from hangtou_portal.record.model import Record
from hangtou_portal.tables.archive import to_zip
from hangtou_portal.views.deck import Deck, Slide, said_seconds
from hangtou_portal.views.handout import deck_handout
from hangtou_portal.views.headlines import small_drawing
from hangtou_portal.views.link_context import LinkContext, links_within
from hangtou_portal.views.public_address import PublicAddress

_HERE = Path(__file__).parent
#: Units of a drawing on a screen: fewer for large type, since it is fitted into the same box.
_WIDTH, _WIDTH_LARGE = 1000.0, 820.0


def deck_script() -> str:
    """What the deck runs in a browser; the document names it by an address of the caller's."""
    return (_HERE / "deck.js").read_text(encoding="utf-8")


def deck_document(
    *,
    deck: Deck,
    record: Record,
    address: PublicAddress,
    link: LinkContext,
    script: str = "",
) -> str:
    """The deck; `link` makes the links that leave it.

    `script` is where `deck_script` is served. Without it the script stands in the document, which is then one
    file that opens from a stick: the portal's own pages run no script that stands in them.
    """
    choice = deck.choice
    theme = choice.theme
    style = (_HERE / "deck.css").read_text(encoding="utf-8")

    def drawing(exhibit: Exhibit) -> Markup:
        # Dots stand beside their words; beneath them, in large type, they would be too high for the box.
        is_wide = isinstance(exhibit.chart, Coverage) or not choice.large
        width = _WIDTH if is_wide else _WIDTH_LARGE
        made = draw_static(exhibit.chart, domain=exhibit.domain, theme=theme, width=width)
        return made.svg(title=exhibit.alternative)

    def place(slide: Slide) -> str:
        return address.to(links_within(record)(slide.place))

    return str(
        render(
            "deck.html",
            deck=deck,
            choice=choice,
            record=record,
            address=address,
            link=link,
            script=script,
            inside="" if script else Markup(deck_script()),  # noqa: S704 - our own file
            style=Markup(f":root {{ --font: {FONT}; {theme.value.variables} }}\n{style}"),  # noqa: S704 - our own file
            tint=theme.value.of,
            phrases=lambda title: re.findall(r"[^，；]+[，；]?", title),  # stay together as long as they fit
            phone_notes=qr_svg(address.to(links_within(record)(choice.href(notes="1")))),
            drawing=drawing,
            code=lambda slide: qr_svg(place(slide)),
            place=place,
            town=partial(town_map, record=record, choice=choice),
            stages=partial(stages_drawn, record=record, choice=choice),
            cover=partial(cover_drawing, record=record, choice=choice),
            picture=as_picture,
            small_drawing=small_drawing,
        )
    )


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
