"""A draft is shown to its clerk alone, and says on every page, slide, sheet and file that it is one."""

from __future__ import annotations

import asyncio
import io
import json
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from lxml import html
from openpyxl import load_workbook
from pptx import Presentation
from starlette.responses import PlainTextResponse
from starlette.types import Message, Scope

from hangtou_portal.__main__ import main
from hangtou_portal.draft.trial import open_preview
from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.documents import document_for, embed_document
from hangtou_portal.publish.deck.document import deck_document, notes_page
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_page import handout_page
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.publish.made_files import DECK_FILES, made_file
from hangtou_portal.publish.pictures import picture_svg
from hangtou_portal.record.model import Record
from hangtou_portal.site.loopback import LoopbackOnly
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.deck_choice import read_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import handout_of
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import operator_from
from hangtou_portal.views.site_map import pages_of
from tests.draft.drafted import draft_next_report
from tests.next_report import NEW, OLD
from tests.publish.test_deck import HALL
from tests.publish.test_pictures import words_of
from tests.publish.tools import pdf_text

WORD = "草稿"


@cache
def preview() -> Record:
    with TemporaryDirectory() as folder:
        return open_preview(data=draft_next_report(Path(folder)))


def test_a_preview_holds_the_draft_as_the_latest_report() -> None:
    assert [report.id for report in preview().reports] == [OLD, NEW]


def test_every_page_says_draft() -> None:
    for page in pages_of(preview()):
        document = document_for(record=preview(), slug=page.slug, query={}, operator=operator_from())
        assert document is not None
        assert WORD in document.title, page.slug
        assert WORD in document.body, page.slug


@pytest.mark.parametrize("slug", ["about", "data"])
def test_nothing_is_said_to_have_been_verified(slug: str) -> None:
    document = document_for(record=preview(), slug=slug, query={}, operator=operator_from())
    assert document is not None
    assert "这里有草稿，还没有通过核对" in document.body
    assert "无一遗漏" not in document.body


def test_every_sheet_and_file_says_draft() -> None:
    for name, file in exports_of(preview()).files.items():
        assert WORD in file.saved_as, name
        if name.endswith(".xlsx"):
            assert all(WORD in title for title in load_workbook(io.BytesIO(file.body)).sheetnames)
        if name.endswith(".json"):
            said = json.loads(file.body)
            assert WORD in said["title"], name
            assert WORD in said["source"], name


def test_every_picture_and_every_exhibit_for_other_sites_says_draft() -> None:
    record = preview()
    for exhibit in all_exhibits(record.report).values():
        assert WORD in words_of(picture_svg(exhibit=exhibit, report=record.report)), exhibit.id
        embedded = embed_document(record=record, exhibit_id=exhibit.id)
        assert embedded is not None
        assert WORD in embedded.title, exhibit.id
        assert WORD in embedded.body, exhibit.id


def test_every_sheet_of_the_handout_says_draft(tmp_path: Path) -> None:
    record = preview()
    handout = handout_of(record=record, domain=None)
    file = tmp_path / "handout.pdf"
    file.write_bytes(handout_pdf(handout=handout, record=record, address=HALL))
    words = pdf_text(file)
    feet = re.findall(r"出处：《([^》]*)》第\d+页，共(\d+)页", words)
    assert len(feet) == int(feet[0][1])
    assert all(WORD in title for title, _ in feet)
    page = html.fromstring(
        handout_page(handout=handout, record=record, address=HALL, link=LinkContext(), pdf="")
    )
    assert all(WORD in words for words in (page.findtext(".//title"), page.findtext(".//h1")))


def test_every_screen_and_every_page_of_notes_says_draft() -> None:
    record = preview()
    deck = build_deck(record=record, choice=read_choice(query={}, record=record))
    shown = deck_document(deck=deck, record=record, address=HALL, link=LinkContext())
    headings = html.fromstring(shown).xpath("//section//h1")
    assert len(headings) == len(deck.slides)
    assert all(heading.text_content().count(WORD) == 1 for heading in headings)
    notes = html.fromstring(notes_page(deck=deck, record=record))
    assert notes.findtext(".//h1").count(WORD) == 1
    assert WORD in notes.findtext(".//title")


@pytest.mark.parametrize("report", [OLD, NEW])
@pytest.mark.parametrize(
    "path", [*(f"present/{name}" for name in DECK_FILES if name != "deck"), "handout/livelihood.pdf"]
)
def test_every_file_of_a_preview_says_draft_once_also_of_an_earlier_report(path: str, report: str) -> None:
    record = preview().at(report)
    file = made_file(path, query={}, record=record, address=HALL, link=LinkContext())
    assert file.saved_as.count(WORD) == 1


def test_every_slide_says_draft() -> None:
    record = preview()
    deck = build_deck(record=record, choice=read_choice(query={}, record=record))
    for slide in Presentation(io.BytesIO(pptx_of(deck=deck, record=record, address=HALL))).slides:
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text.count(WORD) == 1


def test_a_preview_is_never_started_on_an_address_that_others_reach() -> None:
    assert main(["serve", "--preview", "--host", "0.0.0.0", "--port", "0"]) == 1  # noqa: S104


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("127.0.0.1:8502", None, 200),
        ("localhost:8502", "http://localhost:8502", 200),
        ("[::1]:8502", None, 200),
        ("example.org", None, 403),
        ("127.0.0.1.example.org:8502", None, 403),
        ("127.0.0.1:8502", "http://example.org", 403),
        ("127.0.0.1:8502", "http://127.0.0.1:9000", 403),
        ("127.0.0.1:8502", "null", 403),
    ],
)
def test_only_this_machine_and_its_own_pages_are_answered(host: str, origin: str | None, status: int) -> None:
    headers = [(b"host", host.encode()), *([(b"origin", origin.encode())] if origin else [])]
    scope: Scope = {"type": "http", "method": "GET", "path": "/", "headers": headers}
    answered: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        answered.append(message)

    asyncio.run(LoopbackOnly(PlainTextResponse("ok"))(scope, receive, send))
    assert answered[0]["status"] == status
