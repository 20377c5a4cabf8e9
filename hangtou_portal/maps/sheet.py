"""A map ready to be drawn at one size: scene, view, names and measures. The same for every medium."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from hangtou_portal.maps.box import box_around
from hangtou_portal.maps.captions import captions_of, symbol_radius
from hangtou_portal.maps.labels import Label, placed_labels
from hangtou_portal.maps.marks import MapMark, Scene
from hangtou_portal.maps.views import View, view_of_town
from hangtou_portal.record.model import MapRegion


@dataclass(frozen=True, kw_only=True)
class SheetSize:
    """Pixels: the room there is, and how large type and marks are in it."""

    width: int
    height: int
    type_size: float
    radius: float

    def enlarged(self, by: float) -> SheetSize:
        """The same room with type `by` times as large: fewer names find place in it."""
        return replace(self, type_size=self.type_size * by)


#: From a small phone to a projector; a room takes the largest that it holds.
SIZES = (
    SheetSize(width=276, height=400, type_size=12, radius=8),
    SheetSize(width=320, height=468, type_size=12, radius=8.5),
    SheetSize(width=350, height=500, type_size=12.5, radius=8.5),
    SheetSize(width=460, height=600, type_size=14, radius=9.5),
    SheetSize(width=640, height=680, type_size=15, radius=10),
    SheetSize(width=720, height=680, type_size=15, radius=10.5),
    SheetSize(width=860, height=720, type_size=17, radius=12),
    SheetSize(width=1030, height=880, type_size=22, radius=14),
)
PHONE, DESK = SIZES[1], SIZES[5]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What a medium draws; `chosen` is the id of the place picked, or empty."""

    scene: Scene
    view: View
    size: SheetSize
    chosen: str = ""

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The names that find room, each in its place; worked out only where they are drawn."""
        scene, view, size = self.scene, self.view, self.size
        captions = captions_of(
            scene=scene, view=view, size=size.type_size, radius=size.radius, chosen=self.chosen
        )
        obstacles = [
            box_around(at=mark.at, view=view, radius=0.9 * symbol_radius(mark, radius=size.radius))
            for mark in scene.marks
        ]
        return placed_labels(captions=tuple(captions), obstacles=obstacles, view=view)

    @property
    def nameless(self) -> tuple[MapMark, ...]:
        """The marks in view that found no room for their name."""
        named = {label.caption.id for label in self.labels}
        marks = self.scene.marks
        return tuple(mark for mark in marks if mark.id not in named and self.view.shows(mark.at))


def size_for(width: int) -> SheetSize:
    """The largest size that `width` pixels hold; the smallest where none fits."""
    return next((size for size in reversed(SIZES) if size.width <= width), SIZES[0])


def sheet_of(
    *,
    scene: Scene,
    size: SheetSize,
    region: MapRegion | None = None,
    view: View | None = None,
    chosen: str = "",
) -> Sheet:
    """The scene at `size`: the town or a region of it, or whatever `view` shows."""
    seen = view or view_of_town(ring=scene.town, width=size.width, height=size.height, region=region)
    return Sheet(scene=scene, view=seen, size=size, chosen=chosen)
