"""What a crowd of readers met, and how it is summed up."""

from collections.abc import Awaitable, Iterable
from dataclasses import dataclass, field

from websockets.exceptions import WebSocketException


@dataclass(kw_only=True)
class Outcome:
    """What a crowd of readers met."""

    milliseconds: list[float] = field(default_factory=list)
    failed: int = 0

    async def record(self, run: Awaitable[float]) -> None:
        """Add one run."""
        try:
            self.milliseconds.append(await run)
        except (OSError, TimeoutError, WebSocketException):
            self.failed += 1

    def summary(self) -> dict[str, float]:
        """Number of runs, failures, median and 95th percentile."""
        return {
            "runs": len(self.milliseconds),
            "failed": self.failed,
            "p50": percentile(self.milliseconds, 50),
            "p95": percentile(self.milliseconds, 95),
        }


def percentile(values: Iterable[float], share: float) -> float:
    """The nearest-rank percentile; NaN of nothing."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100).__int__() - 1)] if ordered else float("nan")
