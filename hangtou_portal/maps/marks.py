"""What a map holds, whatever medium draws it. Positions are WGS-84 degrees."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.maps.shapes import Shape
from hangtou_portal.record.geometry import Point
from hangtou_portal.record.model import Domain, Place, PlaceKind, Precision, Stage


@dataclass(frozen=True, kw_only=True)
class MapMark:
    """One symbol on the map.

    It stands for a place, or for a project at a place that has a symbol of its own (a village, a line).
    `anchor` is where its leader starts; None for what stands where it is. `near` says of a place known
    only by its relation where it is, as `near_words` has it.
    """

    id: str
    place: str
    project: str | None
    kind: PlaceKind
    name: str
    near: str
    at: Point
    anchor: Point | None
    precision: Precision
    uncertainty_m: int
    shape: Shape
    stage: Stage | None
    domains: frozenset[Domain]

    @property
    def hollow(self) -> bool:
        """Whether its symbol is an outline: it is filled only for a published position of its own."""
        return self.precision in (Precision.RELATIVE, Precision.SCHEMATIC)

    @property
    def ringed(self) -> bool:
        """Whether a ring of uncertainty belongs around it."""
        return self.precision is Precision.APPROXIMATE

    @property
    def words(self) -> str:
        """Its name, its stage, and how sure its position is, in one line."""
        stage = f"，{self.stage.title}" if self.stage else ""
        certainty = certainty_words(
            precision=self.precision, uncertainty_m=self.uncertainty_m, near=self.near
        )
        return f"{self.name}{stage}（{certainty}）"


@dataclass(frozen=True, kw_only=True)
class MapLine:
    """A schematic line; `planned` ones are not in use yet and are drawn in dashes."""

    id: str
    name: str
    kind: PlaceKind
    points: tuple[Point, ...]
    planned: bool


@dataclass(frozen=True, kw_only=True)
class Scene:
    """All that a map shows: the town's ring, lines, marks, and the places that have no position.

    `settlement` is the town's word for a village.
    """

    town: tuple[Point, ...]
    settlement: str
    lines: tuple[MapLine, ...]
    marks: tuple[MapMark, ...]
    unplaced: tuple[Place, ...]

    @property
    def projects(self) -> frozenset[str]:
        """The ids of the projects that have a mark."""
        return frozenset(mark.project for mark in self.marks if mark.project)

    def marks_of(self, place: str) -> tuple[MapMark, ...]:
        """The marks that stand for `place` or for a project there."""
        return tuple(mark for mark in self.marks if mark.place == place)


def near_words(anchor: Place | None) -> str:
    """Where a place is that is placed by `anchor`: 牌楼村, or 下沙新街一带; empty without one."""
    if anchor is None:
        return ""
    return anchor.name if anchor.is_village else f"{anchor.name}一带"


def certainty_words(
    *, precision: Precision, uncertainty_m: int | None, near: str, outside: bool = False
) -> str:
    """How far a position may be trusted, as a reader is told; `uncertainty_m` in metres.

    What lies `outside` the town has no position here because it is no place of the town.
    """
    words = {
        Precision.EXACT: "公开的确切位置",
        Precision.APPROXIMATE: f"大致位置，误差约{uncertainty_m}米",
        Precision.RELATIVE: f"在{near}，具体位置不详",
        Precision.SCHEMATIC: "示意线",
        Precision.UNPLACED: "在镇外，不上图" if outside else "没有找到位置，不上图",
    }
    return words[precision]
