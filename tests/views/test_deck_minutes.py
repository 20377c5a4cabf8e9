"""The time of a talk: shared by how much there is to say, to the last second, and said with each screen."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

from hangtou_portal.html.pages import present_rest
from hangtou_portal.publish.deck.document import notes_page
from hangtou_portal.publish.deck.slides import pptx_of
from hangtou_portal.views.deck import FLOOR, said_seconds, shared_seconds
from hangtou_portal.views.deck_choice import LONGEST_TALK, DeckChoice
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from tests.publish.test_deck import HALL, deck, document
from tests.served import record


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=60), st.integers(0, LONGEST_TALK))
def test_it_adds_up_and_who_has_more_to_say_never_has_less(words: list[int], minutes: int) -> None:
    seconds = shared_seconds(words=words, minutes=minutes)

    assert sum(seconds) == minutes * 60
    assert min(seconds) >= min(FLOOR, minutes * 60 // len(words))
    assert all(a <= b for (_, a), (_, b) in _pairs(words, seconds))


def _pairs(words: list[int], seconds: tuple[int, ...]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Each screen with the next that has more words."""
    ranked = sorted(zip(words, seconds, strict=True))
    return [(one, other) for one, other in pairwise(ranked) if one[0] < other[0]]


@pytest.mark.parametrize(
    ("words", "minutes", "seconds"),
    [
        ((), 10, ()),
        ((80,), 10, (600,)),
        ((0, 0), 1, (30, 30)),
        ((100, 0), 1, (50, 10)),
        ((300, 100), 2, (85, 35)),
        # Too short for the floor: all the same, and what is left by words.
        ((9, 1, 1, 1, 1, 1, 1), 1, (11, 9, 8, 8, 8, 8, 8)),
        ((5, 5), 0, (0, 0)),
    ],
)
def test_the_rule(words: tuple[int, ...], minutes: int, seconds: tuple[int, ...]) -> None:
    assert shared_seconds(words=words, minutes=minutes) == seconds


@pytest.mark.parametrize(("seconds", "said"), [(80, "约1分20秒"), (120, "约2分钟"), (40, "约40秒")])
def test_how_it_is_said(seconds: int, said: str) -> None:
    assert said_seconds(seconds) == said


def test_a_deck_shares_its_minutes_by_its_notes() -> None:
    chosen = deck(minutes="20")
    seconds = {slide.id: given for slide, given in zip(chosen.slides, chosen.seconds, strict=True)}

    assert sum(seconds.values()) == 20 * 60
    assert seconds["closing"] < seconds["courtyards"] < seconds["figures-1"]
    assert deck(minutes="20", exhibits="").seconds == (20 * 60,)
    assert set(deck().seconds) == {0}


def test_chooser_deck_notes_and_slides_say_it_of_each_screen() -> None:
    chosen = deck(minutes="20")
    said = [said_seconds(seconds) for seconds in chosen.seconds]
    screens = re.findall(r'<section class="slide[^>]* data-seconds="(\d+)"', document(chosen))
    rest = present_rest(record=record(), choice=chosen.choice, operator=Operator(), link=LinkContext())
    slides = Presentation(io.BytesIO(pptx_of(deck=chosen, record=record(), address=HALL))).slides
    speaker = [sheet.notes_slide.notes_text_frame.text for sheet in slides if sheet.has_notes_slide]

    assert [int(seconds) for seconds in screens] == list(chosen.seconds)
    assert [text.split("\n")[0] for text in speaker] == [f"【时间】{time}" for time in said]
    assert re.findall(r"（(约[^）]*)）</h2>", notes_page(deck=chosen, record=record())) == said
    assert re.findall(r'<span class="ht-fine">(约[^<]*)</span></li>', rest) == said
    assert "平均" not in rest


def test_without_a_time_none_is_said() -> None:
    rest = present_rest(record=record(), choice=DeckChoice(), operator=Operator(), link=LinkContext())

    assert not re.search(r"约\d+[分秒]", notes_page(deck=deck(), record=record()) + rest)
