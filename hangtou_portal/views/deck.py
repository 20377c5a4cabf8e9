"""A deck for the meeting hall: one thought a screen, made from the record and its exhibits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Domain, Indicator, Project, Task
from hangtou_portal.views.addresses import domain_href, exhibit_href
from hangtou_portal.views.deck_choice import DeckChoice
from hangtou_portal.views.headlines import Headline

#: Seconds that every screen gets before the rest is shared: less, and the room has not read its title.
FLOOR: Final = 10
#: What a screen gets beyond the floor is a multiple of so many seconds.
_STEP: Final = 5


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
class SlideLine:
    """A line of a listing: its big words, what they are about; how far a target is in brief, its sums."""

    big: str
    text: str
    verdict: str = ""
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One screen. `id` is its address in the deck, `title` its message, `context` the one line beneath.

    `verdict` says in brief how far a target is, `caution` what a picture must not be taken for. `headlines`
    are its figures with what draws them small, `things` the commitments and undertakings it is about.
    `occasion` is where and when the meeting is; `part` counts the screens of a map from 0. `map_domains`
    are those whose projects are drawn, None for all.
    """

    id: str
    kind: SlideKind
    title: str
    verdict: str = ""
    context: str = ""
    caution: str = ""
    source: str = ""
    kicker: str = ""
    occasion: str = ""
    part: int = 0
    map_domains: tuple[Domain, ...] | None = None
    domain: Domain | None = None
    exhibit: Exhibit | None = None
    figures: tuple[Indicator, ...] = ()
    headlines: tuple[Headline, ...] = ()
    lines: tuple[SlideLine, ...] = ()
    things: tuple[Task | Project, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def place(self) -> str:
        """The address where a phone reads on: the same thing on a page of the portal, relative to it."""
        if self.exhibit is not None:
            return exhibit_href(self.exhibit)
        if self.kind in (SlideKind.DUE, SlideKind.TARGETS):
            return "./#due"
        pages = {SlideKind.MAP: "map", SlideKind.SOURCES: "about"}
        return pages.get(self.kind) or domain_href(self.domain)

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
        return shared_seconds(words=[slide.words for slide in self.slides], minutes=self.choice.minutes)

    @property
    def empty(self) -> bool:
        """Whether nothing was chosen."""
        return self.slides[0].kind is SlideKind.EMPTY


def shared_seconds(*, words: Sequence[int], minutes: int) -> tuple[int, ...]:
    """The seconds of each screen, adding up to `minutes`; `words` is how many characters each has to say.

    Every screen gets `FLOOR`, or where the talk is too short for that the same part of it. The rest is shared
    by words, in steps of five seconds; what rounding down leaves over goes to those who lose most by it.
    """
    if not words:
        return ()
    whole, count = minutes * 60, len(words)
    floor = min(FLOOR, whole // count)
    step = _STEP if floor == FLOOR else 1
    steps = (whole - floor * count) // step
    weights = words if any(words) else [1] * count
    exact = [divmod(steps * weight, sum(weights)) for weight in weights]
    left = steps - sum(given for given, _ in exact)
    # Of equal losses the earlier screen's counts first.
    first = sorted(range(count), key=lambda at: -exact[at][1])[:left]
    return tuple(floor + step * (given + (at in first)) for at, (given, _) in enumerate(exact))


def said_seconds(seconds: int) -> str:
    """约1分20秒, 约2分钟, 约40秒."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"约{rest}秒"
    return f"约{minutes}分{rest}秒" if rest else f"约{minutes}分钟"
