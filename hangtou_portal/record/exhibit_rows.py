"""What the two tables of exhibits declare: which figures play which part in which kind of chart.

datapackage.json says in words what each kind, part and filter is, for whoever writes such rows. Trends are
not declared: a figure that recurs makes one by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from hangtou_portal.record.entries import Domain
from hangtou_portal.record.faults import NOWHERE, Origin
from hangtou_portal.record.kinds import Worded


class ExhibitKind(Worded):
    """The kinds of chart that a row may ask for."""

    PROGRESS = "progress", "完成进度"
    PARTS = "parts", "构成"
    COMPARISON = "comparison", "比较"
    COVERAGE = "coverage", "覆盖"


class Part(StrEnum):
    """What a figure does in an exhibit; `ALONE` is said of a leading figure that is in none."""

    DONE = "done"
    TARGET = "target"
    SHARE = "share"
    ITEM = "item"
    WHOLE = "whole"
    COVERED = "covered"
    MENTIONED = "mentioned"
    ALONE = "alone"


@dataclass(frozen=True, kw_only=True)
class Takes:
    """How many figures of one part a kind takes, and whether their rows may carry a label."""

    least: int
    most: int | None = None
    labelled: bool = True


#: The most dots of one figure in a coverage: more are a grey field that nobody counts.
MOST_DOTS: Final = 200

_ONE = Takes(least=1, most=1, labelled=False)
_ANY = Takes(least=0)

#: The parts that each kind takes; for progress the share is the report's own, of what was done to its target.
KINDS: Mapping[ExhibitKind, Mapping[Part, Takes]] = MappingProxyType(
    {
        ExhibitKind.PROGRESS: {Part.DONE: _ONE, Part.TARGET: _ONE, Part.SHARE: _ONE},
        ExhibitKind.PARTS: {
            Part.WHOLE: Takes(least=1, most=1),
            Part.ITEM: Takes(least=1),
            Part.MENTIONED: _ANY,
        },
        ExhibitKind.COMPARISON: {Part.ITEM: Takes(least=2), Part.MENTIONED: _ANY},
        ExhibitKind.COVERAGE: {
            Part.WHOLE: Takes(least=0, labelled=False),
            Part.COVERED: Takes(least=1),
        },
    }
)


@dataclass(frozen=True, kw_only=True)
class DeclaredExhibit:
    """One row of exhibits.csv; `takeaway`, `subtitle` and `note` are templates, see `record.sentences`."""

    id: str
    domain: Domain
    order: int
    kind: ExhibitKind
    takeaway: str
    subtitle: str
    note: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, kw_only=True)
class DeclaredFigure:
    """One row of exhibit_figures.csv: a figure, by id, in its part; without an exhibit it stands alone.

    `of` is the id of what a covered figure is part of. `label` is a template too; where it is empty, the
    figure's own label serves.
    """

    exhibit: str | None = None
    order: int | None = None
    figure: str
    part: Part
    of: str | None = None
    label: str = ""
    origin: Origin = NOWHERE
