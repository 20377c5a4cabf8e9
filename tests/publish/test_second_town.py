"""Another town's record: its pages and all that is taken along are its own and miss nothing that it lacks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
from pptx import Presentation

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.documents import document_for
from hangtou_portal.publish.bundle import Bundle
from hangtou_portal.publish.deck.document import deck_document
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.record.model import Half
from hangtou_portal.tables.downloads import make_exports
from hangtou_portal.views.deck import SlideKind
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.handout import handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.public_address import PublicAddress, public_address
from hangtou_portal.views.search import search
from hangtou_portal.views.site_map import pages_of
from tests.publish.tools import pdf_text
from tests.second_town import served_second_town
from tests.served import page_of, record

RECORD = served_second_town()
REPORT = RECORD.report
PAGES = pages_of(RECORD)
#: The first town by name, its surroundings, and what only a town with places speaks of.
FOREIGN = (
    *("航头", "浦东", "上海", "hangtou", "上半年", "下半年", "半年度", "村委", "个村都有"),
    *("我的村", "我的社区", "地图", "示意图", "作划界依据", "OpenStreetMap", "没有找到位置", "大致的"),
    *(place.name for place in record().villages),
)


def foreign(words: str) -> list[str]:
    """What of FOREIGN stands in `words`."""
    return [word for word in FOREIGN if word in words]


def page(slug: str, **query: str) -> str:
    """The page at `slug` with everything that its document says."""
    document = document_for(record=RECORD, slug=slug, query=query, operator=Operator())
    assert document is not None, slug
    return f"{document.title}\n{document.description}\n{document.meta}\n{document.body}"


def test_what_is_looked_for_would_be_found() -> None:
    first = page_of("map")
    assert {"航头", "地图", "示意图", "海桥村", "OpenStreetMap"} <= set(foreign(first.title + first.body))


@pytest.fixture
def address() -> PublicAddress:
    """Where the portal is, for QR codes."""
    return public_address(configured="https://town.example/", host="", port=0)


def test_its_domains_are_the_five_of_its_package_and_there_is_no_page_on_places() -> None:
    assert [one.slug for one in PAGES if one.domain] == [
        "industry",
        "ecology",
        "building",
        "welfare",
        "office",
    ]
    assert not {"map", "village"} & {one.slug for one in PAGES}
    for slug in ("map", "village", "economy"):
        assert document_for(record=RECORD, slug=slug, query={}, operator=Operator()) is None


@pytest.mark.parametrize("slug", [one.slug for one in PAGES], ids=lambda slug: slug or "overview")
def test_a_page_is_this_towns_alone_and_speaks_of_no_place(slug: str) -> None:
    words = page(slug)
    assert foreign(words) == []
    assert "看懂虚构镇" in words
    assert words.count("<h1") == 1


def test_titles_and_headings_are_made_from_the_package() -> None:
    overview = page("")
    assert ">虚构镇全年，六个数字<" in overview
    assert "五个领域，各一句话" in overview
    assert "2024年总体要求" in overview
    assert "全部五个领域" in page("present")
    assert 'placeholder="例如：养老床位、12家"' in page("report")


def test_several_chapters_of_one_domain_stand_together_and_a_missing_one_is_said() -> None:
    industry, office = (
        domain_page(record=RECORD, domain=REPORT.domain(name)) for name in ("industry", "office")
    )
    assert [chapter.number for chapter in industry.done.chapters] == [1, 2]
    assert [chapter.number for chapter in industry.coming.chapters] == [1, 2]
    assert office.done.chapters
    assert office.coming.chapters == ()
    assert "报告的2024年部分没有这个领域的章。" in page("office")
    assert len(REPORT.chapters[Half.DONE]) == 8
    assert len(REPORT.chapters[Half.NEXT]) == 7
    for chapter in (*industry.done.chapters, *industry.coming.chapters):
        assert chapter.title in page("industry")


def test_every_exhibit_is_drawn_on_its_domains_page_and_every_leading_figure_on_a_card() -> None:
    exhibits = all_exhibits(REPORT)
    assert set(exhibits) == set(REPORT.exhibits)
    for exhibit in exhibits.values():
        words = page(exhibit.domain.id)
        assert exhibit.takeaway in unescape(words)
        assert exhibit.alternative in unescape(words)
    for item in REPORT.indicators.values():
        if item.lead and item.domain:
            assert f'id="figure-{item.id}"' in page(item.domain.id)


def test_search_and_citation_find_what_is_there() -> None:
    found = search(record=RECORD, asked="养老床位")
    assert {group.title for group in found.groups} == {"数字", "安排", "原文"}
    cited = page("data", cite="figure-care-beds")
    assert "虚构镇2023年度工作报告" in cited
    assert "新增养老床位120张" in cited


def _slide_words(pptx: bytes) -> Iterator[str]:
    for slide in Presentation(io.BytesIO(pptx)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame:
            yield slide.notes_slide.notes_text_frame.text


def test_the_deck_has_no_map_and_is_this_towns_on_screen_and_as_slides(address: PublicAddress) -> None:
    deck = build_deck(record=RECORD, choice=DeckChoice())
    assert SlideKind.MAP not in {slide.kind for slide in deck.slides}
    assert {slide.exhibit.id for slide in deck.slides if slide.exhibit} == set(REPORT.exhibits)
    screens = deck_document(deck=deck, record=RECORD, address=address, script="", link=LinkContext())
    slides = "\n".join(_slide_words(pptx_of(deck=deck, record=RECORD, address=address)))
    for words in (screens, slides):
        assert foreign(words) == []
        assert "虚构镇2023年度工作报告" in words
        assert "污水管网改造完成六成" in words


def test_the_printed_handout_holds_every_chapter(address: PublicAddress, tmp_path: Path) -> None:
    file = tmp_path / "handout.pdf"
    handout = handout_of(record=RECORD, domain=None)
    file.write_bytes(handout_pdf(handout=handout, record=RECORD, address=address))
    words = pdf_text(file)
    assert foreign(words) == []
    assert "2024年总体要求" in words
    for chapter in REPORT.text.chapters:
        assert f"{REPORT.periods[chapter.half]}：{chapter.title}" in words


def test_files_to_take_away_go_by_this_towns_name_and_have_no_table_of_places() -> None:
    exports = make_exports(RECORD)
    assert {"made-up-town.xlsx", "made-up-town.json"} <= set(exports.files)
    assert not [name for name in exports.files if "place" in name]
    for file in exports.files.values():
        assert foreign(f"{file.name}\n{file.saved_as}\n{file.title}") == []
        if file.name.endswith((".csv", ".json", ".txt")):
            assert foreign(file.body.decode("utf-8-sig")) == []
        else:
            with ZipFile(io.BytesIO(file.body)) as archive:
                for inner in archive.namelist():
                    assert foreign(inner + archive.read(inner).decode("utf-8", "replace")) == []


def test_the_offline_bundle_is_whole_and_this_towns() -> None:
    files = Bundle(record=RECORD, operator=Operator()).files()
    assert {"index.html", "industry.html", "office.html", "present/deck.html"} <= set(files)
    assert not {"map.html", "village.html"} & set(files)
    for name, body in files.items():
        assert foreign(name) == []
        if name.endswith((".html", ".svg", ".csv", ".json", ".txt", ".js")):
            assert foreign(re.sub(r"data:image[^\"')]+", "", body.decode("utf-8-sig"))) == []
