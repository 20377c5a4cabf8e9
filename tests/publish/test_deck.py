"""A deck: chosen by its address, one thought a screen, every number with its sentence in the notes."""

import re
import socket
from dataclasses import replace
from functools import cache
from ipaddress import ip_address
from urllib.parse import urlsplit

import pytest
from markupsafe import escape

from hangtou_portal.exhibits.catalogue import all_exhibits, exhibits_of
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.publish.deck.document import deck_document, deck_script
from hangtou_portal.record.numerals import chinese_numeral
from hangtou_portal.views import hall_map
from hangtou_portal.views.deck import Deck, SlideKind
from hangtou_portal.views.deck_choice import DeckChoice, read_choice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.hall_map import hall_scene, hall_sheets, key_of
from hangtou_portal.views.link_context import LinkContext, from_folder
from hangtou_portal.views.overview import overview_page
from hangtou_portal.views.passages import sentence_of
from hangtou_portal.views.projects import still_to_do
from hangtou_portal.views.public_address import PublicAddress, public_address
from tests.served import record, report

HALL = PublicAddress(url="http://192.168.1.20:8501")


@cache
def deck(**query: str) -> Deck:
    """The deck of an address, built once for all tests that look at it."""
    return build_deck(record=record(), choice=read_choice(query=query, record=record()))


def document(chosen: Deck, *, address: PublicAddress = HALL) -> str:
    link = LinkContext(lead=from_folder)
    return deck_document(deck=chosen, record=record(), address=address, script="deck.js", link=link)


def one_file(chosen: Deck) -> str:
    link = LinkContext(lead=HALL.to)
    return deck_document(deck=chosen, record=record(), address=HALL, link=link)


def test_a_deck_tells_the_whole_report_in_order() -> None:
    kinds = [slide.kind for slide in deck().slides]
    shown = [slide.exhibit.id for slide in deck().slides if slide.exhibit]

    assert kinds[0] is SlideKind.COVER
    assert kinds[-2:] == [SlideKind.SOURCES, SlideKind.CLOSING]
    assert {SlideKind.FIGURES, SlideKind.MAP, SlideKind.DUE, SlideKind.TARGETS} < set(kinds)
    assert shown == list(all_exhibits(report()))


def test_the_cover_says_the_report_in_one_sentence_and_its_notes_say_where_it_stands() -> None:
    cover = deck().slides[0]
    assert cover.context == overview_page(record()).summary.text
    assert any("完成新区下达目标任务的83.29%" in note.text for note in cover.notes)
    assert f'<p class="context">{cover.context}</p>' in document(deck())


def test_domains_and_exhibits_come_in_the_order_of_the_address() -> None:
    by_domain = [slide.domain for slide in deck(domains="livelihood,city").slides if slide.exhibit]
    by_exhibit = [slide.id for slide in deck(exhibits="jobs,demolition").slides if slide.exhibit]
    domains = [report().domain(name) for name in ("livelihood", "city")]
    livelihood, city = (exhibits_of(report=report(), domain=domain) for domain in domains)
    assert by_domain == [domains[0]] * len(livelihood) + [domains[1]] * len(city)
    assert by_exhibit == ["jobs", "demolition"]


def test_a_prepared_deck_is_a_link() -> None:
    for choice in (
        DeckChoice(),
        DeckChoice(
            domains=tuple(map(report().domain, ("city", "economy"))), large=True, dark=True, minutes=20
        ),
        DeckChoice(exhibits=("jobs", "demolition")),
    ):
        again = read_choice(query=choice.query(), record=record())
        assert again.query() == choice.query()
        assert again.problems == ()


def test_a_deck_of_some_domains_has_the_headlines_of_these_only() -> None:
    chosen = deck(domains="city")
    figures = [item for slide in chosen.slides if slide.kind is SlideKind.FIGURES for item in slide.figures]

    assert figures
    assert {item.domain for item in figures} == {report().domain("city")}
    assert chosen.slides[0].context == report().domain("city").title
    assert chosen.slides[0].notes == ()


