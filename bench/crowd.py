"""Crowds in a process of their own, so that their work is not the server's: what each met."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.servers import PEER_BIN, Served

HERE = Path(__file__).parent
MODULE = (sys.executable, "-m")
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


def arrivals(*, served: Served, per_second: float, seconds: float) -> Met:
    """New visits to a Streamlit server."""
    return _crowd(
        served,
        [*MODULE, "bench.readers", served.address, "--arrivals", str(per_second), "--seconds", str(seconds)],
    )


def clicks(*, served: Served, readers: int, every: float, seconds: float) -> Met:
    """Readers who go from page to page of a Streamlit server."""
    return _crowd(
        served,
        [
            *MODULE,
            "bench.readers",
            served.address,
            "--readers",
            str(readers),
            "--every",
            str(every),
            "--seconds",
            str(seconds),
        ],
    )


def panel_arrivals(*, served: Served, per_second: float, seconds: float) -> Met:
    """New visits to Panel."""
    script = str(HERE / "peers" / "panel_readers.py")
    address = f"{served.address}/panel_app"
    return _crowd(served, [str(PEER_BIN / "python"), script, address, str(per_second), str(seconds)])


def plain_arrivals(*, served: Served, paths: tuple[str, ...], per_second: float, seconds: float) -> Met:
    """New visits to a server that needs only requests: each asks for `paths` one after the other."""
    return _crowd(
        served,
        [
            *MODULE,
            "bench.requests",
            served.address,
            *paths,
            "--arrivals",
            str(per_second),
            "--seconds",
            str(seconds),
        ],
    )


def requests_per_second(*, served: Served, path: str, seconds: float) -> tuple[float, float]:
    """Answers a second as measured, and as one core to itself would give them."""
    before = served.cpu_seconds()
    found = _run([*MODULE, "bench.requests", served.address, path, "--seconds", str(seconds)])
    return found["per_second"], found["runs"] / max(served.cpu_seconds() - before, 0.01)


def reruns(*, served: Served, number: int) -> list[tuple[int, float]]:
    """Memory in megabytes after so many reruns, looked at ten times on the way."""
    seen = []
    for step in range(1, 11):
        _run([*MODULE, "bench.readers", served.address, "--reruns", str(number // 10)])
        seen.append((number // 10 * step, served.megabytes()))
    return seen


def session_megabytes(*, served: Served, sessions: int) -> float:
    """What one more open session adds."""
    found = _run(
        [
            *MODULE,
            "bench.readers",
            served.address,
            "--hold",
            str(sessions),
            "--watch",
            str(served.process.pid),
        ]
    )
    return found["megabytes_per_session"]


def _crowd(served: Served, command: list[str]) -> Met:
    before = served.cpu_seconds()
    try:
        found = _run(command)
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


def _run(command: list[str]) -> dict[str, float]:
    done = subprocess.run(
        command, cwd=HERE.parent, capture_output=True, text=True, timeout=LONGEST, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found
