"""The colours of a bar's parts, for media that tell parts apart by colour."""

from __future__ import annotations

from hangtou_portal.palette import Shades


def part_fills(*, colour: str, shades: Shades, count: int) -> tuple[str, ...]:
    """The first of `count` parts in `colour`, the others in greys of their own, from `second` to `track`."""
    steps = max(count - 2, 1)
    return (colour, *(_between(shades.second, shades.track, step / steps) for step in range(count - 1)))


def _between(start: str, end: str, share: float) -> str:
    """The colour at `share`, from 0 to 1, of the way from `start` to `end`, all as #rrggbb."""
    pairs = zip(bytes.fromhex(start[1:]), bytes.fromhex(end[1:]), strict=True)
    return f"#{bytes(round(a + share * (b - a)) for a, b in pairs).hex()}"
