"""What a crowd of readers met, and how it is summed up."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable
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


async def arriving(visit: Callable[[], Awaitable[float]], *, per_second: float, seconds: float) -> Outcome:
    """What new visits meet that begin at random moments: each is one call of `visit`."""
    outcome = Outcome()
    chance = random.Random(1)
    async with asyncio.TaskGroup() as visits:
        ends = time.perf_counter() + seconds
        while time.perf_counter() < ends:
            visits.create_task(outcome.record(visit()))
            await asyncio.sleep(chance.expovariate(per_second))
    return outcome


def percentile(values: Iterable[float], share: float) -> float:
    """The nearest-rank percentile; NaN of nothing."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100).__int__() - 1)] if ordered else float("nan")
