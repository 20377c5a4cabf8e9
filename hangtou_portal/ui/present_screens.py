"""The screens of a deck to choose from: each small, with its message, its tick and its share of the time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Final

import streamlit as st
from markupsafe import Markup

from hangtou_portal.charts.svg.kinds import draw_static
from hangtou_portal.maps.svg import as_picture
from hangtou_portal.palette import FONT
from hangtou_portal.publish.deck.town_map import cover_drawing, town_map
from hangtou_portal.record.model import Record
from hangtou_portal.ui.context import show_html
from hangtou_portal.views.deck import Slide, SlideKind, said_seconds
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck, offered_slides

#: Pixels: two beside each other on a phone, six on a laptop.
_THUMBNAIL = 168
#: Units of the drawing in it; lines of words that find room in that, and their size.
_WIDTH, _HEIGHT, _MARGIN = 320, 180, 14
_LINES: Final = 4
_SIZE: Final = 26


def screens_left_out(
    *, record: Record, choice: DeckChoice, start: DeckChoice, on_change: Callable[[], None]
) -> tuple[str, ...]:
    """Show the screens of `choice`; return the ids of those not ticked, at first those that `start` names.

    `on_change` is called when a tick is set or taken away, before the page is drawn anew.
    """
    slides = offered_slides(record=record, choice=choice)
    if slides:
        st.markdown("**画面**（去掉不放映的）")
    for slide in slides:
        # As it is now: Streamlit knows that before the tick is drawn again.
        st.session_state.setdefault(_tick(slide), slide.id not in start.without)
    out = tuple(slide.id for slide in slides if not st.session_state[_tick(slide)])
    times = _times(record=record, choice=replace(choice, without=out))
    with st.container(horizontal=True, gap="small"):
        for number, slide in enumerate(slides, start=1):
            with st.container(width=_THUMBNAIL, gap=None):
                picture = thumbnail(slide=slide, record=record, choice=choice)
                show_html(_screen(picture, time=times.get(slide.id, "")))
                st.checkbox(f"{number}. {slide.title}", key=_tick(slide), on_change=on_change)
    return out


def take_up_ticks(*, record: Record, start: DeckChoice) -> None:
    """Tick the screens that `start` does not leave out, and no others."""
    for slide in offered_slides(record=record, choice=start):
        st.session_state[_tick(slide)] = slide.id not in start.without


def _tick(slide: Slide) -> str:
    return f"deck-screen-{slide.id}"


def _times(*, record: Record, choice: DeckChoice) -> dict[str, str]:
    """How long each screen of the deck has, by its id; none where no time was set."""
    if not choice.minutes:
        return {}
    deck = build_deck(record=record, choice=choice)
    return {slide.id: said_seconds(seconds) for slide, seconds in zip(deck.slides, deck.seconds, strict=True)}


def _screen(svg: str, *, time: str) -> Markup:
    """The picture, and beneath it the time: in the tick's own words it would make a new tick of it."""
    picture = Markup('<img class="ht-thumbnail" src="{}" alt="">').format(as_picture(svg))
    return picture + Markup('<p class="ht-fine">{}</p>').format(time) if time else picture


def thumbnail(*, slide: Slide, record: Record, choice: DeckChoice) -> str:
    """The screen as SVG of 16:9: its chart or map, else its largest words."""
    shades = choice.theme.value
    drawn = _drawing(slide, record=record, choice=choice)
    inside = _fitted(drawn) if drawn else _words(slide, ink=shades.ink)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="{FONT}">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="{shades.ground}" stroke="{shades.muted}"/>'
        f'<rect width="{_WIDTH}" height="6" fill="{shades.of(slide.domain)}"/>{inside}</svg>'
    )


def _drawing(slide: Slide, *, record: Record, choice: DeckChoice) -> str:
    if slide.exhibit is not None:
        drawn = draw_static(slide.exhibit.chart, domain=slide.exhibit.domain, theme=choice.theme)
        return drawn.svg(title=slide.exhibit.alternative)
    if slide.kind is SlideKind.MAP:
        return town_map(slide, record=record, choice=choice)
    return cover_drawing(slide, record=record, choice=choice) if slide.kind is SlideKind.COVER else ""


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
