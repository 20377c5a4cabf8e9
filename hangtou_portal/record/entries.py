"""The types of a report's rows: figures, commitments, projects, terms, places. All immutable.

A field has a default where its cell may be left empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from hangtou_portal.record.faults import NOWHERE, Origin
from hangtou_portal.record.kinds import Extent, Half, PlaceKind, Precision, Qualifier, Role
from hangtou_portal.record.numerals import chinese_numeral, split_magnitude


@dataclass(frozen=True, kw_only=True)
class Domain:
    """A field of work that the Data Package divides its reports into, such as 城市运行.

    `id` is the address of its page; `order` counts from 1 and gives it its colour.
    """

    id: str
    title: str
    order: int


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A number of the report with the words it was read from; `value` is in `unit` as printed.

    `report` is the id of the report that states it: the same `id` may recur in a later one. `short` is what
    the overview calls it, empty where `label` serves.
    """

    id: str
    report: str
    domain: Domain | None
    paragraph: str
    label: str
    short: str = ""
    value: Decimal
    unit: str
    qualifier: Qualifier
    role: Role
    as_of: str
    place: str | None = None
    quote: str
    headline: int | None = None
    lead: int | None = None
    numerator: str | None = None
    denominator: str | None = None
    note: str = ""
    origin: Origin = NOWHERE

    @property
    def called(self) -> str:
        """What the overview calls it."""
        return self.short or self.label

    @property
    def half(self) -> Half:
        """The half of the report it stands in."""
        return Half(self.paragraph[:2])

    @property
    def number(self) -> str:
        """The value as printed, with the report's own qualifier: 近500, 39.98, 2800多, 第一."""
        if self.role is Role.RANK:
            return f"第{chinese_numeral(int(self.value)) if self.value in range(1, 100) else self.value}"
        wording = self.qualifier.wording
        return f"{wording.before}{self.value:f}{wording.after_digits}"

    @property
    def unit_as_printed(self) -> str:
        """The unit with what qualifies the number behind it: 亩, 亩以上, 万多户."""
        wording = self.qualifier.wording
        magnitude, unit = split_magnitude(self.unit)
        return f"{magnitude}{wording.after_magnitude}{unit}{wording.after_unit}"

    @property
    def amount(self) -> str:
        """Number and unit in one: 近500亩, 83.29%, 12项, 11万多户."""
        return f"{self.number}{self.unit_as_printed}"


@dataclass(frozen=True, kw_only=True)
class Task:
    """One commitment of the second half; `target` and `baseline` are indicator ids."""

    id: str
    domain: Domain | None
    paragraph: str
    title: str
    quote: str
    due: str
    target: str | None = None
    baseline: str | None = None
    places: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    origin: Origin = NOWHERE

    @property
    def measurable(self) -> bool:
        """Whether the report itself gives something to measure it by: a number or a date."""
        return bool(self.target or self.due)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A stage of work, a grouping of the portal. `wordings` are how the report says it, … for the name.

    `in_use` is False where a road or railway at this stage is being built and open to nobody yet.
    """

    id: str
    order: int
    title: str
    wordings: tuple[str, ...]
    in_use: bool = True


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
    place: str | None
    quote: str
    note: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, kw_only=True)
class Term:
    """A named term: what the report says of it, and what a named public source says."""

    id: str
    term: str
    variants: tuple[str, ...] = ()
    paragraph: str
    quote: str
    defined_by: str = ""
    public_meaning: str = ""
    public_source: str = ""
    origin: Origin = NOWHERE

    @property
    def explained(self) -> bool:
        """Whether the report or a named public source says what it means."""
        return bool(self.defined_by or self.public_meaning)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Every way the report writes it, the usual one first."""
        return (self.term, *self.variants)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place in WGS-84 degrees; `uncertainty_m` in metres. Unplaced and schematic ones have no position."""

    id: str
    name: str
    kind: PlaceKind
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

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What a report may call it: its name, and the other words that reports have used for it."""
        return tuple(dict.fromkeys((*self.report_names, self.name)))

    @property
    def is_village(self) -> bool:
        """Whether it is one of the town's villages: only these carry a statistical code."""
        return self.kind is PlaceKind.VILLAGE
