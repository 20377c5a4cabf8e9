"""The handout as PDF: the record's own words, fonts inside, A4, numbered, black and white."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.publish.handout_page import css_string, handout_page, named_handout
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.record.dates import due_when, when
from hangtou_portal.record.model import Domain, Indicator
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import deck_handout, handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.projects import half_of
from tests.publish.test_deck import HALL
from tests.publish.tools import needed, pdf_fonts, pdf_pictures, pdf_text, squeezed
from tests.served import record, report, with_report


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory.mktemp("handout"), domain=None)


def _written(folder: Path, *, domain: Domain | None) -> Path:
    file = folder / "handout.pdf"
    file.write_bytes(
        handout_pdf(handout=handout_of(record=record(), domain=domain), record=record(), address=HALL)
    )
    return file


def _without_page_breaks(words: str) -> str:
    """Head and foot stand wherever a page ends, also within a paragraph."""
    words = re.sub(rf"出处：《{report().title}》第\d+页，共\d+页", "", words)
    return words.replace(f"{record().title}{report().title}", "")


def test_its_text_is_the_record(whole: Path) -> None:
    words = _without_page_breaks(pdf_text(whole))
    assert squeezed(overview_page(record()).summary.text) in words
    for paragraph in report().text.paragraphs.values():
        assert squeezed(paragraph.text) in words, paragraph.address


def _row(item: Indicator) -> str:
    """A figure as a line of a table on paper: what it is called, how much, when, and where it is said."""
    place = chapter_and_item(item.paragraph, report=report())
    return squeezed(f"{item.label}{item.amount}{when(item, report=report())}{place}")


def test_every_figure_has_its_row_in_each_table_that_it_belongs_to(whole: Path) -> None:
    handout = handout_of(record=record(), domain=None)
    words = pdf_text(whole, order="raw")
    tables = [
        handout.headlines,
        *((*page.leads, *page.others, *page.targets) for page in handout.pages),
    ]
    # A figure of no domain is in the printed paragraph of the main lines.
    assert {item for table in tables for item in table} == {
        item for item in report().indicators.values() if item.domain
    }
    for item in report().indicators.values():
        assert words.count(_row(item)) == sum(item in table for table in tables), item.id


def test_every_project_has_its_row_with_its_stage_and_its_quote(whole: Path) -> None:
    words = pdf_text(whole, order="raw")
    assert report().projects
    for project in report().projects.values():
        due = f"（{due_when(project.due, report=report())}）" if project.due else ""
        part = f"{report().periods[half_of(project)]}部分"
        assert squeezed(f"{project.name}{part}{project.stage.title}{due}{project.quote}") in words, project.id


def test_every_font_is_embedded(whole: Path) -> None:
    fonts = pdf_fonts(whole)

    assert fonts
    assert all(re.search(r"\byes\s+yes\s+yes\b", font) for font in fonts), fonts


def test_it_is_numbered_a4_without_a_colour(whole: Path, tmp_path: Path) -> None:
    info = subprocess.run([needed("pdfinfo"), str(whole)], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])  # type: ignore[index]
    words = pdf_text(whole)

    assert "(A4)" in info
    for number in range(1, pages + 1):
        assert f"第{number}页，共{pages}页" in words
    for picture in pdf_pictures(whole, folder=tmp_path, dpi=40):
        assert all(high - low < 12 for low, high in (_channels(colour) for colour in _colours(picture)))


def _colours(picture: Path) -> list[tuple[int, int, int]]:
    found = Image.open(picture).convert("RGB").getcolors(maxcolors=1_000_000)
    return [colour for _, colour in found or ()]  # type: ignore[misc]


def _channels(colour: tuple[int, int, int]) -> tuple[int, int]:
    return min(colour), max(colour)


@pytest.mark.parametrize("domain", list(report().domains))
def test_each_domain_has_its_own_and_the_page_to_print_says_the_same(domain: Domain, tmp_path: Path) -> None:
    handout = handout_of(record=record(), domain=domain)
    words = _without_page_breaks(pdf_text(_written(tmp_path, domain=domain)))
    page = handout_page(handout=handout, record=record(), address=HALL, link=LinkContext(), pdf="")

    for exhibit in handout.pages[0].exhibits:
        for said in (exhibit.takeaway, exhibit.subtitle, *(item.formula for item in exhibit.computed)):
            assert squeezed(said) in words
            assert squeezed(said) in squeezed(page)
    for project in handout.pages[0].projects:
        part = f"{report().periods[half_of(project)]}部分"
        assert f"<td>{part}</td>" in page
        assert part in words
    assert "以报告原文为准" in words
    assert "其余为报告原文" not in words
    assert f"http://192.168.1.20:8501/{domain.id}" in words
    assert named_handout(domain.id, report=report()) is domain


def test_a_handout_of_a_deck_is_as_brief_on_the_page_as_in_the_pdf(tmp_path: Path) -> None:
    handout = deck_handout(record=record(), deck=build_deck(record=record(), choice=DeckChoice()))
    assert handout.brief
    file = tmp_path / "brief.pdf"
    file.write_bytes(handout_pdf(handout=handout, record=record(), address=HALL))
    page = squeezed(handout_page(handout=handout, record=record(), address=HALL, link=LinkContext(), pdf=""))
    for words in (_without_page_breaks(pdf_text(file)), page):
        assert "其他数字" in words
        for told in handout.pages:
            assert squeezed(told.summary) not in words
            for chapter in (*told.done.chapters, *told.coming.chapters):
                assert all(squeezed(paragraph.text) not in words for paragraph in chapter.paragraphs)


def test_the_foot_of_a_sheet_is_the_title_as_it_is_and_cannot_end_the_style_sheet() -> None:
    assert css_string("《A&B报告》") == '"《A&B报告》"'
    assert css_string('"x"</style>') == r'"\22 x\22 \3c /style>"'
    titled = with_report(replace(report(), title="A&B报告"))
    handout = handout_of(record=titled, domain=None)
    page = handout_page(handout=handout, record=titled, address=HALL, link=LinkContext(), pdf="")
    assert 'content: "出处：《A&B报告》";' in page
