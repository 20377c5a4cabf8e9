"""The PowerPoint file: native, editable, Chinese in both scripts, and LibreOffice opens it."""

import io
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Opened

from hangtou_portal.charts.spec import Parts, marks_of
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.model import DataTable
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.palette import Theme
from hangtou_portal.publish.deck.pptx_chart import place_chart
from hangtou_portal.publish.deck.pptx_pieces import STAGE_HEIGHT, STAGE_TOP
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.deck.town_map import legend_png
from hangtou_portal.views.deck import Deck, Slide, SlideKind
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.headlines import small_drawing
from hangtou_portal.views.passages import sentence_of
from tests.publish.test_deck import HALL, deck
from tests.publish.tools import pdf_pictures, pdf_text, pptx_to_pdf, squeezed
from tests.served import record, report, stating


@cache
def written() -> bytes:
    return pptx_of(deck=deck(), record=record(), address=HALL)


def opened() -> Opened:
    return Presentation(io.BytesIO(written()))


def test_each_exhibit_is_a_native_chart_with_its_numbers_and_a_native_table() -> None:
    exhibits = [slide.exhibit for slide in deck().slides if slide.exhibit]
    shapes = [shape for slide in opened().slides for shape in slide.shapes]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    tables = [shape.table for shape in shapes if shape.has_table]
    cells = {cell.text for table in tables for row in table.rows for cell in row.cells}

    assert len(charts) == len(exhibits)
    assert all(chart.part.chart_workbook.xlsx_part is not None for chart in charts)
    for exhibit in exhibits:
        assert {cell for row in exhibit.table.rows for cell in row} <= cells, exhibit.id
    jobs = next(
        chart for chart in charts if any("新增就业岗位" in plot.name for plot in chart.plots[0].series)
    )
    assert [value for series in jobs.plots[0].series for value in series.values] == [1590, 410]


def test_a_target_that_is_passed_is_a_full_bar_without_a_rest() -> None:
    exhibit = all_exhibits(stating(demolished_illegal_area="50.4"))["demolition"]
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[6])
    place_chart(slide, exhibit, theme=Theme.LIGHT, size=18)
    (shape,) = slide.shapes
    (series,) = shape.chart.plots[0].series
    assert tuple(series.values) == (50.4,)
    assert list(shape.chart.plots[0].categories) == ["目标 48万平方米，超出 2.4万平方米（测算）"]


def test_every_run_names_its_font_for_both_scripts() -> None:
    for slide in opened().slides:
        for run in slide._element.iter(qn("a:r")):
            properties = run.find(qn("a:rPr"))
            for script in ("a:latin", "a:ea"):
                assert properties.find(qn(script)).get("typeface") == "Microsoft YaHei"


def test_notes_hold_the_sentences_and_the_sums() -> None:
    notes = [slide.notes_slide.notes_text_frame.text for slide in opened().slides if slide.has_notes_slide]
    for slide, words in zip(deck().slides, notes, strict=True):
        for item in slide.exhibit.sources if slide.exhibit else slide.figures:
            assert sentence_of(item=item, report=report()).text in words, slide.id
        for computed in slide.exhibit.computed if slide.exhibit else ():
            assert computed.formula in words


