"""A real portal in a process of its own, so that a test meets what a visitor meets."""

import asyncio
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
# The portal's own address first; Streamlit's answers too, even while the portal refuses bad data.
HEALTH_PATHS = ("/healthz", "/_stcore/health")
START_SECONDS = 60.0
ANSWER_SECONDS = 15.0
STOP_SECONDS = 10.0
# Settings in the shell of whoever runs the tests; the server under test shall not see them.
FOREIGN_SETTINGS = ("STREAMLIT_", "HANGTOU_", "BOKEH_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """A server that runs, at `url` (without a closing slash)."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def host(self) -> str:
        """Host and port."""
        return self.url.removeprefix("http://")

    def read_log(self) -> str:
        """Return what the server has said so far, for claims about what is logged and what is not."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self) -> None:
        """End the server; ending it twice does no harm."""
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def launch(
    *,
    log: Path,
    data: Path | None = None,
    env: Mapping[str, str] | None = None,
    port: int | None = None,
    python: str = sys.executable,
    cold: bool = True,
) -> Portal:
    """Start the portal on a free port and return it as soon as it answers.

    Args:
        log: the file that receives everything the server prints.
        data: a data folder to serve in place of the project's own (HANGTOU_DATA).
        env: further environment variables.
        port: this one and no other.
        python: the interpreter, with what the portal stands on.
        cold: do not run every page first, which takes longer than the start itself.

    Raises:
        RuntimeError: the server ended, or did not answer in START_SECONDS; the message holds its log.
    """
    port = port or free_port()
    chosen = {} if data is None else {"HANGTOU_DATA": str(data)}
    command = [python, "-m", "hangtou_portal", "serve", "--port", str(port)]
    return start([*command, "--cold"] if cold else command, port=port, log=log, env=chosen | dict(env or {}))


def start(
    command: Sequence[str],
    *,
    port: int,
    log: Path,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
    paths: Sequence[str] = HEALTH_PATHS,
) -> Portal:
    """Run a command that serves on `port`, and return when one of `paths` answers; else as `launch`."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=own_environment() | dict(env or {}),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    portal = Portal(url=f"http://{HOST}:{port}", log=log, process=process)
    try:
        _wait_until_it_answers(portal=portal, port=port, paths=paths)
    except BaseException:
        portal.stop()
        raise
    return portal


def own_environment() -> dict[str, str]:
    """The environment of a process under test."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN_SETTINGS)}
    # Without these a log in Chinese depends on the locale of the machine, and arrives late.
    return settings | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)}


def _wait_until_it_answers(*, portal: Portal, port: int, paths: Sequence[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if portal.process.poll() is not None:
            code = portal.process.returncode
            raise RuntimeError(f"the server ended with exit code {code}:\n{portal.read_log()}")
        if any(status(port, path=path) == http.client.OK for path in paths):
            return
        time.sleep(0.1)
    raise RuntimeError(f"the server did not answer in {START_SECONDS:.0f} s:\n{portal.read_log()}")


def status(port: int, *, path: str = "/", headers: Mapping[str, str] | None = None) -> int | None:
    """Return the HTTP status of a path, or None while nobody listens.

    http.client and not urllib, which would follow a proxy set in the environment.
    """
    connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", path, headers=dict(headers or {}))
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def run_apart(work: Coroutine[object, object, Result]) -> Result:
    """Run `work` in an event loop of its own, whether or not Playwright's occupies this thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, work).result()


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
