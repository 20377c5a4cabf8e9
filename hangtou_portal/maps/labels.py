"""Placing names so that none overlaps, in the view that a map opens with. All lengths are in pixels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hangtou_portal.maps.box import Box, box_around
from hangtou_portal.maps.views import View
from hangtou_portal.record.geometry import Point
from hangtou_portal.record.text_width import text_width

#: A line of text is this much higher than its letters.
LINE_HEIGHT = 1.2
#: Room between a symbol and its name, and around a name.
GAP, PADDING = 3.0, 1.0
#: How much farther off a name may stand where there is no room close by, in its own height.
_STEPS = (0.0, 0.7, 1.4)
#: Where a name cannot be nearer to its own symbol than to another, it is not twice as near to another.
_LEAST_NEARNESS = 0.5
#: The rank of the one caption that must be shown, which may stand a step farther off than the others.
FIRST = -1
_FAR_STEPS = (*_STEPS, 2.4)


class Anchor(StrEnum):
    """Which end of a name is tied to its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, kw_only=True)
class Caption:
    """A name to be placed at one of its `spots`, written in the first of its `wordings` that finds room.

    Lower `rank` is placed first; `radius` is that of the symbol it stands beside, `size` that of its type.
    """

    id: str
    wordings: tuple[tuple[str, ...], ...]
    spots: tuple[Point, ...]
    rank: int
    radius: float
    size: float
    quiet: bool


@dataclass(frozen=True, kw_only=True)
class Label:
    """A placed name: its middle is `dy` below `at`, its `anchor` end `dx` to the right of it."""

    caption: Caption
    lines: tuple[str, ...]
    at: Point
    dx: float
    dy: float
    anchor: Anchor
    box: Box


def placed_labels(*, captions: Sequence[Caption], obstacles: Sequence[Box], view: View) -> tuple[Label, ...]:
    """The captions that can be placed, in order of rank; none overlaps another, an obstacle or the edge.

    A name stands nearer to its own symbol than to any other; where there is no such room, at least not twice
    as near to another: that would be read as the other's name. One of rank FIRST may do that, and cover an
    obstacle, where it cannot be placed otherwise.
    """
    found: list[Label] = []
    for caption in sorted(captions, key=lambda caption: caption.rank):
        taken = [label.box for label in found]
        if label := _placed(caption=caption, taken=taken, obstacles=obstacles, view=view):
            found.append(label)
    return tuple(found)


def _placed(*, caption: Caption, taken: Sequence[Box], obstacles: Sequence[Box], view: View) -> Label | None:
    """The caption in its best place that is not `taken` by another; None where there is none."""
    any_room: Label | None = None
    less_near: Label | None = None
    for label in _candidates(caption=caption, view=view):
        box = label.box
        if not box.within(width=view.width, height=view.height) or any(map(box.overlaps, taken)):
            continue
        any_room = any_room or label
        if any(map(box.overlaps, obstacles)):
            continue
        own = box.gap_to(box_around(at=label.at, view=view, radius=0.9 * caption.radius))
        nearest = min(map(box.gap_to, obstacles), default=own)
        if nearest >= own:
            return label
        if nearest >= _LEAST_NEARNESS * own:
            less_near = less_near or label
    return less_near or (any_room if caption.rank == FIRST else None)


def _candidates(*, caption: Caption, view: View) -> Iterator[Label]:
    """The caption's possible places, best first: near before far, at each distance long wordings first."""
    for step in _FAR_STEPS if caption.rank == FIRST else _STEPS:
        for lines in caption.wordings:
            for spot in caption.spots:
                yield from _around(caption=caption, lines=lines, spot=spot, view=view, step=step)


def _around(
    *, caption: Caption, lines: tuple[str, ...], spot: Point, view: View, step: float
) -> Iterable[Label]:
    """Twelve places around a spot, the easiest to read first."""
    x, y = view.pixel(spot)
    width = max(caption.size * text_width(line) for line in lines)
    height = len(lines) * caption.size * LINE_HEIGHT
    side = caption.radius + GAP + step * caption.size
    rise = side + height / 2
    for dx, dy, anchor in (
        (side, 0.0, Anchor.START),
        (-side, 0.0, Anchor.END),
        (0.0, -rise, Anchor.MIDDLE),
        (0.0, rise, Anchor.MIDDLE),
        (side * 0.6, -rise * 0.8, Anchor.START),
        (side * 0.6, rise * 0.8, Anchor.START),
        (-side * 0.6, -rise * 0.8, Anchor.END),
        (-side * 0.6, rise * 0.8, Anchor.END),
        (side, -height / 2, Anchor.START),
        (side, height / 2, Anchor.START),
        (-side, -height / 2, Anchor.END),
        (-side, height / 2, Anchor.END),
    ):
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[anchor]
        left, middle = x + dx - shift, y + dy
        box = Box(
            left=left - PADDING,
            top=middle - height / 2 - PADDING,
            right=left + width + PADDING,
            bottom=middle + height / 2 + PADDING,
        )
        yield Label(caption=caption, lines=lines, at=spot, dx=dx, dy=dy, anchor=anchor, box=box)
