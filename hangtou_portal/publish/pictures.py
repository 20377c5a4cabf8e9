"""Each exhibit as a picture for somebody else's page: message, drawing, source and date in one."""

from __future__ import annotations

from typing import Final

from hangtou_portal.charts.svg.canvas import Drawing, SvgCanvas
from hangtou_portal.charts.svg.kinds import draw_static
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import dated, source_line
from hangtou_portal.palette import Theme
from hangtou_portal.publish.typeset import chinese_font, rasterised
from hangtou_portal.record.model import Report

#: Units of the drawing; a PNG has two pixels a unit.
WIDTH: Final = 1200.0
_MARGIN: Final = 60.0
_TITLE: Final = 46.0
_SUBTITLE: Final = 26.0
_FOOT: Final = 22.0


def picture(*, exhibit: Exhibit, report: Report) -> Drawing:
    """The exhibit with its title, what was measured, its note, its source and its date."""
    canvas = SvgCanvas(width=WIDTH, theme=Theme.LIGHT)
    inside = WIDTH - 2 * _MARGIN
    colour, muted = Theme.LIGHT.value.of(exhibit.domain), canvas.shades.muted
    canvas.bar(x=0, y=0, width=WIDTH, height=12, colour=colour)
    y = _MARGIN + _TITLE
    y = canvas.paragraph(exhibit.takeaway, x=_MARGIN, y=y, width=inside, size=_TITLE, bold=True)
    y -= _TITLE * 0.4
    y = canvas.paragraph(exhibit.subtitle, x=_MARGIN, y=y, width=inside, size=_SUBTITLE, colour=muted)
    drawing = draw_static(exhibit.chart, domain=exhibit.domain, width=inside)
    canvas.put(drawing, x=_MARGIN, y=y)
    y += drawing.height + 40
    canvas.bar(x=_MARGIN, y=y, width=inside, height=2, colour=canvas.shades.track)
    y += _FOOT + 18
    sums = f"测算：{'；'.join(item.formula for item in exhibit.computed)}" if exhibit.computed else ""
    words = (exhibit.note, sums, source_line(items=exhibit.sources, report=report))
    for line in (*words, dated(exhibit=exhibit, report=report)):
        if line:
            y = canvas.paragraph(line, x=_MARGIN, y=y, width=inside, size=_FOOT, colour=muted)
    return canvas.finished(height=y + _MARGIN - _FOOT)


def picture_svg(*, exhibit: Exhibit, report: Report) -> bytes:
    """The picture as SVG with real text, in the reader's own Chinese font."""
    made = picture(exhibit=exhibit, report=report)
    return made.svg(title=exhibit.alternative, ground=Theme.LIGHT.value.ground).encode()


def picture_png(*, exhibit: Exhibit, report: Report) -> bytes:
    """The picture as PNG, 2400 pixels wide. Raises MissingFontError."""
    made = picture(exhibit=exhibit, report=report)
    svg = made.svg(title=exhibit.alternative, font=chinese_font(), ground=Theme.LIGHT.value.ground)
    return rasterised(svg, width=made.width, height=made.height)
