"""With a year-end report the portal speaks of its year and of the next: nowhere of 上半年, 下半年 or 半年."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import dated
from hangtou_portal.html.documents import document_for, embed_document
from hangtou_portal.publish.deck.document import deck_document
from hangtou_portal.publish.handout_page import handout_page
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.pictures import picture_svg
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Half, Record
from hangtou_portal.tables.downloads import make_exports
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.public_address import PublicAddress, public_address
from hangtou_portal.views.site_map import pages_of
from tests.addresses import addresses_of
from tests.publish.tools import pdf_text
from tests.record.year_end import year_end_report_alone


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A portal that has the year-end report and no other."""
    data = shutil.copytree(data_folder(), tmp_path_factory.mktemp("year-end") / "data")
    year_end_report_alone(data)
    return open_record(data=data)


@pytest.fixture
def address() -> PublicAddress:
    """Where the portal is, for QR codes."""
    return public_address(configured="https://hangtou.example/", host="", port=0)


def _words(record: Record, slug: str, **query: str) -> str:
    document = document_for(record=record, slug=slug, query=query, operator=Operator())
    assert document is not None, slug
    return f"{document.title}\n{document.description}\n{document.meta}\n{document.body}"


def test_no_address_says_half_a_year(record: Record) -> None:
    for kind, hrefs in addresses_of(record).items():
        # A figure's card or a term stands on its page whether or not the address opens it.
        for href in hrefs if kind in ("page", "place", "embed") else hrefs[:1]:
            parts = urlsplit(href)
            if kind == "embed":
                made = embed_document(record=record, exhibit_id=parts.path.rpartition("/")[2])
                assert made is not None
                words = made.title + made.description + made.body
            else:
                words = _words(record, parts.path.strip("./"), **dict(parse_qsl(parts.query)))
            assert "半年" not in words, href


def test_no_choice_on_a_page_brings_half_a_year_back(record: Record) -> None:
    for page in pages_of(record):
        assert "半年" not in _words(record, page.slug, size="24")
    for village in record.villages:
        assert "半年" not in _words(record, "village", village=village.id)
    assert "没有“下半年”这一项" in _words(record, "data", half="下半年")
    aims = sum(item.half is Half.NEXT for item in record.report.indicators.values())
    assert f"符合条件的数字{aims}个" in _words(record, "data", half="2020年")


def test_nothing_that_is_taken_along_says_half_a_year(record: Record, address: PublicAddress) -> None:
    deck = build_deck(record=record, choice=DeckChoice())
    screens = deck_document(deck=deck, record=record, address=address, script="", link=LinkContext())
    assert "2020年，还有" in screens
    handout = handout_of(record=record, domain=None)
    paper = handout_page(handout=handout, record=record, address=address, link=LinkContext(), pdf="")
    assert "<h2>2020年工作主线</h2>" in paper
    pictures = [
        picture_svg(exhibit=e, report=record.report).decode() for e in all_exhibits(record.report).values()
    ]
    files = [
        file.body.decode()
        for file in make_exports(record).files.values()
        if file.name.endswith(("csv", "json"))
    ]
    assert not [words for words in (screens, paper, *pictures, *files) if "半年" in words]


def test_the_printed_handout_speaks_of_the_same_periods(
    record: Record, address: PublicAddress, tmp_path: Path
) -> None:
    handout = handout_of(record=record, domain=None)
    file = tmp_path / "handout.pdf"
    file.write_bytes(handout_pdf(handout=handout, record=record, address=address))
    words = pdf_text(file)
    assert "2020年工作主线" in words
    assert "半年" not in words


def test_the_years_own_words_stand_where_the_half_years_did(record: Record) -> None:
    assert ">航头镇全年，八个数字<" in _words(record, "")
    assert "<h1>2020年要做什么</h1>" in _words(record, "plan")
    assert _words(record, "plan").startswith("2020年 · 数说航头")
    assert "2020年部分第三章第2条" in _words(record, "plan")
    assert "一份全年度工作报告" in _words(record, "about")


def test_a_picture_names_the_year_of_what_was_done_and_of_what_is_due(record: Record) -> None:
    report = record.report
    exhibits = all_exhibits(report)
    assert dated(exhibit=exhibits["demolition"], report=report) == (
        "时点：截至2019年7月底、2020年8月底前（年份为推定）"
    )
    assert dated(exhibit=exhibits["courtyards"], report=report) == "时点：2019年（年份为推定）"
