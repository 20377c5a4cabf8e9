"""What every sign on the map means, taken from what is on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.palette import SHEETS
from hangtou_portal.maps.place_kinds import PLACE_KINDS
from hangtou_portal.maps.shapes import Shape, stage_shape, symbol
from hangtou_portal.palette import Theme
from hangtou_portal.record.model import PlaceKind, Precision, Stage

SIGN_WIDTH, SIGN_HEIGHT, _RADIUS = 44, 28, 8.5


class Group(StrEnum):
    """The parts of the legend."""

    CERTAINTY = "位置有多确定"
    STAGE = "项目的阶段"
    KIND = "地点与线"


@dataclass(frozen=True, kw_only=True)
class LegendEntry:
    """A sign, drawn as a small SVG, and what it means; `stage` where it stands for one."""

    group: Group
    drawing: str
    title: str
    words: str = ""
    stage: Stage | None = None


def legend_of(scene: Scene, *, tone: Theme = Theme.LIGHT) -> tuple[LegendEntry, ...]:
    """An entry for every sign that `scene` uses, and none for a sign it does not use."""
    return (*_certainties(scene, tone=tone), *_stages(scene, tone=tone), *_kinds(scene, tone=tone))


def _certainties(scene: Scene, *, tone: Theme) -> list[LegendEntry]:
    colours = SHEETS[tone]
    ink, ground = colours.muted, colours.town
    solid = _dot(radius=6, fill=ink, edge=ground)
    ring = (
        f'<circle cx="22" cy="14" r="12.5" fill="{ink}" fill-opacity=".08" '
        f'stroke="{ink}" stroke-opacity=".6"/>'
    )
    start = symbol(shape=Shape.CIRCLE, at=(6, 14), radius=4, fill=ink, edge=ground, width=1)
    leader = f'<line x1="6" y1="14" x2="32" y2="14" stroke="{ink}" stroke-width="1.3"/>'
    hollow = symbol(shape=Shape.CIRCLE, at=(34, 14), radius=7, fill=ground, edge=ink, width=1.8)
    on_line = (
        f'<line x1="0" y1="14" x2="44" y2="14" stroke="{colours.kinds[PlaceKind.ROAD]}" stroke-width="6"/>'
    )
    on_line += _dot(radius=7, fill=ground, edge=ink)
    schematic = "线是示意的；标记只说明项目属于这条线，不是它的位置"
    drawings = {
        Precision.EXACT: (solid, "实心", "有公开的确切位置"),
        Precision.APPROXIMATE: (ring + solid, "点在圈里", "大致位置，实际在圈内；圈的大小就是误差"),
        Precision.RELATIVE: (
            leader + start + hollow,
            "空心，带引线",
            "只知在引线另一头那个地点一带，位置不确定",
        ),
        Precision.SCHEMATIC: (on_line, "空心，在线上", schematic),
    }
    used = {mark.precision for mark in scene.marks}
    return [
        LegendEntry(group=Group.CERTAINTY, drawing=_small(drawing), title=title, words=words)
        for precision, (drawing, title, words) in drawings.items()
        if precision in used
    ]


def _dot(*, radius: float, fill: str, edge: str) -> str:
    """A circle in the middle of a sign."""
    middle = (SIGN_WIDTH / 2, SIGN_HEIGHT / 2)
    return symbol(shape=Shape.CIRCLE, at=middle, radius=radius, fill=fill, edge=edge, width=1.8)


def _stages(scene: Scene, *, tone: Theme) -> list[LegendEntry]:
    used = {mark.stage for mark in scene.marks if mark.stage}
    return [
        LegendEntry(
            group=Group.STAGE,
            drawing=_small(_stage(stage, tone=tone)),
            title=stage.title,
            words="、".join(stage.wordings),
            stage=stage,
        )
        for stage in sorted(used, key=lambda stage: stage.order)
    ]


def stage_column(stages: Sequence[Stage], *, tone: Theme) -> str:
    """The signs of `stages` one below the other in one SVG, each SIGN_HEIGHT high."""
    signs = "".join(_stage(stage, tone=tone, row=row) for row, stage in enumerate(stages))
    return _small(signs, rows=len(stages))


def _stage(stage: Stage, *, tone: Theme, row: int = 0) -> str:
    colours = SHEETS[tone]
    return symbol(
        shape=stage_shape(stage.order),
        at=(SIGN_WIDTH / 2, SIGN_HEIGHT * (row + 0.5)),
        radius=_RADIUS,
        fill=colours.town,
        edge=colours.stage(stage.order),
        width=2,
    )


def _kinds(scene: Scene, *, tone: Theme) -> list[LegendEntry]:
    colours = SHEETS[tone]
    used = {mark.kind for mark in scene.marks if mark.stage is None}
    dots = {
        scene.settlement if kind is PlaceKind.VILLAGE else shown.sign: colours.kinds[kind]
        for kind, shown in PLACE_KINDS.items()
        if kind in used
    }
    drawn = [
        (_dot(radius=6, fill=colour, edge=colours.town), sign, "") for sign, colour in dots.items() if sign
    ]
    lines = {(line.kind, line.planned) for line in scene.lines}
    for kind, shown in PLACE_KINDS.items():
        for planned, sign in ((True, shown.line.planned), (False, shown.line.sign)):
            if sign and (kind, planned) in lines:
                dash = ' stroke-dasharray="8 5"' if planned else ""
                line = (
                    f'<line x1="2" y1="14" x2="42" y2="14" stroke="{colours.kinds[kind]}" '
                    f'stroke-width="{shown.line.sign_width}"{dash}/>'
                )
                drawn.append((line, sign, "示意线"))
    edge = f'<rect x="6" y="5" width="32" height="18" fill="{colours.town}" stroke="{colours.town_edge}"/>'
    drawn.append((edge, "镇的示意轮廓", "不是法定界线"))
    return [
        LegendEntry(group=Group.KIND, drawing=_small(drawing), title=title, words=words)
        for drawing, title, words in drawn
    ]


def _small(drawing: str, *, rows: int = 1) -> str:
    height = SIGN_HEIGHT * rows
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIGN_WIDTH}" height="{height}" '
        f'viewBox="0 0 {SIGN_WIDTH} {height}" aria-hidden="true">{drawing}</svg>'
    )