def test_any_screen_can_be_left_out_the_map_among_them() -> None:
    chosen = deck(domains="city,livelihood", without="map,map-2,sources")

    assert not {SlideKind.MAP, SlideKind.SOURCES} & {slide.kind for slide in chosen.slides}
    assert len(chosen.slides) == len(deck(domains="city,livelihood").slides) - 3
    assert chosen.choice.query()["without"] == "map,map-2,sources"
    assert deck(without=",".join(slide.id for slide in deck().slides)).empty


def test_the_cover_says_where_and_when_the_meeting_is() -> None:
    village = record().villages[0]
    chosen = deck(venue=village.id, day="2019-08-01", minutes="15")

    assert chosen.slides[0].occasion == f"{village.name} · 2019年8月1日"
    assert chosen.slides[0].occasion in document(chosen)
    assert read_choice(query=chosen.choice.query(), record=record()) == chosen.choice
    assert len(deck(venue="moon", day="soon").choice.problems) == 2
    assert deck(venue="moon", day="soon").slides[0].occasion == ""


def test_the_map_fills_its_screens_with_more_names_than_one_sheet_holds() -> None:
    for large in (False, True):
        sheets = hall_sheets(record=record(), large=large)
        slides = [
            slide for slide in deck(type="large" if large else "normal").slides if slide.kind is SlideKind.MAP
        ]
        assert len(sheets) == len(slides) == 2
        seen = {mark.id for sheet in sheets for mark in sheet.scene.marks if sheet.view.shows(mark.at)}
        named = {label.caption.id for sheet in sheets for label in sheet.labels}
        assert seen == {mark.id for mark in hall_scene(record()).marks}
        assert seen <= named
        for slide, sheet in zip(slides, sheets, strict=True):
            assert ("名字写不下" in slide.context) == bool(sheet.nameless)
            drawn = {mark.project for mark in sheet.scene.marks if sheet.view.shows(mark.at)}
            here = [project for project in report().projects.values() if project.id in drawn]
            half = "南半" if slide.part else "北半"
            assert slide.title == f"{still_to_do(here, report=report())}（{half}）"
            assert re.fullmatch(r"地图 · 13个村，\d+个项目在哪里", slide.kicker)


def test_a_number_that_finds_no_room_itself_is_not_told_beside_the_map(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hall_map, "_SIZE", replace(hall_map._SIZE, type_size=60))
    scene, drawn_nowhere = hall_scene(record()), 0
    for sheet in hall_sheets.__wrapped__(record=record()):
        told = {line[0] for line in key_of(sheet=sheet, scene=scene)}
        lost = {mark.name for mark in sheet.nameless}
        drawn_nowhere += sum(len(name) == 1 for name in lost)
        assert told
        assert not told & lost
    assert drawn_nowhere, "no number is lost: larger type is needed here"


@pytest.mark.parametrize("look", ["normal", "large"])
def test_what_has_no_room_for_its_name_on_a_map_has_a_number_that_stands_beside_it(look: str) -> None:
    named = {mark.id: mark for mark in hall_scene(record()).marks}
    slides = [slide for slide in deck(type=look).slides if slide.kind is SlideKind.MAP]
    numbered = 0
    for slide, sheet in zip(slides, hall_sheets(record=record(), large=look == "large"), strict=True):
        for mark in sheet.scene.marks:
            if mark.name != named[mark.id].name:
                assert f"{mark.name}{named[mark.id].name}" in slide.context
                numbered += 1
    assert numbered
    assert document(deck()).count("①") >= 2


def test_a_project_on_a_map_for_the_hall_stands_at_something_that_is_drawn() -> None:
    for sheet in hall_sheets(record=record()):
        drawn = {mark.at for mark in sheet.scene.marks if not mark.project}
        lines = {line.id for line in sheet.scene.lines}
        for mark in sheet.scene.marks:
            if mark.project and sheet.view.shows(mark.at):
                at = mark.anchor or mark.at
                assert mark.place in lines or (at in drawn and sheet.view.shows(at)), mark.name


