"""As many plain requests as the server answers: `python -m bench.requests http://127.0.0.1:8501 /city`.

Prints one JSON object: answers a second, and the 95th percentile in milliseconds.
"""

import argparse
import asyncio
import json
import random
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

from bench.outcome import Outcome, percentile

LINES = 16
"""Connections kept open, as a proxy in front would."""


async def ask(*, address: str, path: str, seconds: float) -> dict[str, float]:
    """Ask for `path` over `LINES` connections for `seconds`."""
    host = urlsplit(address).netloc
    name, _, port = host.partition(":")
    question = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br\r\n\r\n".encode()
    milliseconds: list[float] = []
    ends = time.perf_counter() + seconds

    async def line() -> None:
        reader, writer = await asyncio.open_connection(name, int(port or 80))
        while time.perf_counter() < ends:
            began = time.perf_counter()
            writer.write(question)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(head.decode("latin-1"))
            await reader.readexactly(_length(head))
            milliseconds.append((time.perf_counter() - began) * 1000)
        writer.close()

    async with asyncio.TaskGroup() as lines:
        for _ in range(LINES):
            lines.create_task(line())
    return {
        "runs": len(milliseconds),
        "per_second": len(milliseconds) / seconds,
        "p95": percentile(milliseconds, 95),
    }


async def arrive(*, address: str, paths: Sequence[str], per_second: float, seconds: float) -> Outcome:
    """New visits at random moments, each over a connection of its own, asking for `paths` in turn."""
    outcome = Outcome()
    chance = random.Random(1)
    host = urlsplit(address).netloc
    name, _, port = host.partition(":")

    async def visit() -> float:
        began = time.perf_counter()
        reader, writer = await asyncio.open_connection(name, int(port or 80))
        for path in paths:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(_length(head))
        writer.close()
        return (time.perf_counter() - began) * 1000

    async with asyncio.TaskGroup() as visits:
        ends = time.perf_counter() + seconds
        while time.perf_counter() < ends:
            visits.create_task(outcome.record(visit()))
            await asyncio.sleep(chance.expovariate(per_second))
    return outcome


def _length(head: bytes) -> int:
    lowered = head.lower()
    start = lowered.index(b"content-length:") + len(b"content-length:")
    return int(lowered[start : lowered.index(b"\r\n", start)])


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.requests", description=__doc__)
    parser.add_argument("address")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--arrivals", type=float, help="new visits a second, instead of all that it can")
    parser.add_argument("--seconds", type=float, default=5.0)
    asked = parser.parse_args(arguments)
    if asked.arrivals:
        outcome = asyncio.run(
            arrive(address=asked.address, paths=asked.paths, per_second=asked.arrivals, seconds=asked.seconds)
        )
        print(json.dumps(outcome.summary()))
    else:
        found = ask(address=asked.address, path=asked.paths[0], seconds=asked.seconds)
        print(json.dumps(asyncio.run(found)))


if __name__ == "__main__":
    main()
