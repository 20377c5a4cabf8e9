"""What the names on the map say, how large they are, and in what order places are found for them."""

from __future__ import annotations

from collections.abc import Iterator

from hangtou_portal.maps.labels import FIRST, Caption
from hangtou_portal.maps.marks import MapMark, Scene
from hangtou_portal.maps.place_kinds import PLACE_KINDS
from hangtou_portal.maps.views import View
from hangtou_portal.record.geometry import along

#: Lines are named after most marks (`maps.place_kinds` ranks those).
_RANK_OF_LINE = 5
#: From here on names are smaller and paler.
_QUIET = 4
#: Where along a line its name may stand.
_SHARES = tuple(share / 20 for share in range(1, 20))
#: Longer names may be broken in two where one line finds no room.
_LONG = 7


def captions_of(*, scene: Scene, view: View, size: float, radius: float, chosen: str) -> Iterator[Caption]:
    """The names of all marks in view and of all lines; `size` of type and `radius` of marks in pixels.

    The place whose id is `chosen` comes first.
    """
    for mark in scene.marks:
        if view.shows(mark.at):
            rank = PLACE_KINDS[mark.kind].rank
            yield Caption(
                id=mark.id,
                wordings=wordings(mark),
                spots=(mark.at,),
                rank=FIRST if mark.place == chosen else rank,
                radius=symbol_radius(mark, radius=radius),
                size=size if rank < _QUIET else 0.9 * size,
                quiet=rank >= _QUIET,
            )
    named = {(mark.place, mark.name) for mark in scene.marks}
    for line in scene.lines:
        if (line.id, line.name) in named:
            continue  # the mark of its project has the same name beside it
        spots = tuple(spot for share in _SHARES if view.shows(spot := along(line.points, share=share)))
        if spots:
            yield Caption(
                id=line.id,
                wordings=((line.name,),),
                spots=spots,
                rank=_RANK_OF_LINE,
                radius=0.4 * radius,
                size=0.9 * size,
                quiet=True,
            )


def wordings(mark: MapMark) -> tuple[tuple[str, ...], ...]:
    """The ways to write a mark's name, the fullest first.

    A place known only by its relation says so (下沙新街一带, 在王楼村). In a narrow room it says 一带 of what
    is only near, and 在王楼村 of what is in the village: no more and no less is known of either.
    """
    half, is_long = (len(mark.name) + 1) // 2, len(mark.name) > _LONG
    parts = mark.name[:half], mark.name[half:]
    if not mark.near:
        return ((mark.name,), parts) if is_long else ((mark.name,),)
    is_near = mark.near.endswith("一带")
    where = mark.near if is_near else f"在{mark.near}"
    brief = "（一带）" if is_near else f"（{where}）"
    full, short = (mark.name, where), (f"{mark.name}{brief}",)
    return (full, short, (parts[0], parts[1] + brief), (*parts, where)) if is_long else (full, short)


def symbol_radius(mark: MapMark, *, radius: float) -> float:
    """A stage's symbol has the full radius, so that its shape is seen; a dot is smaller."""
    return radius if mark.stage else 0.62 * radius
