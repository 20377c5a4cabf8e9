"""The minutes of a talk shared among the screens of its deck, by how much there is to say on each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

#: Seconds that every screen gets before the rest is shared: less, and the room has not read its title.
FLOOR: Final = 10
#: What follows the floor is given in whole steps: nobody speaks to the second.
_STEP: Final = 5


def shared_seconds(*, words: Sequence[int], minutes: int) -> tuple[int, ...]:
    """The seconds of each screen, adding up to `minutes`; `words` is how many characters each has to say.

    Every screen gets `FLOOR`, or where the talk is too short for that the same part of it. The rest is shared
    by words, in steps of five seconds; what rounding down leaves over goes to those who lose most by it.
    """
    if not words:
        return ()
    whole, count = minutes * 60, len(words)
    floor = min(FLOOR, whole // count)
    step = _STEP if floor == FLOOR else 1
    steps = (whole - floor * count) // step
    weights = words if any(words) else [1] * count
    exact = [divmod(steps * weight, sum(weights)) for weight in weights]
    left = steps - sum(given for given, _ in exact)
    # Of equal losses the earlier screen's counts first.
    first = sorted(range(count), key=lambda at: -exact[at][1])[:left]
    return tuple(floor + step * (given + (at in first)) for at, (given, _) in enumerate(exact))


def said_seconds(seconds: int) -> str:
    """约1分20秒, 约2分钟, 约40秒."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"约{rest}秒"
    return f"约{minutes}分{rest}秒" if rest else f"约{minutes}分钟"
