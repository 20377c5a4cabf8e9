"""The clerk's desk in a process of its own."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.server import FOREIGN_SETTINGS, HOST, ROOT, START_SECONDS, free_port


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A desk that runs at `url`."""

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def desk(*, data: Path, draft_id: str, log: Path) -> Iterator[Desk]:
    """Start a desk on a free port; it ends with the block."""
    port = free_port()
    settings = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN_SETTINGS)}
    arguments = ["-m", "hangtou_portal", "desk", draft_id, "--data", str(data), "--port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=settings | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(port, process=process, log=log)
        yield Desk(url=f"http://{HOST}:{port}", process=process)
    finally:
        process.kill()
        process.wait()


def status(port: int, *, path: str = "/", headers: dict[str, str] | None = None) -> int:
    """The status of an address; 0 while nobody listens."""
    connection = http.client.HTTPConnection(HOST, port, timeout=START_SECONDS)
    try:
        connection.request("GET", path, headers=headers or {})
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def _wait(port: int, *, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        if status(port, path="/_stcore/health") == http.client.OK:
            return
        time.sleep(0.2)
    raise AssertionError(f"the desk did not answer: {log.read_text(encoding='utf-8')}")
