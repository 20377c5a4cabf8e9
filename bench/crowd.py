"""Crowds in a process of their own, so that their work is not the server's: what each met."""

import json
import subprocess
import sys
from dataclasses import dataclass

from bench.servers import Served
from tests.server import ROOT

LONGEST = 60
"""Seconds a crowd may take, those who wait for an answer included."""


@dataclass(frozen=True, kw_only=True)
class Met:
    """Milliseconds at the median and the 95th percentile, and the processor time that a run took."""

    runs: int
    failed: float
    """NaN where the crowd had to be called off."""
    p50: float
    p95: float
    cpu_milliseconds: float


def met_by(served: Served, *crowd: object, python: str = sys.executable) -> Met:
    """What `crowd`, the words of a command that follow `python -m`, has met at `served`."""
    before = served.cpu_seconds()
    try:
        found = _run(*crowd, python=python)
    except subprocess.TimeoutExpired:
        # A server that has collapsed under its crowd is a result, too.
        found = {"runs": 0, "failed": float("nan"), "p50": float("nan"), "p95": float("nan")}
    used = served.cpu_seconds() - before
    return Met(
        runs=int(found["runs"]),
        failed=found["failed"],
        p50=found["p50"],
        p95=found["p95"],
        cpu_milliseconds=1000 * used / max(found["runs"], 1),
    )


def requests_per_second(*, served: Served, path: str, seconds: float) -> tuple[float, float]:
    """Answers a second as measured, and as one core to itself would give them."""
    before = served.cpu_seconds()
    found = _run("bench.requests", served.address, path, "--seconds", seconds)
    return found["per_second"], found["runs"] / max(served.cpu_seconds() - before, 0.01)


def reruns(*, served: Served, number: int) -> list[tuple[int, float]]:
    """Memory in megabytes after so many reruns, looked at ten times on the way."""
    seen = []
    for step in range(1, 11):
        _run("bench.readers", served.address, "--reruns", number // 10)
        seen.append((number // 10 * step, served.megabytes()))
    return seen


def session_megabytes(*, served: Served, sessions: int) -> float:
    """What one more open session adds."""
    found = _run("bench.readers", served.address, "--hold", sessions, "--watch", served.process.pid)
    return found["megabytes_per_session"]


def _run(*words: object, python: str = sys.executable) -> dict[str, float]:
    command = [python, "-m", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST, check=False)
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found
