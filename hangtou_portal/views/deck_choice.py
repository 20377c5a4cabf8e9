"""Which deck an address asks for: domains, exhibits, their order, type size, ground, minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import Domain, Place, Record, Report
from hangtou_portal.record.numerals import counted
from hangtou_portal.views.filters import LONGEST_NAME

#: The names in an address that choose a deck.
QUERY = ("domains", "exhibits", "without", "venue", "day", "type", "ground", "minutes")
#: A talk's length in minutes, at most.
LONGEST_TALK = 600
#: Domains that a headline names: more would not leave room for what it says of them.
NAMED = 2


@dataclass(frozen=True, kw_only=True)
class DeckChoice:
    """A prepared deck. The order of names is the order of screens.

    `domains` None means all the report's, in their order, `exhibits` None all of theirs; `without` are the
    addresses of screens left out; `minutes` 0 means no bar of remaining time. `venue` and `day` say on the
    cover where and when the meeting is. `problems` are Chinese sentences about what the address names and
    the record does not have.
    """

    domains: tuple[Domain, ...] | None = None
    exhibits: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()
    venue: Place | None = None
    day: date | None = None
    large: bool = False
    dark: bool = False
    minutes: int = 0
    problems: tuple[str, ...] = ()

    @property
    def theme(self) -> Theme:
        """The ground that the screens stand on."""
        return Theme.DARK if self.dark else Theme.LIGHT

    def query(self) -> dict[str, str]:
        """The choice as an address has it; what is as usual is left out."""
        asked: dict[str, str] = {}
        if self.exhibits is not None:
            asked["exhibits"] = ",".join(self.exhibits)
        elif self.domains is not None:
            asked["domains"] = ",".join(domain.id for domain in self.domains)
        said = {
            "without": ",".join(self.without),
            "venue": self.venue.id if self.venue else "",
            "day": self.day.isoformat() if self.day else "",
            "type": "large" if self.large else "",
            "ground": "dark" if self.dark else "",
            "minutes": str(self.minutes) if self.minutes else "",
        }
        return asked | {name: value for name, value in said.items() if value}

    def href(self, file: str = "deck", **more: str) -> str:
        """The address of the deck, or of another `file` made of it (deck.html, deck.pptx, handout.pdf …)."""
        query = urlencode(self.query() | more, safe=",")
        return f"present/{file}?{query}" if query else f"present/{file}"


def read_choice(*, query: Mapping[str, str], record: Record) -> DeckChoice:
    """The deck that `query` asks for; what it names in vain is left out and reported.

    `exhibits` (exact) goes before `domains` (all of theirs); either may be empty, and then so is the deck.
    """
    problems: list[str] = []
    report = record.report
    domains = _known(
        query.get("domains"), known={item.id for item in report.domains}, what="领域", problems=problems
    )
    exhibits = _known(query.get("exhibits"), known=set(all_exhibits(report)), what="图表", problems=problems)
    return DeckChoice(
        domains=None if domains is None else chosen_domains(map(report.domain, domains), report=report),
        exhibits=exhibits,
        without=tuple(dict.fromkeys(name for name in query.get("without", "").split(",") if name)),
        venue=_venue(query.get("venue", ""), record=record, problems=problems),
        day=_day(query.get("day", ""), problems=problems),
        large=_switched(query, name="type", on="large", off="normal", problems=problems),
        dark=_switched(query, name="ground", on="dark", off="light", problems=problems),
        minutes=_minutes(query.get("minutes", ""), problems=problems),
        problems=tuple(problems),
    )


def chosen_domains(domains: Iterable[Domain], *, report: Report) -> tuple[Domain, ...] | None:
    """The domains as a choice; None for all of the report's in their order, which is as usual."""
    chosen = tuple(domains)
    return None if chosen == report.domains else chosen


def named(domains: Sequence[Domain]) -> str:
    """Whose a count of some domains is: 经济发展、社会治理, or 这四个领域 where names would be many."""
    if len(domains) <= NAMED:
        return "、".join(domain.title for domain in domains)
    return f"这{counted(len(domains))}个领域"


def _venue(name: str, *, record: Record, problems: list[str]) -> Place | None:
    found = next((place for place in record.villages if place.id == name), None)
    if name and found is None:
        problems.append(f"没有编号为“{name[:LONGEST_NAME]}”的会场，封面上不写。")
    return found


def _day(words: str, *, problems: list[str]) -> date | None:
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        problems.append(f"day应写成2019-08-01这样的日期，地址写的是“{words[:LONGEST_NAME]}”，封面上不写。")
        return None


def _known(words: str | None, *, known: set[str], what: str, problems: list[str]) -> tuple[str, ...] | None:
    if words is None:
        return None
    names = tuple(dict.fromkeys(name for name in words.split(",") if name))
    problems += [
        f"没有编号为“{name[:LONGEST_NAME]}”的{what}，已略过。" for name in names if name not in known
    ]
    return tuple(name for name in names if name in known)


def _switched(query: Mapping[str, str], *, name: str, on: str, off: str, problems: list[str]) -> bool:
    value = query.get(name, off)
    if value not in (on, off):
        problems.append(f"{name}只能是{off}或{on}，地址写的是“{value[:LONGEST_NAME]}”，已按{off}放映。")
    return value == on


def _minutes(words: str, *, problems: list[str]) -> int:
    if not words:
        return 0
    if words.isascii() and words.isdigit() and int(words[:6]) <= LONGEST_TALK:
        return int(words[:6])
    problems.append(f"minutes应为0到{LONGEST_TALK}的整数，地址写的是“{words[:LONGEST_NAME]}”，已不计时。")
    return 0
