"""A deck as a PowerPoint file: native charts and tables that can be edited, notes filled."""

from __future__ import annotations

from typing import Final

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Opened
from pptx.slide import Slide as Sheet
from pptx.util import Inches

from hangtou_portal.charts.spec import Progress
from hangtou_portal.publish.deck.pptx_chart import place_chart
from hangtou_portal.publish.deck.pptx_figures import BESIDE, place_figures, place_map, place_town
from hangtou_portal.publish.deck.pptx_pieces import (
    HEIGHT,
    MARGIN,
    SMALLEST,
    WIDTH,
    flat,
    place_notes,
    place_picture,
    place_title,
    place_words,
    rgb,
    saved,
    set_theme_fonts,
)
from hangtou_portal.publish.deck.pptx_table import place_table, portions
from hangtou_portal.publish.qr import qr_png
from hangtou_portal.record.model import Record
from hangtou_portal.views.deck import Deck, Slide, SlideKind
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.public_address import PublicAddress

#: The one layout of python-pptx's own template with a title and nothing else.
_TITLE_ONLY: Final = 5
_CODE: Final = Inches(1.25)


class _Writer:
    """What all slides of one file share."""

    def __init__(self, *, deck: Deck, record: Record, address: PublicAddress) -> None:
        self.deck = deck
        self.record = record
        self.address = address
        self.theme = deck.choice.theme
        self.shades = self.theme.value
        self.scale = 1.15 if deck.choice.large else 1.0
        self.file: Opened = Presentation()
        self.file.slide_width, self.file.slide_height = WIDTH, HEIGHT
        set_theme_fonts(self.file)
        self.file.core_properties.title = deck.title
        self.file.core_properties.language = "zh-CN"

    def started(self, slide: Slide, *, title: str, low: bool = False) -> Sheet:
        """A new slide with its ground, the domain's line, kicker and title."""
        sheet: Sheet = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])
        sheet.background.fill.solid()
        sheet.background.fill.fore_color.rgb = rgb(self.shades.ground)
        tint = self.theme.value.of(slide.domain)
        bar = sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, WIDTH, Inches(0.12))
        flat(bar, tint)
        top = Inches(2.3) if low else Inches(0.3)
        if slide.kicker:
            words = [(slide.kicker, 18.0, tint, True)]
            place_words(sheet, words, left=MARGIN, top=top, width=WIDTH - 2 * MARGIN, height=Inches(0.4))
        shown, size = self.record.marked(title), 40.0 if low else 28.0
        place_title(sheet, shown, top=top + Inches(0.42), size=size, colour=self.shades.ink)
        return sheet

    def add(self, slide: Slide, *, seconds: int) -> None:
        """One screen; its notes say how many `seconds` it has, if a time was set."""
        sheet = self.started(slide, title=slide.title, low=slide.kind is SlideKind.COVER)
        if slide.exhibit is not None:
            place_chart(sheet, slide.exhibit, theme=self.theme, size=18 * self.scale)
        elif slide.figures:
            place_figures(sheet, slide, record=self.record, shades=self.shades, scale=self.scale)
        elif slide.lines:
            self._lines(sheet, slide)
        elif slide.kind is SlideKind.MAP:
            choice = self.deck.choice
            place_map(sheet, slide, record=self.record, choice=choice, ink=self.shades.ink)
        elif slide.kind is SlideKind.COVER and self.record.map:
            place_town(sheet, slide, record=self.record, choice=self.deck.choice, ink=self.shades.muted)
        self._foot(sheet, slide)
        place_notes(sheet, slide, seconds=seconds)

    def add_table(self, slide: Slide) -> None:
        """The table behind a screen's chart, on as many slides as its rows need."""
        if slide.exhibit is None:
            return
        table, shades = slide.exhibit.table, self.shades
        widths = (5, 3, 3, 1.3) if len(table.columns) == 4 else (1,) * len(table.columns)
        parts = portions(head=table.columns, rows=table.rows, widths=widths)
        for number, rows in enumerate(parts, start=1):
            which = f"（{number}/{len(parts)}）" if len(parts) > 1 else ""
            sheet = self.started(slide, title=f"附表{which}：{slide.exhibit.takeaway}")
            size = 16 * self.scale
            place_table(sheet, head=table.columns, rows=rows, widths=widths, size=size, shades=shades)
            self._foot(sheet, slide)

    def _lines(self, sheet: Sheet, slide: Slide) -> None:
        """A listing, each line with how far its target is beneath."""
        heads = {SlideKind.DUE: ("期限", "安排"), SlideKind.TARGETS: ("目标", "安排")}
        rows = [(line.big, "\n".join(filter(None, (line.text, line.verdict)))) for line in slide.lines]
        # A deadline with its year stays on one line.
        widths = (3, 7) if slide.kind is SlideKind.DUE else (2, 8)
        size = (26 if len(rows) <= 3 else 22) * self.scale
        head = heads.get(slide.kind, ("性质", "说明"))
        place_table(sheet, head=head, rows=rows, widths=widths, size=size, shades=self.shades, bold=0)

    def _foot(self, sheet: Sheet, slide: Slide) -> None:
        said = (slide.occasion, slide.context)
        beside = slide.kind is SlideKind.MAP  # the town is tall: its words stand to the right of it
        words = [(text, SMALLEST if beside else 18.0, self.shades.ink, False) for text in said if text]
        chart = slide.exhibit.chart if slide.exhibit is not None else None
        if isinstance(chart, Progress):
            done = f"已完成{chart.share.text}（{chart.share.nature}）"
            words.append(("；".join(filter(None, (done, slide.verdict))), 16.0, self.shades.ink, False))
        empty = slide.kind is SlideKind.EMPTY
        url = "" if empty else self.address.to(links_within(self.record)(slide.place))
        if slide.kind is SlideKind.CLOSING:
            words = [(url or self.address.why, 20.0, self.shades.ink, False)]
        limit = f"二维码{self.address.limit}" if url and self.address.limit else ""
        smalls = (slide.caution, slide.source, limit)
        words += [(small, SMALLEST, self.shades.muted, False) for small in smalls if small]
        side = Inches(3.6) if slide.kind is SlideKind.CLOSING else _CODE
        top = Inches(1.9) if slide.kind is SlideKind.CLOSING else HEIGHT - _CODE - Inches(0.25)
        left = BESIDE if beside else MARGIN
        if words:
            place_words(
                sheet,
                words,
                left=left,
                top=Inches(3.15) if beside else Inches(5.9),
                width=WIDTH - left - MARGIN - (0 if beside else _CODE + Inches(0.2)),
                height=Inches(2.83) if beside else Inches(1.35),
                bottom=True,
            )
        if url:
            left = (WIDTH - side) // 2 if slide.kind is SlideKind.CLOSING else WIDTH - MARGIN - side
            place_picture(sheet, qr_png(url), left=left, top=top, height=side, says=f"二维码：{url}")


def pptx_of(*, deck: Deck, record: Record, address: PublicAddress) -> bytes:
    """The deck as .pptx, 16:9. Each exhibit's table follows at the end, for questions from the floor.

    Raises MissingFontError if the deck has a map and the machine no Chinese font to draw it with.
    """
    writer = _Writer(deck=deck, record=record, address=address)
    for slide, seconds in zip(deck.slides, deck.seconds, strict=True):
        writer.add(slide, seconds=seconds)
    for slide in deck.slides:
        writer.add_table(slide)
    return saved(writer.file)
