"""The clerk's desk in a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.server import Portal, free_port, start


@contextmanager
def desk(*, data: Path, draft_id: str, log: Path) -> Iterator[Portal]:
    """Start a desk on a free port; it ends with the block."""
    port = free_port()
    arguments = ["desk", draft_id, "--data", str(data), "--port", str(port)]
    running = start([sys.executable, "-m", "hangtou_portal", *arguments], port=port, log=log)
    try:
        yield running
    finally:
        running.stop()
