"""Servers under measurement: each a process of its own, with the processor time and memory it takes."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.peers.static_page import write_page
from tests.deploy.nginx import certify, run_nginx, write_configuration
from tests.server import HOST, ROOT, free_port, start

PEERS = Path(__file__).parent / "peers"
PEER_BIN = PEERS.with_name(".venv") / "bin"


@dataclass(frozen=True, kw_only=True)
class Served:
    """A server that answers at `address`."""

    address: str
    process: subprocess.Popen[bytes]

    def cpu_seconds(self) -> float:
        """Processor time used since the start, by all threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> float:
        """Resident memory."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def portal(*, folder: Path) -> AbstractContextManager[Served]:
    """The portal as `make run` starts it. The `folder` of every server is made here and is its own."""
    port = free_port()
    command = [sys.executable, "-m", "hangtou_portal", "serve", "--host", HOST, "--port", str(port)]
    return _started(command, port=port, folder=folder, cwd=ROOT)


def stock_streamlit(*, content: Path, folder: Path) -> AbstractContextManager[Served]:
    """`streamlit run` as its documentation shows it; away from the portal's settings."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(PEERS / "stock_streamlit.py")),
        *("--server.port", str(port), "--server.headless", "true", "--server.address", HOST),
    ]
    return _started(command, port=port, folder=folder, content=content)


def dash(*, content: Path, folder: Path) -> AbstractContextManager[Served]:
    """Dash on its own server."""
    port = free_port()
    command = [str(PEER_BIN / "python"), str(PEERS / "dash_app.py"), str(port)]
    return _started(command, port=port, folder=folder, content=content)


def panel(*, content: Path, folder: Path) -> AbstractContextManager[Served]:
    """Panel on Bokeh's server."""
    port = free_port()
    command = [
        *(str(PEER_BIN / "python"), "-m", "panel", "serve", str(PEERS / "panel_app.py"), "--address", HOST),
        *("--port", str(port), "--index", "panel_app"),
    ]
    return _started(command, port=port, folder=folder, content=content, path="/panel_app")


def static(*, content: Path, folder: Path) -> AbstractContextManager[Served]:
    """One HTML file and plotly.js behind nginx."""
    port = free_port()
    (folder / "tmp").mkdir(parents=True)
    write_page(content=content, folder=folder)
    template = (PEERS / "nginx.conf").read_text(encoding="utf-8")
    (folder / "nginx.conf").write_text(
        template.replace("@FOLDER@", str(folder)).replace("@PORT@", str(port)), encoding="utf-8"
    )
    # Workers read the page as another user unless nginx is told otherwise.
    command = ["nginx", "-c", str(folder / "nginx.conf"), "-g", "daemon off; user root;"]
    return _started(command, port=port, folder=folder)


@contextmanager
def deployed(served: Served, *, folder: Path) -> Iterator[Served]:
    """`served` behind nginx with TLS and HTTP/2, as `deploy/README.md` sets up the portal."""
    port = free_port()
    folder.mkdir()
    certify(folder)
    hosts = [served.address.removeprefix("http://")]
    write_configuration(folder=folder, port=port, hosts=hosts, secure=True)
    with ExitStack() as stops:
        run_nginx(folder, port=port, stops=stops)
        yield Served(address=f"https://{HOST}:{port}", process=served.process)


@contextmanager
def _started(
    command: Sequence[str],
    *,
    port: int,
    folder: Path,
    cwd: Path | None = None,
    content: Path | None = None,
    path: str = "/",
) -> Iterator[Served]:
    folder.mkdir(exist_ok=True)
    env = {"BENCH_CONTENT": str(content)} if content else {}
    running = start(command, port=port, log=folder / "server.log", env=env, cwd=cwd or folder, paths=(path,))
    try:
        yield Served(address=running.url, process=running.process)
    finally:
        running.stop()
