"""An earlier report at `?report=`: read on every page, left by one link, and found where it was cited."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.asked import asked_of
from hangtou_portal.html.documents import Document, document_for, embed_document
from hangtou_portal.publish.deck.document import deck_document
from hangtou_portal.publish.handout_page import handout_page
from hangtou_portal.record.model import Record
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.addresses import in_report
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.public_address import PublicAddress
from hangtou_portal.views.site_map import PageInfo, pages_of
from tests.next_report import NEW, NEW_TITLE, OLD, OLD_TITLE, served_with_next
from tests.served import record

PAGES = pages_of(record())
PORTAL = PublicAddress(url="https://hangtou.example")


def _document(slug: str, **query: str) -> Document:
    return _drawn(served_with_next(), slug, query)


def _drawn(of: Record, slug: str, query: Mapping[str, str]) -> Document:
    document = document_for(record=of, slug=slug, query=query, operator=Operator(address=PORTAL.url))
    assert document is not None
    return document


def _hrefs(html: str) -> Iterator[str]:
    for href in map(unescape, re.findall(r'<a\b[^>]*?\bhref="([^"]*)"', html)):
        if not href.startswith("#") and not urlsplit(href).scheme:
            yield href


def _asked(href: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(href).query, keep_blank_values=True))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "overview")
def test_every_page_of_an_earlier_report_says_so_first_and_keeps_to_it(page: PageInfo) -> None:
    html = _document(page.slug, report=OLD, size="large").body
    main = html[html.index("<main ") :]
    said = f"您在看往期报告《{OLD_TITLE}》。最新一期是《{NEW_TITLE}》。"
    assert main.index(said) < main.index("<h1")
    # What a later report says of the same undertaking leads there.
    html = re.sub(r'<div class="ht-later".*?</div>', "", html, flags=re.DOTALL)
    out, *others = (href for href in _hrefs(html) if "report" not in _asked(href))
    assert (urlsplit(out).path, others) == (page.slug or "./", [])
    assert {_asked(href)["report"] for href in _hrefs(html) if href != out} == {OLD}
    assert html.count('<input type="hidden" name="report" value="2019-h1">') == html.count("<form")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "overview")
def test_the_latest_report_offers_the_earlier_at_the_foot_of_the_same_page(page: PageInfo) -> None:
    html = _document(page.slug).body
    foot = html[html.index('class="ht-foot"') :]
    assert f'往期报告：<a href="{page.slug or "./"}?report={OLD}">《{OLD_TITLE}》</a>' in foot
    assert "您在看往期报告" not in html
    assert html.count("往期报告") == (2 if page.slug == "report" else 1)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.slug or "overview")
def test_with_one_report_nobody_hears_of_earlier_ones(page: PageInfo) -> None:
    html = _drawn(record(), page.slug, {}).body
    assert "往期" not in html
    assert not [href for href in _hrefs(html) if "report" in _asked(href)]


def test_an_earlier_report_says_what_it_said() -> None:
    then, now = (_document("livelihood", report=name).body for name in (OLD, NEW))
    assert '<span class="ht-value">1590</span>' in then
    assert "1890" not in then
    assert '<span class="ht-value">1890</span>' in now
    alone = _drawn(record(), "livelihood", {}).body
    cards = re.compile(r'(?s)<article class="ht-card.*?</article>')
    kept = [re.sub(r"(?:\?|&amp;)report=2019-h1", "", card) for card in cards.findall(then)]
    assert kept == cards.findall(alone)


def test_a_report_that_there_is_not_gets_a_word_and_the_latest() -> None:
    html = _document("livelihood", report="2018-h2<b>").body
    assert "没有编号为“2018-h2&lt;b&gt;”的报告" in html
    assert '<span class="ht-value">1890</span>' in html
    assert "您在看往期报告" not in html


def test_what_an_earlier_report_does_not_have_gets_a_word_that_keeps_to_it() -> None:
    html = _document("city", report=OLD, figure="nope").body
    assert "没有编号为“nope”的数字" in html
    assert f'href="city?report={OLD}">看整页</a>' in html


def test_the_latest_report_need_not_be_named() -> None:
    record = served_with_next()
    assert asked_of({"report": NEW, "q": "村"}, record=record) == (("q", "村"),)
    assert asked_of({"report": ""}, record=record) == ()
    assert asked_of({"report": OLD}, record=record) == (("report", OLD),)
    assert asked_of({"report": OLD}, record=record.at(OLD)) == (("report", OLD),)
    assert _document("city", report=NEW).body.count("往期报告") == 1


def test_the_report_stands_before_an_addresses_mark_and_after_what_it_asks_for() -> None:
    assert in_report("city?figure=a#figure-a", OLD) == f"city?figure=a&report={OLD}#figure-a"
    assert in_report("./#due", OLD) == f"./?report={OLD}#due"
    assert in_report("data/figures.csv", OLD) == f"data/figures.csv?report={OLD}"


def test_a_shared_link_to_an_earlier_report_shows_its_picture() -> None:
    assert _document("livelihood", report=OLD).picture == f"{PORTAL.url}/pictures/jobs.png?report={OLD}"
    assert _document("livelihood").picture == f"{PORTAL.url}/pictures/jobs.png"


def test_an_embedded_exhibit_of_an_earlier_report_leads_back_to_it() -> None:
    document = embed_document(record=served_with_next().at(OLD), exhibit_id="jobs")
    assert document is not None
    assert OLD_TITLE in document.body
    assert f'href="../livelihood?exhibit=jobs&amp;report={OLD}#exhibit-jobs"' in document.body


def test_each_report_has_files_of_its_own_that_lead_back_to_it() -> None:
    both = served_with_next()
    then, now = exports_of(both.at(OLD)), exports_of(both)
    assert exports_of(both.at(OLD)) is then
    assert exports_of(both) is now
    rows = {}
    for name, exports in ((OLD, then), (NEW, now)):
        document = json.loads(exports.files["figures.json"].body)
        assert document["report"] == name
        rows[name] = next(row for row in document["tables"][0]["rows"] if row["id"] == "new-jobs")
    assert (rows[OLD]["value"], rows[NEW]["value"]) == (1590, 1890)
    assert rows[OLD]["address"] == f"livelihood?figure=new-jobs&report={OLD}#figure-new-jobs"
    assert rows[NEW]["address"] == "livelihood?figure=new-jobs#figure-new-jobs"
    assert then.files["hangtou.xlsx"].saved_as != now.files["hangtou.xlsx"].saved_as
    assert then.files["datapackage.zip"].body == now.files["datapackage.zip"].body


def test_deck_and_handout_of_an_earlier_report_lead_phones_to_it() -> None:
    record = served_with_next().at(OLD)
    deck = deck_document(
        deck=build_deck(record=record, choice=DeckChoice()),
        record=record,
        address=PORTAL,
        script="deck.js",
        link=LinkContext(),
    )
    assert f"{PORTAL.url}/livelihood?exhibit=jobs&amp;report={OLD}#exhibit-jobs" in deck
    handout = handout_of(record=record, domain=None)
    page = handout_page(handout=handout, record=record, address=PORTAL, link=LinkContext(), pdf="report.pdf")
    assert f"{PORTAL.url}/?report={OLD}" in page


def test_every_exhibit_of_each_report_is_drawn_from_it() -> None:
    for name, amount in ((OLD, "1590个"), (NEW, "1890个")):
        report = served_with_next().at(name).report
        assert amount in all_exhibits(report)["jobs"].takeaway
