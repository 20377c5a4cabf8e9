"""How far a target is and what became of it: on screens, in notes, slides and handouts, told apart."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from markupsafe import escape
from pptx import Presentation

from hangtou_portal.publish.deck.document import notes_page
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.publish.handout_page import handout_page
from hangtou_portal.publish.handout_pdf import handout_pdf
from hangtou_portal.views.deck import Slide, SlideLine
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_coming import TASKS_PER_SCREEN, sizes
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import Handout, deck_handout, handout_of
from hangtou_portal.views.link_context import LinkContext
from tests.next_report import NEW_TITLE, OLD, served_with_next
from tests.publish.test_deck import HALL, deck, document, one_file
from tests.publish.tools import pdf_text, squeezed
from tests.served import record, report

DEMOLITION = "还差8.02万平方米（测算）；期限2019年8月底前"
JOBS = "还差410个（测算）；目标期间2019年全年；统计时全年时间已过50%（测算）"
LINE_18 = "2020年底，18号线南段（航头站至御桥站）开通"
SOURCE = "https://www.shine.cn/news/metro/2112109363/"


def slide(name: str, **query: str) -> Slide:
    return next(one for one in deck(**query).slides if one.id == name)


@cache
def slides() -> Presentation:
    return Presentation(io.BytesIO(pptx_of(deck=deck(), record=record(), address=HALL)))


def printed(handout: Handout, *, folder: Path) -> str:
    file = folder / "handout.pdf"
    file.write_bytes(handout_pdf(handout=handout, record=record(), address=HALL))
    return pdf_text(file)


def page(handout: Handout) -> str:
    return handout_page(handout=handout, record=record(), address=HALL, link=LinkContext(), pdf="")


@pytest.mark.parametrize(("name", "said"), [("demolition", DEMOLITION), ("jobs", JOBS), ("coverage", "")])
def test_a_targets_screen_says_in_brief_how_far_it_is(name: str, said: str) -> None:
    assert slide(name).verdict == said


def test_a_list_says_it_of_each_and_once_of_how_many_nothing_is_worked_out() -> None:
    assert [line.verdict for line in slide("due").lines] == [DEMOLITION, ""]
    assert [line.verdict for line in slide("targets").lines if line.verdict] == [JOBS]
    assert slide("targets").context == "其中4项，报告没有写上半年做了多少，不推算进度"
    assert slide("due").context == ""


def test_every_medium_draws_the_same_line(tmp_path: Path) -> None:
    cells = {
        cell.text
        for sheet in slides().slides
        for shape in sheet.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    }
    feet = "\n".join(
        shape.text_frame.text for sheet in slides().slides for shape in sheet.shapes if shape.has_text_frame
    )
    paper = printed(deck_handout(record=record(), deck=deck()), folder=tmp_path)
    for said in (DEMOLITION, JOBS):
        for html in (document(deck()), one_file(deck())):
            assert f'<p class="verdict">{said}</p>' in html
            assert f'<p class="small">{said}</p></dd>' in html
        assert any(cell.endswith(f"\n{said}") for cell in cells)
        assert f"（原文）；{said}" in feet
        assert paper.count(squeezed(said)) == 2
        assert page(handout_of(record=record(), domain=None)).count(said) == 2


def test_the_notes_hold_the_whole_line_and_its_sums_beside_the_commitment() -> None:
    notes = slide("targets").notes
    at = next(number for number, note in enumerate(notes) if "2000个新增就业岗位" in note.text)
    assert [(note.head, note.text) for note in notes[at : at + 4]] == [
        ("原文", "多举措推动创业就业,力争超额完成2000个新增就业岗位"),
        ("进度", f"新增就业岗位：{JOBS}。"),
        ("测算", "2000-1590=410个"),
        ("测算", "6个月÷12个月=50%"),
    ]
    whole = "报告没有写从哪一天算起，不推算时间进度"
    assert any(note.head == "进度" and whole in note.text for note in slide("demolition").notes)
    assert any(note.head == "进度" for note in slide("figures-1").notes)


def test_what_came_after_is_in_notes_and_speakers_notes_with_its_source_and_apart() -> None:
    told = [note for note in slide("map").notes if LINE_18 in note.text]
    assert [(note.head, note.place) for note in told] == [
        ("后来 · 非报告内容", f"来源：上海日报网站2021年12月10日报道（英文），{SOURCE}")
    ]
    speaker = "\n".join(
        sheet.notes_slide.notes_text_frame.text for sheet in slides().slides if sheet.has_notes_slide
    )
    assert f"【后来 · 非报告内容】{LINE_18}。（来源：" in speaker
    for html in (document(deck()), notes_page(deck=deck(), record=record())):
        assert f"<b>后来 · 非报告内容</b>{LINE_18}。" in html
        assert SOURCE in html


def test_the_screen_itself_stays_the_reports() -> None:
    screens = document(deck()).split('<aside class="notes"')
    shown = "".join(part.split("</aside>")[-1] for part in screens)
    assert "后来" not in shown
    assert LINE_18 in document(deck())


def test_each_undertaking_of_the_map_is_told_on_one_of_its_screens() -> None:
    told = [thing.id for one in deck().slides if one.kind == "map" for thing in one.things]
    assert sorted(told) == sorted(report().projects)


def test_where_nothing_is_known_the_notes_say_so_once() -> None:
    for name in ("demolition", "due", "targets"):
        assert [note.text for note in slide(name).notes if note.head == "后来怎样"] == ["未核到公开来源。"]
    assert [note.text for note in slide("map").notes if note.head == "后来怎样"] == [
        "没有写“后来”的，未核到公开来源。"
    ]
    assert not any(note.head == "后来怎样" for note in slide("courtyards").notes)


def test_the_handouts_close_with_what_came_after_and_say_that_it_is_not_the_reports(tmp_path: Path) -> None:
    whole = handout_of(record=record(), domain=None)
    words, html = printed(whole, folder=tmp_path), page(whole)
    subjects = {row.subject for row in report().outcomes}
    assert subjects <= {thing.id for thing in whole.things}
    for row in report().outcomes:
        assert words.count(squeezed(f"后来 · 非报告内容 {row.date}，{row.outcome}")) == 1
        assert html.count(str(escape(f"{row.date}，{row.outcome}"))) == 1
        assert squeezed(row.source) in words
        assert not row.address or f'href="{row.address}"' in html
    for said in (words, squeezed(html)):
        assert "“后来”不是报告内容" in said
        assert "没有列出的，未核到公开来源。" in said


def test_a_handout_of_what_nothing_is_known_of_says_so(tmp_path: Path) -> None:
    economy = handout_of(record=record(), domain=report().domain("economy"))
    assert not economy.afterwards
    for words in (printed(economy, folder=tmp_path), page(economy)):
        assert "后来怎样，未核到公开来源；这里不作推测。" in words
        assert "“后来”不是报告内容" not in words
    charts = deck_handout(record=record(), deck=deck(exhibits="courtyards", without="map,map-2,due,targets"))
    assert not charts.things
    assert "后来怎样" not in page(charts)


def test_a_later_report_is_heard_in_the_notes_and_on_the_handout_of_an_earlier_one() -> None:
    earlier = served_with_next().at(OLD)
    chosen = build_deck(record=earlier, choice=DeckChoice(exhibits=("jobs",)))
    notes = next(one.notes for one in chosen.slides if one.id == "jobs")
    said = [note for note in notes if note.head == "后来的报告"]
    assert said
    assert all(f"原文，《{NEW_TITLE}》" in note.place for note in said)
    handout = deck_handout(record=earlier, deck=chosen)
    assert any(after.said for _, after in handout.afterwards)
    html = handout_page(handout=handout, record=earlier, address=HALL, link=LinkContext(), pdf="")
    assert f"原文，《{NEW_TITLE}》" in html


def test_a_list_with_many_verdicts_takes_more_screens() -> None:
    short, long = SlideLine(big="8个", text="启动"), SlideLine(big="8个", text="启动", verdict=JOBS)
    assert list(sizes([short] * TASKS_PER_SCREEN)) == [TASKS_PER_SCREEN]
    assert list(sizes([*[short] * 5, long])) == [6]
    assert list(sizes([long] * 6)) == [4, 2]
    assert list(sizes([])) == []
