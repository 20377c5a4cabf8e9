"""Programs that run beside a test."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path


class Programs:
    """Programs, each the head of a group of processes that ends with it."""

    def __init__(self, *, folder: Path) -> None:
        """They write into `folder`: what they say, and what a browser keeps for its user."""
        self.folder = folder
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str, env: Mapping[str, str], keep: Sequence[int] = ()) -> None:
        """Start a program; what it says goes into a file of its name.

        Args:
            command: the program and its arguments.
            env: environment variables beyond the test's own.
            keep: file descriptors that the program inherits.
        """
        with (self.folder / f"{command[0]}.log").open("wb") as output:
            program = subprocess.Popen(
                command,
                env=os.environ | dict(env),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=keep,
                start_new_session=True,
            )
        self._running.append(program)

    def stop(self) -> None:
        """End them all, the last started first, with everything they have started."""
        while self._running:
            program = self._running.pop()
            # A group whose head has ended by itself may be gone.
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
