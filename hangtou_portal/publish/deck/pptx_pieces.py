"""Pieces of a PowerPoint slide, Chinese fonts set for both scripts."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.parts.embeddedpackage import EmbeddedXlsxPart
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph, _Run
from pptx.util import Emu, Inches, Pt

from hangtou_portal.charts.svg.words import broken
from hangtou_portal.tables.archive import without_dates, workbook_without_dates
from hangtou_portal.views.deck import Slide as DeckSlide
from hangtou_portal.views.deck import said_seconds

#: On every Windows since Vista and named by macOS PowerPoint; LibreOffice puts its own Chinese font in place.
FONT: Final = "Microsoft YaHei"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN: Final = Inches(0.6)
#: Where a chart or a table stands, over the width between the margins.
STAGE_TOP, STAGE_HEIGHT = Inches(1.85), Inches(3.95)
#: 1/40 of 7.5 inches is 13.5 points.
SMALLEST: Final = 14.0


def set_theme_fonts(presentation: Presentation) -> None:
    """Name the font in the theme, so that what an official adds by hand looks alike."""
    for relation in presentation.slide_master.part.rels.values():
        part = relation.target_part
        if part.partname.startswith("/ppt/theme/"):
            theme = etree.fromstring(part.blob)
            for script in ("latin", "ea"):
                for face in theme.iter(qn(f"a:{script}")):
                    face.set("typeface", FONT)
            part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def set_fonts(properties: etree._Element) -> None:
    """Latin and East Asian face of one run's properties (a:rPr, a:defRPr)."""
    for script in ("latin", "ea"):
        for old in properties.findall(qn(f"a:{script}")):
            properties.remove(old)
    for script in ("latin", "ea"):
        etree.SubElement(properties, qn(f"a:{script}")).set("typeface", FONT)


def write(
    frame: TextFrame, words: str, *, size: float, colour: str, bold: bool = False, first: bool = True
) -> None:
    """A paragraph in `size` points and `colour` (#rrggbb); not `first` adds it to what is there."""
    add_run(
        frame.paragraphs[0] if first else frame.add_paragraph(), words, size=size, colour=colour, bold=bold
    )


def add_run(paragraph: _Paragraph, words: str, *, size: float, colour: str, bold: bool = False) -> None:
    """More words of a paragraph, after those it has."""
    run: _Run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = rgb(colour)
    properties = run._r.get_or_add_rPr()
    properties.set("lang", "zh-CN")
    set_fonts(properties)


def place_words(
    slide: Slide,
    words: Sequence[tuple[str, float, str, bool]],
    *,
    left: int,
    top: int,
    width: int,
    height: int,
    bottom: bool = False,
) -> Shape:
    """A text box of paragraphs (words, points, #rrggbb, bold), standing on its bottom if asked."""
    box = slide.shapes.add_textbox(Emu(left), Emu(top), Emu(width), Emu(height))
    box.text_frame.word_wrap = True
    box.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if bottom else MSO_ANCHOR.TOP
    for number, (text, size, colour, bold) in enumerate(words):
        write(box.text_frame, text, size=size, colour=colour, bold=bold, first=number == 0)
    return box


def place_title(slide: Slide, words: str, *, top: int, size: float, colour: str) -> None:
    """The slide's own title, so that outlines and screen readers have it."""
    title = slide.shapes.title
    if title is None:
        raise ValueError("版式没有标题")
    title.left, title.top, title.width, title.height = MARGIN, Emu(top), WIDTH - 2 * MARGIN, Inches(1.15)
    title.text_frame.word_wrap = True
    title.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = title.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    # Less than there is: a substituted face may be wider.
    room = (WIDTH - 2 * MARGIN) / Pt(1) * 0.93
    for number, line in enumerate(broken(words, size=size, width=room, even=True)):
        if number:
            paragraph.add_line_break()
        write(title.text_frame, line, size=size, colour=colour, bold=True)


def flat(shape: Shape, colour: str) -> None:
    """One colour without an outline, and without the theme's style, which would give it a shadow."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.fill.background()
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def place_picture(slide: Slide, png: bytes, *, left: int, top: int, height: int, says: str) -> None:
    """A picture with its alternative text."""
    picture = slide.shapes.add_picture(io.BytesIO(png), Emu(left), Emu(top), height=Emu(height))
    picture._element.nvPicPr.cNvPr.set("descr", says)


def place_notes(slide: Slide, told: DeckSlide, *, seconds: int) -> None:
    """Write the speaker's notes of `told`: its time unless `seconds` is 0, then each note with its place.

    Raises ValueError if the slide's layout has no notes.
    """
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        raise ValueError("版式没有备注")
    time = [f"【时间】{said_seconds(seconds)}"] if seconds else []
    said = (f"【{note.head}】{note.text}{f'（{note.place}）' if note.place else ''}" for note in told.notes)
    frame.text = "\n".join([*time, *said])


def rgb(colour: str) -> RGBColor:
    """#rrggbb as python-pptx has it."""
    return RGBColor.from_string(colour.lstrip("#").upper())


def saved(file: Presentation) -> bytes:
    """The file, the same bytes for the same slides: nothing in it says when it was made."""
    for part in file.part.package.iter_parts():
        if isinstance(part, EmbeddedXlsxPart):
            part.blob = workbook_without_dates(part.blob)
    out = io.BytesIO()
    file.save(out)
    return without_dates(out.getvalue(), rewrite={})
