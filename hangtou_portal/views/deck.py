"""A deck for the meeting hall: one thought a screen, made from the record and its exhibits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Domain, Indicator, Project, Task
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.deck_minutes import shared_seconds
from hangtou_portal.views.overview import Headline


class SlideKind(StrEnum):
    """What a screen shows, and so how a medium lays it out."""

    COVER = "cover"
    FIGURES = "figures"
    EXHIBIT = "exhibit"
    MAP = "map"
    DUE = "due"
    TARGETS = "targets"
    SOURCES = "sources"
    CLOSING = "closing"
    EMPTY = "empty"


@dataclass(frozen=True, kw_only=True)
class Note:
    """A speaker's note: `head` says what it is (原文, 测算, 后来 · 非报告内容), `place` where it stands."""

    head: str
    text: str
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a listing: its big words, what they are about; how far a target is in brief, its sums."""

    big: str
    text: str
    verdict: str = ""
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One screen. `id` is its address in the deck, `title` its message, `context` the one line beneath.

    `verdict` says of a target's screen how far it is, in brief. `headlines` are its figures with what draws
    them small. `things` are the commitments and undertakings it is about. `occasion` is where and when the
    meeting is; `part` counts the screens of a map from 0. `map_domains` are those whose projects are drawn,
    None for all.
    """

    id: str
    kind: SlideKind
    title: str
    verdict: str = ""
    context: str = ""
    source: str = ""
    kicker: str = ""
    occasion: str = ""
    part: int = 0
    map_domains: tuple[Domain, ...] | None = None
    domain: Domain | None = None
    exhibit: Exhibit | None = None
    figures: tuple[Indicator, ...] = ()
    headlines: tuple[Headline, ...] = ()
    lines: tuple[Line, ...] = ()
    things: tuple[Task | Project, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def words(self) -> int:
        """How many characters there are to say: its title and its notes, or its lines where it has none."""
        said = [note.text for note in self.notes] or [line.big + line.text for line in self.lines]
        return sum(map(len, (self.title, *said)))


@dataclass(frozen=True, kw_only=True)
class Deck:
    """Screens in order; never without any: an empty choice has one screen that says so."""

    title: str
    choice: DeckChoice
    slides: tuple[Slide, ...]

    def __post_init__(self) -> None:
        if not self.slides or len({slide.id for slide in self.slides}) != len(self.slides):
            raise ValueError("演示没有画面，或者两个画面同名")

    @property
    def seconds(self) -> tuple[int, ...]:
        """Of the time for the talk, what each screen has; 0 for all where no time was set."""
        words = tuple(slide.words for slide in self.slides)
        return shared_seconds(words=words, minutes=self.choice.minutes)

    @property
    def empty(self) -> bool:
        """Whether nothing was chosen."""
        return self.slides[0].kind is SlideKind.EMPTY
