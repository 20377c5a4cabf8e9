"""Figures and maps on a PowerPoint slide: numbers as text, small drawings as shapes with their words."""

from __future__ import annotations

from math import ceil
from typing import Final

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide as Sheet
from pptx.util import Emu, Inches, Pt

from hangtou_portal.palette import Shades
from hangtou_portal.publish.deck.pptx_pieces import (
    MARGIN,
    SMALLEST,
    WIDTH,
    add_run,
    flat,
    place_picture,
    place_words,
    rgb,
    write,
)
from hangtou_portal.publish.deck.town_map import cover_png, legend_png, town_map_png
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck import Slide
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.headlines import SmallDrawing, small_drawing

_COLUMNS: Final = 2
_TOP, _BOTTOM = Inches(1.6), Inches(5.95)
_GAP: Final = Inches(0.4)
#: The line of the domain's colour at the left of a figure, and how far from it the words begin.
_LINE, _INSET = Inches(0.07), Inches(0.2)
#: Inches that label, number and time need, each in its line.
_WORDS: Final = 1.2
#: Height of a bar, and width of the stroke across it.
_BAR, _TICK = Inches(0.15), Inches(0.04)
#: The most dots in one line, and how much of its place a dot fills.
_DOTS, _DOT = 27, 0.68
#: Where the words beside a map begin.
BESIDE: Final = Inches(8.5)


def place_figures(sheet: Sheet, slide: Slide, *, record: Record, shades: Shades, scale: float) -> None:
    """The figures of `slide` in two columns, each in its domain's colour; type is `scale` times as large."""
    rows = max(_COLUMNS, ceil(len(slide.figures) / _COLUMNS))
    width = (WIDTH - 2 * MARGIN - _GAP) // _COLUMNS
    height = (_BOTTOM - _TOP) // rows
    for number, item in enumerate(slide.figures):
        down, across = divmod(number, _COLUMNS)
        left, top = MARGIN + across * (width + _GAP), _TOP + down * height
        drawing = small_drawing(slide.headlines[number]) if slide.headlines else None
        line = sheet.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Emu(left), Emu(top), _LINE, Emu(height - Inches(0.15))
        )
        flat(line, shades.of(item.domain))
        label = item.called if slide.headlines else item.label
        colour, inside, room = shades.of(item.domain), left + _INSET, width - _INSET
        words = [(label, 16 * scale, shades.ink, False), (item.number, 34 * scale, colour, True)]
        box = place_words(sheet, words, left=inside, top=top, width=room, height=Inches(_WORDS * scale))
        frame = box.text_frame
        frame.margin_top = frame.margin_bottom = 0
        add_run(frame.paragraphs[1], f" {item.unit_as_printed}", size=18 * scale, colour=shades.ink)
        write(frame, when(item, report=record.report), size=SMALLEST, colour=shades.muted, first=False)
        if drawing:
            below = top + Inches(_WORDS * scale)
            place = (inside + Inches(0.1), below, room - Inches(0.2))
            _draw(sheet, drawing, place=place, colour=colour, shades=shades)
            words = [(drawing.caption, SMALLEST, shades.muted, False)]
            under = below + Inches(0.34 if drawing.dots > _DOTS else 0.16)
            place_words(sheet, words, left=inside, top=under, width=room, height=top + height - under)


def _draw(
    sheet: Sheet, drawing: SmallDrawing, *, place: tuple[int, int, int], colour: str, shades: Shades
) -> None:
    """A bar or dots as one group, whose alternative text is the caption."""
    left, top, width = place
    group: GroupShape = sheet.shapes.add_group_shape()
    group._element.nvGrpSpPr.cNvPr.set("descr", drawing.caption)
    if drawing.shares:
        _part(group, MSO_SHAPE.RECTANGLE, (left, top, width, _BAR), shades.track)
        start = 0.0
        for number, share in enumerate(drawing.shares):
            box = (left + int(start * width), top, int(share * width), _BAR)
            _part(group, MSO_SHAPE.RECTANGLE, box, shades.second if number else colour)
            start += share
        if drawing.gone:
            box = (left + int(drawing.gone * width) - _TICK // 2, top - _TICK, _TICK, _BAR + 2 * _TICK)
            _part(group, MSO_SHAPE.RECTANGLE, box, shades.ink)
    per_line = max(_DOTS, ceil(drawing.dots / 2))
    step = width // per_line
    side = int(_DOT * step)
    for number in range(drawing.dots):
        down, across = divmod(number, per_line)
        box = (left + across * step, top + down * step, side, side)
        dot = _part(group, MSO_SHAPE.OVAL, box, colour if number < drawing.covered else shades.ground)
        dot.line.width = Pt(1)
        dot.line.color.rgb = rgb(colour if number < drawing.covered else shades.muted)


def _part(group: GroupShape, kind: MSO_SHAPE, box: tuple[int, int, int, int], colour: str) -> Shape:
    shape: Shape = group.shapes.add_shape(kind, *(Emu(side) for side in box))
    flat(shape, colour)
    return shape


def place_map(sheet: Sheet, slide: Slide, *, record: Record, choice: DeckChoice, ink: str) -> None:
    """The slide's part of the map, and what its signs stand for. Raises MissingFontError."""
    png = town_map_png(slide, record=record, choice=choice)
    place_picture(sheet, png, left=MARGIN, top=Inches(1.4), height=Inches(5.7), says=slide.title)
    for number, (sign, title) in enumerate(legend_png(slide, record=record, choice=choice)):
        top = Inches(1.4 + 0.25 * number)
        place_picture(sheet, sign, left=BESIDE, top=top, height=Inches(0.25), says="")
        left, words = BESIDE + Inches(0.5), [(title, SMALLEST, ink, False)]
        place_words(sheet, words, left=left, top=top - Inches(0.03), width=Inches(3), height=Inches(0.3))


def place_town(sheet: Sheet, slide: Slide, *, record: Record, choice: DeckChoice, ink: str) -> None:
    """The town as a drawing, on the cover. Raises MissingFontError."""
    png, says = cover_png(slide, record=record, choice=choice), f"{record.town.name}示意图"
    place_picture(sheet, png, left=Inches(9.3), top=Inches(0.4), height=Inches(4.6), says=says)
    words = [("示意图，非测绘成果", SMALLEST, ink, False)]
    place_words(sheet, words, left=Inches(9.3), top=Inches(5.0), width=Inches(3.6), height=Inches(0.4))