def test_libreoffice_shows_every_slide_with_all_its_words(tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(written())
    pdf = pptx_to_pdf(file, folder=tmp_path)
    pictures = pdf_pictures(pdf, folder=tmp_path)
    words = pdf_text(pdf)

    assert len(pictures) == len(opened().slides)
    assert all(len(Image.open(picture).convert("L").getcolors(300) or ()) > 3 for picture in pictures)
    for slide in deck().slides:
        if slide.exhibit is None:
            assert squeezed(slide.title) in words, slide.id
        else:
            # A headline may be set in two lines, and the layout of a page then parts it.
            assert all(squeezed(part) in words for part in slide.title.replace("、", "，").split("，")), (
                slide.id
            )
        for item in slide.figures:
            assert item.amount in words


def test_the_map_is_a_picture_with_its_legend() -> None:
    place = [slide.kind for slide in deck().slides].index(SlideKind.MAP)
    slide = opened().slides[place]

    pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
    words = {shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}
    drawn = {mark.stage.title for mark in scene_of(record()).marks if mark.stage}

    assert len(pictures) > 1
    assert {stage.title for stage in record().stages} & words == drawn


def test_the_figures_stand_with_their_small_drawings_as_shapes_that_say_what_they_are() -> None:
    for place, slide in enumerate(deck().slides):
        if slide.kind is not SlideKind.FIGURES:
            continue
        shapes = opened().slides[place].shapes
        drawn = [drawing for drawing in map(small_drawing, slide.headlines) if drawing]
        groups = [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
        said = [group._element.nvGrpSpPr.cNvPr.get("descr") for group in groups]
        words = [shape.text_frame.text for shape in shapes if shape.has_text_frame]

        assert said == [drawing.caption for drawing in drawn]
        assert set(said) <= set(words)
        for group, drawing in zip(groups, drawn, strict=True):
            assert len(group.shapes) == (drawing.dots or len(drawing.shares) + 1 + bool(drawing.gone))
            if drawing.shares:
                track, *parts = group.shapes
                if drawing.gone:
                    stroke = parts.pop()
                    middle = stroke.left + stroke.width / 2 - track.left
                    assert abs(middle / track.width - drawing.gone) < 0.001
                for part, share in zip(parts, drawing.shares, strict=True):
                    assert abs(part.width / track.width - share) < 0.001
        for item in slide.figures:
            assert any(item.number in text and item.unit_as_printed in text for text in words), item.id


@pytest.mark.parametrize("look", [{}, {"type": "large", "ground": "dark", "domains": "city,livelihood"}])
def test_nothing_stands_over_the_edge_of_a_slide_or_over_its_neighbour(look: dict[str, str]) -> None:
    file = Presentation(io.BytesIO(pptx_of(deck=deck(**look), record=record(), address=HALL)))
    for slide in file.slides:
        boxes = [
            (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            for shape in slide.shapes
        ]
        for left, top, right, bottom in boxes:
            assert min(left, top) >= 0
            assert right <= file.slide_width
            assert bottom <= file.slide_height
        drawn = [
            box
            for box, shape in zip(boxes, slide.shapes, strict=True)
            if shape.shape_type == MSO_SHAPE_TYPE.GROUP or shape.has_chart or shape.shape_type == 13
        ]
        for one, other in combinations(drawn, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, slide.shapes.title.text


def test_a_table_of_many_rows_goes_on_on_a_further_slide_and_each_part_has_its_own_fill() -> None:
    (shown,) = [slide for slide in deck(exhibits="courtyards").slides if slide.exhibit]
    assert shown.exhibit is not None
    known = marks_of(shown.exhibit.chart)[0]
    parts = tuple(replace(known, label=f"第{number}部分", value=Decimal(number)) for number in range(1, 8))
    rows = tuple((f"第{number}行", f"{number}户", "2019年6月底", "原文") for number in range(14))
    many = replace(
        shown.exhibit,
        chart=Parts(whole=replace(known, value=Decimal(28)), parts=parts),
        table=DataTable(columns=("项目", "数值", "时点", "性质"), rows=rows),
    )
    chosen = Deck(title="", choice=DeckChoice(), slides=(replace(shown, exhibit=many),))
    file = Presentation(io.BytesIO(pptx_of(deck=chosen, record=record(), address=HALL)))
    shapes = [shape for slide in file.slides for shape in slide.shapes]
    tables = [shape for shape in shapes if shape.has_table]
    assert [row.cells[0].text for shape in tables for row in list(shape.table.rows)[1:]] == [
        name for name, *_ in rows
    ]
    assert len(tables) > 1
    for shape in tables:
        assert shape.top + sum(row.height for row in shape.table.rows) <= STAGE_TOP + STAGE_HEIGHT
    (chart,) = [shape.chart for shape in shapes if shape.has_chart]
    assert len({series.format.fill.fore_color.rgb for series in chart.plots[0].series}) == len(parts)


def test_the_legends_signs_stand_on_the_slides_own_ground() -> None:
    slide, choice = Slide(id="map", kind=SlideKind.MAP, title="地图"), DeckChoice(dark=True)
    for sign, title in legend_png(slide, record=record(), choice=choice):
        assert Image.open(io.BytesIO(sign)).convert("RGBA").getpixel((0, 0))[3] == 0, title  # type: ignore[index]
