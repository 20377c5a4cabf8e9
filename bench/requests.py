"""As many plain requests as the server answers: `python -m bench.requests http://127.0.0.1:8501 /city`.

Prints one JSON object: how many answers, and how many a second.
"""

import argparse
import asyncio
import json
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

from bench.outcome import Outcome, arriving

LINES = 16
"""Connections kept open, as a proxy in front would."""
LONGEST_VISIT = 30.0
"""Seconds; a visit that takes longer counts as failed."""


async def ask(*, address: str, path: str, seconds: float) -> dict[str, float]:
    """Ask for `path` over `LINES` connections for `seconds`."""
    host = urlsplit(address).netloc
    name, _, port = host.partition(":")
    question = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br\r\n\r\n".encode()
    answers = 0
    ends = time.perf_counter() + seconds

    async def line() -> None:
        nonlocal answers
        reader, writer = await asyncio.open_connection(name, int(port or 80))
        while time.perf_counter() < ends:
            writer.write(question)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(head.decode("latin-1"))
            await reader.readexactly(_length(head))
            answers += 1
        writer.close()

    async with asyncio.TaskGroup() as lines:
        for _ in range(LINES):
            lines.create_task(line())
    return {"runs": answers, "per_second": answers / seconds}


async def arrive(*, address: str, paths: Sequence[str], per_second: float, seconds: float) -> Outcome:
    """New visits, each asking for `paths` in turn."""
    host = urlsplit(address).netloc
    name, _, port = host.partition(":")

    async def visit() -> float:
        began = time.perf_counter()
        async with asyncio.timeout(LONGEST_VISIT):
            for path in paths:
                # A line for each: not every server keeps one open.
                reader, writer = await asyncio.open_connection(name, int(port or 80))
                lines = (
                    f"GET {path} HTTP/1.1",
                    f"Host: {host}",
                    "Accept-Encoding: gzip",
                    "Connection: close",
                )
                writer.write("\r\n".join((*lines, "", "")).encode())
                if b" 200 " not in (await reader.read()).partition(b"\r\n")[0]:
                    raise ConnectionError(path)
                writer.close()
        return (time.perf_counter() - began) * 1000

    return await arriving(visit, per_second=per_second, seconds=seconds)


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