def test_a_screen_says_what_its_picture_must_not_be_taken_for() -> None:
    html = document(deck())
    for slide in deck().slides:
        if slide.exhibit is not None:
            assert slide.caution == slide.exhibit.note
        if slide.caution:
            section = html.split(f'id="{slide.id}"')[1].split("<aside")[0]
            assert f'caution">{slide.caution}</p>' in section
    [courtyards] = [slide for slide in deck().slides if slide.id == "courtyards"]
    with_parts = [slide for slide in deck().slides if any(one.parts for one in slide.headlines)]
    assert courtyards.caution
    assert {slide.caution for slide in with_parts} == {courtyards.caution}


def test_a_screen_of_figures_has_its_part_of_the_reports_sentence_for_a_title() -> None:
    slides = [slide for slide in deck().slides if slide.kind is SlideKind.FIGURES]
    assert "，".join(slide.title for slide in slides) == overview_page(record()).summary.text
    assert [slide.kicker for slide in slides] == ["半年，八个数字（一）", "半年，八个数字（二）"]


def test_where_the_time_gone_is_known_a_stroke_in_the_small_bar_says_it() -> None:
    html = document(deck())
    headlines = [one for slide in deck().slides for one in slide.headlines if one.progress]
    timed = [one.progress.elapsed for one in headlines if one.progress and one.progress.elapsed]
    assert timed
    for time in timed:
        assert f'<b style="left:{float(time.value)}%"></b>' in html
        assert f"竖线：{time.label}{time.text}（{time.nature}）" in html


def test_every_screen_of_commitments_and_of_the_map_says_in_which_chapters_they_stand() -> None:
    for slide in deck().slides:
        if slide.kind in (SlideKind.DUE, SlideKind.TARGETS):
            for thing in slide.things:
                assert f"《{report().title}》下半年部分" in slide.source
                said = chapter_and_item(thing.paragraph, report=report()).removeprefix("下半年部分")
                assert said in slide.source
        if slide.kind is SlideKind.MAP:
            chapters = {thing.paragraph.split("-")[1] for thing in slide.things}
            assert all(f"第{chinese_numeral(int(chapter))}章" in slide.source for chapter in chapters)


def test_what_no_longer_exists_is_named_and_the_rest_is_shown() -> None:
    chosen = deck(exhibits="gone,jobs", domains="moon", ground="pink", minutes="soon")

    assert [slide.id for slide in chosen.slides if slide.exhibit] == ["jobs"]
    assert [word for word in ("gone", "moon", "pink", "soon") if word in "".join(chosen.choice.problems)] == [
        "gone",
        "moon",
        "pink",
        "soon",
    ]
    assert "没有编号为“gone”的图表" in document(chosen)


@pytest.mark.parametrize("query", [{"exhibits": ""}, {"domains": ""}, {"exhibits": "gone"}])
def test_an_empty_deck_says_so(query: dict[str, str]) -> None:
    chosen = deck(**query)

    assert chosen.empty
    assert "这份演示没有内容" in document(chosen)
    assert 'href="../present"' in document(chosen)


def test_every_number_shown_has_its_sentence_in_the_notes() -> None:
    for slide in deck().slides:
        notes = "".join(note.text for note in slide.notes)
        items = slide.exhibit.sources if slide.exhibit else slide.figures
        for item in items:
            assert sentence_of(item=item, report=report()).text in notes, f"{slide.id}: {item.id}"
        drawn = [one.exhibit for one in slide.headlines if one.exhibit and one.progress]
        for computed in [one for exhibit in (slide.exhibit, *drawn) if exhibit for one in exhibit.computed]:
            assert computed.formula in notes, slide.id
        for item in [one for exhibit in drawn for one in exhibit.sources]:
            assert sentence_of(item=item, report=report()).text in notes, f"{slide.id}: {item.id}"


def test_the_figures_stand_with_their_small_drawings() -> None:
    headlines = [one for slide in deck().slides for one in slide.headlines]
    html = document(deck())

    assert len(headlines) == len(overview_page(record()).headlines)
    drawn = [one for one in headlines if one.progress or one.parts or one.row]
    assert html.count('<div class="drawn">') == len(drawn) > 0
    for said in (
        "目标48万平方米，完成83.29%（原文），还差8.02万平方米（测算）",
        "8850户星级户",
        "一个圆点代表一个居民区",
    ):
        assert f'<p class="small">{said}</p></div>' in html


