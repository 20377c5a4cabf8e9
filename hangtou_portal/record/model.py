"""The record's types. Everything is immutable; every row knows the file and line it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hangtou_portal.record.numerals import chinese_numeral


class Domain(StrEnum):
    """The six chapters of the report; both halves of the report use the same six, in this order."""

    ECONOMY = "economy"
    COUNTRYSIDE = "countryside"
    CITY = "city"
    GOVERNANCE = "governance"
    LIVELIHOOD = "livelihood"
    GOVERNMENT = "government"


class Half(StrEnum):
    """The two halves of the report: what was done, and what comes next."""

    DONE = "h1"
    NEXT = "h2"

    @property
    def words(self) -> str:
        """What the report calls the half year this part is about."""
        return "上半年" if self is Half.DONE else "下半年"


class Qualifier(StrEnum):
    """How firmly the report states a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"


class Role(StrEnum):
    """What a number does in its sentence."""

    DONE = "done"
    TARGET = "target"
    SHARE = "share"
    RANK = "rank"
    SCOPE = "scope"
    COUNT_OF_PLAN = "count-of-plan"


class Precision(StrEnum):
    """How far a position may be trusted."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    RELATIVE = "relative"
    SCHEMATIC = "schematic"
    UNPLACED = "unplaced"


class Extent(StrEnum):
    """Where a place lies with respect to the town."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    CROSSING = "crossing"


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The row a value was read from; `line` counts from 1 and includes the header."""

    file: str
    line: int


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One numbered item of the report, or an unnumbered paragraph (address ending in 0).

    `text` is the paragraph without its number mark; `address` is `h1-3-1`, `h2-0`.
    """

    address: str
    half: Half
    chapter: int
    item: int
    text: str

    @property
    def title(self) -> str:
        """The item's opening sentence, which names it; empty for an unnumbered paragraph."""
        return self.text.split("。", 1)[0] if self.item else ""

    @property
    def body(self) -> str:
        """What follows the opening sentence."""
        return self.text.split("。", 1)[1] if self.item else self.text


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter heading, such as 坚持稳中提质,经济发展健康平稳; `number` counts from 1."""

    half: Half
    number: int
    ordinal: str
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True)
class ReportText:
    """The report as published: chapters in order, and the paragraphs that stand outside of them."""

    chapters: tuple[Chapter, ...]
    paragraphs: Mapping[str, Paragraph]
    headings: tuple[str, ...]
    published: str

    def chapter(self, *, half: Half, number: int) -> Chapter:
        """Raise KeyError if the report has no such chapter."""
        for chapter in self.chapters:
            if chapter.half is half and chapter.number == number:
                return chapter
        raise KeyError(f"{half.words}第{number}章")


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A number of the report with the words it was read from; `value` is in `unit` as printed."""

    id: str
    domain: Domain | None
    paragraph: str
    label: str
    value: Decimal
    unit: str
    qualifier: Qualifier
    role: Role
    as_of: str
    place: str | None
    quote: str
    headline: int | None
    lead: int | None
    numerator: str | None
    denominator: str | None
    note: str
    origin: Origin

    @property
    def half(self) -> Half:
        """The half of the report it stands in."""
        return Half(self.paragraph[:2])

    @property
    def number(self) -> str:
        """The value as printed, with the report's own qualifier: 近500, 39.98, 第一."""
        if self.role is Role.RANK:
            return f"第{chinese_numeral(int(self.value))}"
        return ("近" if self.qualifier is Qualifier.ABOUT else "") + f"{self.value:f}"

    @property
    def amount(self) -> str:
        """Number and unit in one: 近500亩, 83.29%, 12项."""
        after = "以上" if self.qualifier is Qualifier.AT_LEAST else ""
        return f"{self.number}{self.unit}{after}"


@dataclass(frozen=True, kw_only=True)
class Task:
    """One commitment of the second half; `target` and `baseline` are indicator ids."""

    id: str
    domain: Domain | None
    paragraph: str
    title: str
    quote: str
    due: str
    target: str | None
    baseline: str | None
    places: tuple[str, ...]
    projects: tuple[str, ...]
    origin: Origin

    @property
    def measurable(self) -> bool:
        """Whether the report itself gives something to measure it by: a number or a date."""
        return bool(self.target or self.due)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A stage of work. The grouping is the portal's; `wordings` are the report's words, … for the name."""

    id: str
    order: int
    title: str
    wordings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Project:
    """A listed undertaking bound to a place, with its stage in the report's own words."""

    id: str
    domain: Domain | None
    paragraph: str
    name: str
    stage: Stage
    stage_words: str
    due: str
    place: str
    quote: str
    note: str
    origin: Origin


@dataclass(frozen=True, kw_only=True)
class Term:
    """A named term: what the report says of it, and what a named public source says."""

    id: str
    term: str
    variants: tuple[str, ...]
    paragraph: str
    quote: str
    defined_by: str
    public_meaning: str
    public_source: str
    origin: Origin

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way the report writes it, the usual one first."""
        return (self.term, *self.variants)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place in WGS-84 degrees; `uncertainty_m` in metres. Unplaced and schematic ones have no position."""

    id: str
    name: str
    kind: str
    lon: float | None
    lat: float | None
    precision: Precision
    uncertainty_m: int | None
    anchor: str | None
    extent: Extent
    report_names: tuple[str, ...]
    code: str
    basis: str
    note: str
    origin: Origin

    @property
    def is_village(self) -> bool:
        """Whether it is one of the town's villages: only these carry a statistical code."""
        return self.kind == "village"


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A schematic line or ring: (longitude, latitude) pairs in WGS-84 degrees."""

    id: str
    name: str
    kind: str
    note: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """One published work report with everything read from it, keyed by id in file order."""

    id: str
    title: str
    title_note: str
    author: str
    year: int
    year_note: str
    year_basis: tuple[str, ...]
    period_end: date
    chapters: tuple[Domain, ...]
    checksum: str
    text: ReportText
    indicators: Mapping[str, Indicator]
    tasks: Mapping[str, Task]
    projects: Mapping[str, Project]
    terms: Mapping[str, Term]


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
class Record:
    """Everything the portal knows. `reports` is in order of time; the last is the one shown."""

    title: str
    description: str
    version: str
    domain_titles: Mapping[Domain, str]
    stages: tuple[Stage, ...]
    corrections: tuple[Correction, ...]
    places: Mapping[str, Place]
    outlines: Mapping[str, Outline]
    reports: tuple[Report, ...]
    fingerprint: str = field(default="")
    tables: tuple[TableInfo, ...] = ()
    #: The Data Package as published, file by file: what was audited is what is handed out.
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def report(self) -> Report:
        """The latest report."""
        return self.reports[-1]

    def table(self, name: str) -> TableInfo:
        """The description of the latest report's table `name`, or of a table that all reports share.

        Raises KeyError if the Data Package has no such table.
        """
        for table in self.tables:
            if table.name in (f"{self.report.id}-{name}", name):
                return table
        raise KeyError(name)

    @property
    def villages(self) -> tuple[Place, ...]:
        """The town's villages, in file order."""
        return tuple(place for place in self.places.values() if place.is_village)
