"""What the Data Package says of itself: its town, its tables and columns, what was corrected in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A published correction: when, what, and why."""

    day: str
    subject: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a published table, as datapackage.json describes it; `type` is Table Schema's word."""

    name: str
    title: str
    description: str
    type: str
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class TableInfo:
    """A published table: its file and its columns, in file order."""

    name: str
    path: str
    title: str
    description: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, kw_only=True)
class Town:
    """Whose reports these are. `id` begins the names of files; `settlement` is 村, 社区 or 居民区.

    `headlines` is how many figures lead the overview, `leads` how many lead each domain.
    `search_examples` are words that a reader may look for.
    """

    id: str
    name: str
    settlement: str
    headlines: int
    leads: int
    search_examples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MapRegion:
    """A part of the map that a reader may ask for; its edges are shares of the town's breadth and height."""

    id: str
    title: str
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, kw_only=True)
class TownMap:
    """The town's map: its parts, the whole town first, and whom to credit for its outline."""

    credit: str
    regions: tuple[MapRegion, ...]


@dataclass(frozen=True, kw_only=True)
class MainLines:
    """The paragraph outside all chapters that says what runs through them, and what readers call it."""

    paragraph: str
    title: str