def test_the_document_loads_one_script_and_nothing_else() -> None:
    html = document(deck())

    assert re.findall(r'<script src="([^"]*)"', html) == ["deck.js"]
    assert not re.search(r"<(?:link(?! rel=\"icon\" href=\"data:)|iframe|object|embed)\b", html)
    assert all(
        source.startswith("data:") for source in re.findall(r'\ssrc="([^"]*)"', html) if source != "deck.js"
    )
    assert not re.search(r"\son\w+=", html)


def test_the_deck_to_take_along_is_one_file_with_script_notes_and_codes_inside() -> None:
    html = one_file(deck())

    assert not re.search(r'<(?:script|img|link|iframe|source)\b[^>]*\s(?:src|href)="(?!data:)', html)
    assert deck_script() in html
    assert html.count('class="code"') == len(deck().slides) + 1
    for slide in deck().slides:
        for note in slide.notes:
            assert str(escape(note.text)) in html
    away = re.findall(r'<a href="([^"#][^"]*)"', html)
    assert away
    assert all(href.startswith(HALL.url) for href in away)


def test_markup_in_the_record_stays_text() -> None:
    hostile = read_choice(query={"exhibits": "<img src=x onerror=alert(1)>,jobs"}, record=record())

    assert "<img src=x" not in document(build_deck(record=record(), choice=hostile))


def test_every_screen_has_a_code_for_the_same_thing_on_a_phone() -> None:
    html = document(deck())

    assert 'href="http://192.168.1.20:8501/city?exhibit=demolition#exhibit-demolition"' in html
    assert html.count('class="code"') == len(deck().slides) + 1  # and one for the speaker's phone


def test_a_code_for_one_network_says_so_beside_it_and_a_public_one_does_not() -> None:
    codes = document(deck()).count('class="code"')
    assert document(deck()).count("只在同一网络内能打开") == codes
    assert "能打开" not in document(deck(), address=PublicAddress(url="https://hangtou.example"))


@pytest.mark.parametrize(
    ("url", "limit"),
    [
        ("https://hangtou.example/data", ""),
        ("http://8.8.8.8", ""),
        ("http://10.0.0.5:8501", "只在同一网络内能打开"),
        ("http://[fd00::1]/", "只在同一网络内能打开"),
        ("http://townhall:8501", "只在同一网络内能打开"),
        ("http://portal.local", "只在同一网络内能打开"),
        ("http://localhost:8501", "只有本机能打开"),
        ("http://[::1]:8501", "只有本机能打开"),
        ("", ""),
    ],
)
def test_who_can_open_an_address_follows_from_its_host(url: str, limit: str) -> None:
    assert PublicAddress(url=url).limit == limit


def test_without_an_address_there_is_no_code_and_a_word_why() -> None:
    html = document(deck(), address=PublicAddress(why="本机没有接入网络"))

    assert 'class="code"' not in html
    assert "本机没有接入网络" in html


def test_the_address_is_the_configured_one_or_the_machines_own_and_never_loopback() -> None:
    assert public_address(configured="https://a.gov.cn/", host="0.0.0.0", port=1).url == "https://a.gov.cn"  # noqa: S104
    for useless in ("http://127.0.0.1:8501", "http://localhost", "http://[::1]:80", "http://[::1", "航头"):
        assert public_address(configured=useless, host="0.0.0.0", port=1).url == ""  # noqa: S104
    assert public_address(configured="", host="127.0.0.1", port=8501).why
    assert public_address(configured="", host="", port=0).why
    own = public_address(configured="", host="0.0.0.0", port=8501)  # noqa: S104
    assert bool(own.url) != bool(own.why)
    if own.url:
        host = urlsplit(own.url).hostname or ""
        assert not ip_address(host).is_loopback
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as here:
            here.bind((host, 0))  # only this machine's own addresses can be taken
