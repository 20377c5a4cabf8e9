"""The town on slides: the map with its legend beside it, and the drawing of the cover."""

from __future__ import annotations

from typing import Final

from pptx.slide import Slide as Sheet
from pptx.util import Inches

from hangtou_portal.publish.deck.pptx_pieces import MARGIN, place_picture, place_words
from hangtou_portal.publish.deck.town_map import cover_png, legend_png, town_map_png
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck import Slide
from hangtou_portal.views.deck_choice import DeckChoice

#: Where the words beside a map begin.
BESIDE: Final = Inches(9.1)


def place_map(sheet: Sheet, slide: Slide, *, record: Record, choice: DeckChoice, ink: str) -> None:
    """The slide's part of the map, and what its signs stand for. Raises MissingFontError."""
    domains, dark = slide.map_domains, choice.dark
    png = town_map_png(record=record, part=slide.part, domains=domains, dark=dark, large=choice.large)
    place_picture(sheet, png, left=MARGIN, top=Inches(1.4), height=Inches(5.7), says=slide.title)
    for number, (sign, title) in enumerate(legend_png(record=record, domains=domains, dark=dark)):
        top = Inches(1.4 + 0.34 * number)
        place_picture(sheet, sign, left=BESIDE, top=top, height=Inches(0.3), says="")
        left, words = BESIDE + Inches(0.6), [(title, 16.0, ink, False)]
        place_words(sheet, words, left=left, top=top, width=Inches(3), height=Inches(0.4))


def place_town(sheet: Sheet, slide: Slide, *, record: Record, dark: bool) -> None:
    """The town as a drawing, on the cover. Raises MissingFontError."""
    png, says = cover_png(record=record, domains=slide.map_domains, dark=dark), f"{record.town.name}示意图"
    place_picture(sheet, png, left=Inches(9.3), top=Inches(0.4), height=Inches(4.6), says=says)
