"""What the two tables of exhibits declare: which figures play which part in which kind of chart.

`KINDS` and `PARTS` say it in words, for whoever writes such rows by hand or by machine; the filters that
their sentences may use are `record.sentences.filters.FILTERS`. Trends are not declared: a figure that
recurs makes one by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hangtou_portal.record.entries import Domain
from hangtou_portal.record.faults import Origin


class ExhibitKind(StrEnum):
    """The kinds of chart that a row may ask for."""

    PROGRESS = "progress"
    PARTS = "parts"
    COMPARISON = "comparison"
    COVERAGE = "coverage"


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


@dataclass(frozen=True, kw_only=True)
class KindRule:
    """A kind in one Chinese paragraph, and the parts it takes."""

    words: str
    parts: Mapping[Part, Takes]


_ONE = Takes(least=1, most=1, labelled=False)
_ANY = Takes(least=0)

KINDS: Mapping[ExhibitKind, KindRule] = MappingProxyType(
    {
        ExhibitKind.PROGRESS: KindRule(
            words="进度：做成的done对目标target，比例share是报告自己写的前者占后者的百分比；还差多少由本门户测算，"
            "目标管全年的并列全年时间已过几成。",
            parts={Part.DONE: _ONE, Part.TARGET: _ONE, Part.SHARE: _ONE},
        ),
        ExhibitKind.PARTS: KindRule(
            words="构成：有总数的写一行whole，各部分写item，占比和其余由本门户测算；没有总数的不写whole，合计由本门户测算，"
            "各部分的名称都写成“甲，乙”，甲是合计的名称。",
            parts={Part.WHOLE: Takes(least=0, most=1), Part.ITEM: Takes(least=1), Part.MENTIONED: _ANY},
        ),
        ExhibitKind.COMPARISON: KindRule(
            words="比较：两个以上同一单位的数并列，各写一行item；句子里用了sum的，表里也列合计。",
            parts={Part.ITEM: Takes(least=2), Part.MENTIONED: _ANY},
        ),
        ExhibitKind.COVERAGE: KindRule(
            words="覆盖：covered是覆盖到的，of写它所占的全部；全部另写一行whole，报告没有给出全部的，of写它自己。一个圆点代表一个。",
            parts={Part.WHOLE: Takes(least=0, labelled=False), Part.COVERED: Takes(least=1)},
        ),
    }
)

PARTS: Mapping[Part, str] = MappingProxyType(
    {
        Part.DONE: "做成的数",
        Part.TARGET: "目标",
        Part.SHARE: "报告写的完成比例",
        Part.ITEM: "各部分，或并列的各个数",
        Part.WHOLE: "总数",
        Part.COVERED: "覆盖到的数",
        Part.MENTIONED: "不画，只列在表里，单位与画出的不同",
        Part.ALONE: "领先展示但不进任何图的数字，exhibit和order留空",
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
    note: str
    origin: Origin


@dataclass(frozen=True, kw_only=True)
class DeclaredFigure:
    """One row of exhibit_figures.csv: a figure, by id, in its part; without an exhibit it stands alone.

    `of` is the id of what a covered figure is part of. `label` is a template too; where it is empty, the
    figure's own label serves.
    """

    exhibit: str | None
    order: int | None
    figure: str
    part: Part
    of: str | None
    label: str
    origin: Origin
