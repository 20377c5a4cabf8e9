"""Fixtures every test may use: the running portal, and portals of a test's own."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import pytest

from hangtou_portal.record.location import data_folder
from tests.browser.chromium import MissingBrowserError, find_chromium
from tests.next_report import add_next_report
from tests.scheduling import PageByPage
from tests.server import ROOT, Portal, launch, own_environment


class StartPortal(Protocol):
    """Starts a portal of the test's own; it ends with the test."""

    def __call__(
        self, *, data: Path | None = None, env: Mapping[str, str] | None = None, port: int | None = None
    ) -> Portal:
        """Serve `data` (the project's own unless given) with further environment variables on `port`."""
        ...


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Stop before the first test when browser tests are selected and no browser can run them.

    A worker of pytest-xdist cannot end the run; there each browser test fails with the same message.
    """
    is_worker = hasattr(config, "workerinput")
    if not is_worker and any(item.get_closest_marker("browser") for item in items):
        try:
            find_chromium()
        except MissingBrowserError as missing:
            pytest.exit(str(missing), returncode=pytest.ExitCode.USAGE_ERROR)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> PageByPage | None:
    """Keep together what `--dist loadscope` alone would part."""
    return PageByPage(config, log) if config.getoption("dist") == "loadscope" else None


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """The project as it is, on a free port: shared, so no test may change what it serves."""
    running = launch(log=tmp_path_factory.mktemp("portal") / "server.log")
    yield running
    running.stop()


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A portal that serves this report and the next; shared as well."""
    folder = tmp_path_factory.mktemp("both")
    data = Path(shutil.copytree(data_folder(), folder / "data"))
    add_next_report(data)
    running = launch(log=folder / "server.log", data=data)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline bundle as the command writes it; `tests/scheduling.py` keeps together who reads it."""
    folder = tmp_path_factory.mktemp("stick") / "门户"
    command = [sys.executable, "-m", "hangtou_portal", "build", str(folder)]
    done = subprocess.run(
        command, cwd=ROOT, env=own_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def start_portal(tmp_path: Path) -> Iterator[StartPortal]:
    """Portals of the test's own, for what can only be seen on a fresh server or on other data."""
    with ExitStack() as stops:
        yield _starter(folder=tmp_path, at_the_end=stops.callback)


def _starter(*, folder: Path, at_the_end: Callable[[Callable[[], None]], object]) -> StartPortal:
    started: list[Portal] = []

    def start(
        *, data: Path | None = None, env: Mapping[str, str] | None = None, port: int | None = None
    ) -> Portal:
        running = launch(log=folder / f"server-{len(started)}.log", data=data, env=env, port=port)
        at_the_end(running.stop)
        started.append(running)
        return running

    return start
