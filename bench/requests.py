"""As many plain requests as the server answers: `python -m bench.requests http://127.0.0.1:8501 /city`.

Prints one JSON object: answers a second, and the 95th percentile in milliseconds.
"""

import argparse
import asyncio
import json
import time
from collections.abc import Sequence
from urllib.parse import urlsplit

from bench.readers import percentile

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
    return {"per_second": len(milliseconds) / seconds, "p95": percentile(milliseconds, 95)}


def _length(head: bytes) -> int:
    lowered = head.lower()
    start = lowered.index(b"content-length:") + len(b"content-length:")
    return int(lowered[start : lowered.index(b"\r\n", start)])


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.requests", description=__doc__)
    parser.add_argument("address")
    parser.add_argument("path")
    parser.add_argument("--seconds", type=float, default=5.0)
    asked = parser.parse_args(arguments)
    print(json.dumps(asyncio.run(ask(address=asked.address, path=asked.path, seconds=asked.seconds))))


if __name__ == "__main__":
    main()
