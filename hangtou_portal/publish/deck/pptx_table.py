"""A table on a PowerPoint slide: native, as large as its rows allow."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Emu, Pt

from hangtou_portal.charts.svg.words import broken
from hangtou_portal.palette import Shades, Theme
from hangtou_portal.publish.deck.pptx_pieces import (
    MARGIN,
    SMALLEST,
    STAGE_HEIGHT,
    STAGE_TOP,
    WIDTH,
    rgb,
    write,
)

#: The width between the margins.
_ROOM = WIDTH - 2 * MARGIN


def place_table(
    slide: Slide,
    *,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    size: float,
    shades: Shades,
    bold: int | None = None,
) -> None:
    """A native table over the slide's width, its column `bold` in bold type, further lines of a cell smaller.

    `size` in points is the largest; it shrinks, down to SMALLEST, until the rows have room: `portions` says
    which do. `widths` are shares of the width.
    """
    shares = _shares(widths)
    size = max(size, SMALLEST)
    while size > SMALLEST and _height((head, *rows), shares=shares, size=size) > STAGE_HEIGHT:
        size -= 1
    table = slide.shapes.add_table(
        len(rows) + 1, len(head), MARGIN, STAGE_TOP, Emu(_ROOM), Emu(Pt(size) * (len(rows) + 1))
    ).table
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Emu(int(share))
    for number, row in enumerate((head, *rows)):
        table.rows[number].height = _row_height(row, shares=shares, size=size)
        for place, (cell, words) in enumerate(zip(table.rows[number].cells, row, strict=True)):
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(Theme.LIGHT.value.muted if number == 0 else shades.ground)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            ink = "#ffffff" if number == 0 else shades.ink
            for line, text in enumerate(words.split("\n")):
                heavy, points = number == 0 or place == bold, size if line == 0 else _further(size)
                write(cell.text_frame, text, size=points, colour=ink, bold=heavy, first=line == 0)


def portions(
    *, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]
) -> tuple[tuple[Sequence[str], ...], ...]:
    """`rows` in as many portions as need a slide of their own, each with `head`, in the smallest type."""
    shares = _shares(widths)
    made: list[tuple[Sequence[str], ...]] = [()]
    for row in rows:
        if made[-1] and _height((head, *made[-1], row), shares=shares, size=SMALLEST) > STAGE_HEIGHT:
            made.append(())
        made[-1] = (*made[-1], row)
    return tuple(made)


def _shares(widths: Sequence[float]) -> list[float]:
    return [_ROOM * share / sum(widths) for share in widths]


def _height(rows: Sequence[Sequence[str]], *, shares: Sequence[float], size: float) -> int:
    return sum(_row_height(row, shares=shares, size=size) for row in rows)


def _row_height(row: Sequence[str], *, shares: Sequence[float], size: float) -> Emu:
    """Room for the cell with most lines; LibreOffice does not let a row grow of itself."""
    heights = []
    for words, share in zip(row, shares, strict=True):
        first, *further = words.split("\n")
        points = [size * len(broken(first, size=size, width=share / Pt(1) - 20))]
        small = _further(size)
        points += [small * len(broken(text, size=small, width=share / Pt(1) - 20)) for text in further]
        heights.append(1.45 * sum(points) + 0.6 * size)
    return Pt(max(heights))


def _further(size: float) -> float:
    return max(SMALLEST, 0.75 * size)
