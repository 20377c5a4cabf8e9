"""A screen of the deck as a small picture, for choosing: what it shows, not how it is set."""

from __future__ import annotations

from html import escape
from typing import Final

from hangtou_portal.charts.svg.draw import draw_static
from hangtou_portal.maps.svg import FONT, as_picture
from hangtou_portal.palette import FONT as CHART_FONT
from hangtou_portal.palette import Theme
from hangtou_portal.publish.deck.town_map import cover_drawing, town_map
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck import Slide, SlideKind
from hangtou_portal.views.deck_choice import DeckChoice

_WIDTH, _HEIGHT, _MARGIN = 320, 180, 14
#: Lines of words that find room, and their size.
_LINES: Final = 4
_SIZE: Final = 26


def thumbnail(*, slide: Slide, record: Record, choice: DeckChoice) -> str:
    """The screen as SVG of 16:9: its chart or map, else its largest words."""
    theme = Theme.DARK if choice.dark else Theme.LIGHT
    shades = theme.value
    drawn = _drawing(slide=slide, record=record, choice=choice, theme=theme)
    inside = _fitted(drawn) if drawn else _words(slide, ink=shades.ink)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="{FONT}">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{shades.ground}" stroke="{shades.muted}"/>'
        f'<rect width="{_WIDTH}" height="6" fill="{shades.of(slide.domain)}"/>{inside}</svg>'
    )


def _drawing(*, slide: Slide, record: Record, choice: DeckChoice, theme: Theme) -> str:
    if slide.exhibit is not None:
        drawn = draw_static(slide.exhibit.chart, domain=slide.exhibit.domain, theme=theme)
        return drawn.svg(title=slide.exhibit.alternative, font=CHART_FONT)
    if slide.kind is SlideKind.MAP:
        return town_map(
            record=record,
            part=slide.part,
            domains=slide.map_domains,
            dark=choice.dark,
            large=choice.large,
        )
    if slide.kind is SlideKind.COVER:
        return cover_drawing(record=record, domains=slide.map_domains, dark=choice.dark)
    return ""


def _fitted(svg: str) -> str:
    across, down = _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN
    picture = escape(as_picture(svg))
    return f'<image x="{_MARGIN}" y="{_MARGIN}" width="{across}" height="{down}" href="{picture}"/>'


def _words(slide: Slide, *, ink: str) -> str:
    said = (
        [item.amount for item in slide.figures]
        or [line.big for line in slide.lines]
        or [slide.kicker or "二维码"]
    )
    return "".join(
        f'<text x="{_MARGIN}" y="{_MARGIN + 1.35 * _SIZE * row}" font-size="{_SIZE}" font-weight="700" '
        f'fill="{ink}">{escape(words)}</text>'
        for row, words in enumerate(said[:_LINES], start=1)
    )
