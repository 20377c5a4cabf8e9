"""A trend in every medium: sentences, sources and links are those of the report each amount is from."""

import io
import re
from collections.abc import Iterator
from datetime import date
from html import unescape

import pytest
from pptx import Presentation

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.documents import document_for, embed_document
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_page import handout_page
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.pictures import picture_svg
from hangtou_portal.views.citation import cite, cited_of
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.public_address import PublicAddress
from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.addresses import addresses_of
from tests.next_report import NEW, NEW_TITLE, OLD, OLD_TITLE, served_with_next
from tests.publish.tools import squeezed
from tests.served import page_of

BOTH = served_with_next()
JOBS = all_exhibits(BOTH.report)["trend-new-jobs"]
NOWHERE = PublicAddress()


def _body(slug: str, **query: str) -> str:
    document = document_for(record=served_with_next(), slug=slug, query=query, operator=Operator())
    assert document is not None
    return document.body


def _elements(html: str, name: str, id_: str) -> Iterator[str]:
    yield from re.findall(rf'(?s)<{name}\b[^>]*? id="{id_}".*?</{name}>', html)


@pytest.mark.parametrize("report", [OLD, NEW])
@pytest.mark.parametrize("page", pages_of(BOTH), ids=lambda page: page.slug or "overview")
def test_every_page_of_both_reports_is_drawn_and_no_id_stands_twice(page: PageInfo, report: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', _body(page.slug, report=report))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", ["figure", "exhibit", "sentence", "paragraph"])
def test_every_address_of_both_reports_opens_what_it_names(kind: str) -> None:
    for name in (OLD, NEW):
        for address in addresses_of(BOTH.at(name))[kind]:
            path, _, rest = address.partition("?")
            query, _, mark = rest.partition("#")
            asked, _, value = query.partition("=")
            html = _body(path, report=name, **{asked: value})
            assert html.count(f'id="{mark}"') == 1, address
            assert "可能是地址抄错了" not in html, address


def test_on_the_page_each_sentence_stands_under_its_report_and_leads_to_it() -> None:
    html = _body("livelihood")
    foot = html[html.index('id="exhibit-trend-new-jobs"') :]
    old, new, *_ = re.findall(r'(?s)<blockquote class="ht-quote">.*?</blockquote>\s*<div.*?</div>', foot)
    assert ("<mark>1590个</mark>" in old, OLD_TITLE in old) == (True, True)
    assert f'href="report?paragraph=h1-5-1&amp;report={OLD}#h1-5-1"' in old
    assert ("<mark>1890个</mark>" in new, NEW_TITLE in new) == (True, True)
    assert 'href="report?paragraph=h1-5-1#h1-5-1"' in new


def test_a_card_names_what_the_report_before_said_and_leads_there() -> None:
    (card,) = _elements(_body("livelihood"), "article", "figure-new-jobs")
    href = f"livelihood?figure=new-jobs&amp;report={OLD}#figure-new-jobs"
    assert f'<p class="ht-fine">上期 <a href="{href}">1590个（2019年1-6月）</a></p>' in card
    assert "上期" not in _body("livelihood", report=OLD)
    alone = page_of("livelihood")
    assert "上期" not in alone.body


def test_embedded_it_names_both_reports() -> None:
    document = embed_document(record=BOTH, exhibit_id=JOBS.id)
    assert document is not None
    place = "上半年部分第五章第1条"
    assert (
        f"数字出自《{OLD_TITLE}》（年份为推定）{place}、《{NEW_TITLE}》（年份为推定）{place}；"
        in document.body
    )


def test_it_is_cited_from_both_reports_in_the_newer_one() -> None:
    cited = cited_of(record=BOTH, asked=f"exhibit-{JOBS.id}")
    assert cited is not None
    citation = cite(record=BOTH, cited=cited, base="https://a.example", accessed=date(2026, 3, 9))
    assert f":据{OLD_TITLE}、{NEW_TITLE}[EB/OL]" in citation.gbt
    assert citation.plain.startswith(f"据《{OLD_TITLE}》（年份为推定）、《{NEW_TITLE}》（年份为推定），")
    assert f"?exhibit={JOBS.id}&report={NEW}#" in citation.gbt
    assert cited_of(record=BOTH.at(OLD), asked=f"exhibit-{JOBS.id}") is None


def test_its_picture_and_the_handout_name_both_reports() -> None:
    picture = squeezed(
        unescape(re.sub(r"<[^>]+>", "", picture_svg(exhibit=JOBS, report=BOTH.report).decode()))
    )
    handout = handout_of(record=BOTH, domain=BOTH.report.domain("livelihood"))
    page = handout_page(handout=handout, record=BOTH, address=NOWHERE, link=LinkContext(), pdf="a.pdf")
    for words in (picture, page):
        assert f"《{OLD_TITLE}》上半年部分第五章第1条；《{NEW_TITLE}》上半年部分第五章第1条" in words
    assert handout_pdf(handout=handout, record=BOTH, address=NOWHERE).startswith(b"%PDF")


def test_its_slide_has_a_chart_both_sentences_and_the_table() -> None:
    deck = build_deck(record=BOTH, choice=DeckChoice(exhibits=(JOBS.id,)))
    slides = Presentation(io.BytesIO(pptx_of(deck=deck, record=BOTH, address=NOWHERE))).slides
    chart = next(shape.chart for slide in slides for shape in slide.shapes if shape.has_chart)
    assert list(chart.plots[0].categories) == ["2019年1-6月", "2020年1-6月"]
    assert list(chart.plots[0].series[0].values) == [1590, 1890]
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    assert f"（《{OLD_TITLE}》上半年部分第五章第1条）" in notes
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    assert f"《{OLD_TITLE}》" in {cell.text for table in tables for row in table.rows for cell in row.cells}
