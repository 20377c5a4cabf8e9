"""The package for a meeting: deck, notes, handout and slides that say the same, in one archive."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from hangtou_portal.publish.deck.document import package_of
from hangtou_portal.views.deck import Deck, SlideKind
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_screens import build_deck
from hangtou_portal.views.handout import deck_handout
from hangtou_portal.views.passages import sentence_of
from tests.publish.test_deck import HALL, deck
from tests.publish.tools import pdf_text, squeezed
from tests.second_town import served_second_town
from tests.served import record, report, with_report


def chosen() -> Deck:
    return deck(domains="city,livelihood", type="large", without="figures-1")


@cache
def files() -> dict[str, bytes]:
    body = package_of(deck=chosen(), record=record(), address=HALL)
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_deck_makes_the_same_bytes() -> None:
    again = package_of(deck=chosen(), record=record(), address=HALL)
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_holds_deck_notes_handout_and_slides() -> None:
    assert sorted(files()) == ["备注.html", "演示.html", "演示.pptx", "讲义.pdf"]
    assert files()["讲义.pdf"].startswith(b"%PDF")
    notes = files()["备注.html"].decode()
    for slide in chosen().slides:
        for item in slide.exhibit.sources if slide.exhibit else slide.figures:
            assert sentence_of(item=item, report=report()).text in notes, item.id


def test_the_handout_matches_the_deck_and_is_no_longer_than_it(tmp_path: Path) -> None:
    handout = deck_handout(record=record(), deck=chosen())
    assert handout.large
    shown = [exhibit for page in handout.pages for exhibit in page.exhibits]
    assert shown == [slide.exhibit for slide in chosen().slides if slide.exhibit]
    file = tmp_path / "handout.pdf"
    file.write_bytes(files()["讲义.pdf"])
    words = pdf_text(file)
    for exhibit in shown:
        assert squeezed(exhibit.takeaway) in words
    left = deck(domains="city", without="map,map-2,due,targets")
    assert not {SlideKind.MAP, SlideKind.DUE} & {slide.kind for slide in left.slides}
    brief = deck_handout(record=record(), deck=left)
    assert not brief.coming
    assert not brief.pages[0].projects


def test_a_figure_that_two_screens_show_stands_on_the_handout_once() -> None:
    town = served_second_town()
    default = build_deck(record=town, choice=DeckChoice())
    shown = [item.id for slide in default.slides for item in slide.figures]
    listed = [item.id for item in deck_handout(record=town, deck=default).headlines]
    assert len(listed) == len(set(listed)) < len(shown)
    assert set(listed) == set(shown)


def test_a_list_with_a_screen_left_out_says_how_many_it_holds() -> None:
    tasks = dict(report().tasks)
    tasks |= {f"{name}-more": replace(task, id=f"{name}-more") for name, task in tasks.items() if task.target}
    town = with_report(replace(report(), tasks=tasks))
    whole, part = (
        deck_handout(record=town, deck=build_deck(record=town, choice=choice)).coming[-1]
        for choice in (DeckChoice(), DeckChoice(without=("targets-2", "targets-3")))
    )
    assert part.title == whole.title
    assert 0 < len(part.lines) < len(whole.lines)
    assert part.context.endswith(f"；这里列出{len(part.lines)}项")
    assert "这里列出" not in whole.context
