"""What Chromium itself measures of a visit: layout shifts, the largest paint, long tasks."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from playwright.sync_api import Page

#: Milliseconds of a task after which it keeps a reader waiting: what is beyond counts as blocking time.
SHORT_TASK = 50

# To be run before anything else of the page.
WATCH = (Path(__file__).parent / "vitals.js").read_text(encoding="utf-8")


class _Seen(TypedDict):
    """What the page has noted."""

    shifts: list[tuple[float, float, str]]
    paint: tuple[float, str] | None
    tasks: list[tuple[float, float]]
    frames: list[tuple[float, str]]
    taken: float


@dataclass(frozen=True, kw_only=True)
class Vitals:
    """Times in milliseconds since the visit began."""

    shift: float
    """All layout shifts added up, but those that answer a click or key."""
    shifts: tuple[str, ...]
    """Each: value, time, what moved."""
    largest_paint: float
    largest_element: str
    """In the first paint or in what Streamlit drew."""
    taken_over: float
    """0 where Streamlit has no part, or has not come."""
    blocking: float
    """What long tasks took beyond `SHORT_TASK`, added up."""
    longest_task: float
    longest_by: str
    """The script that took most of the longest frame, or the browser's own drawing."""


def vitals(page: Page) -> Vitals:
    """What a page that was opened with `WATCH` has noted until now."""
    seen = cast("_Seen", page.evaluate("() => window.vitals"))
    paint, element = seen["paint"] or (0.0, "nothing")
    _, by = max(seen["frames"], default=(0.0, ""))
    return Vitals(
        shift=sum(value for value, _, _ in seen["shifts"]),
        shifts=tuple(f"{value:.4f} at {time:.0f} ms: {what}" for value, time, what in seen["shifts"]),
        largest_paint=paint,
        largest_element=element,
        taken_over=seen["taken"],
        blocking=sum(took - SHORT_TASK for _, took in seen["tasks"]),
        longest_task=max((took for _, took in seen["tasks"]), default=0.0),
        longest_by=by,
    )
