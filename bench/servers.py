"""Servers under measurement: each a process of its own, with the processor time and memory it takes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from bench.peers.static_page import write_page
from tests.deploy.nginx import certify, run_nginx, write_configuration
from tests.server import HOST

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
PEER_BIN = HERE / ".venv" / "bin"
START_SECONDS = 60.0


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


@contextmanager
def portal(*, folder: Path) -> Iterator[Served]:
    """The portal as `make run` starts it."""
    port = free_port()
    command = [sys.executable, "-m", "hangtou_portal", "serve", "--host", "127.0.0.1", "--port", str(port)]
    with _started(command, port=port, folder=folder, cwd=ROOT) as served:
        yield served


@contextmanager
def stock_streamlit(*, content: Path, folder: Path) -> Iterator[Served]:
    """`streamlit run` as its documentation shows it; away from the portal's settings."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(HERE / "peers" / "stock_streamlit.py")),
        *("--server.port", str(port), "--server.headless", "true", "--server.address", "127.0.0.1"),
    ]
    with _started(command, port=port, folder=folder, cwd=folder, content=content) as served:
        yield served


@contextmanager
def dash(*, content: Path, folder: Path) -> Iterator[Served]:
    """Dash on its own server."""
    port = free_port()
    command = [str(PEER_BIN / "python"), str(HERE / "peers" / "dash_app.py"), str(port)]
    with _started(command, port=port, folder=folder, cwd=folder, content=content) as served:
        yield served


@contextmanager
def panel(*, content: Path, folder: Path) -> Iterator[Served]:
    """Panel on Bokeh's server."""
    port = free_port()
    app = HERE / "peers" / "panel_app.py"
    command = [
        *(str(PEER_BIN / "python"), "-m", "panel", "serve", str(app), "--address", "127.0.0.1"),
        *("--port", str(port), "--index", "panel_app"),
    ]
    with _started(
        command, port=port, folder=folder, cwd=folder, content=content, path="/panel_app"
    ) as served:
        yield served


@contextmanager
def static(*, content: Path, folder: Path) -> Iterator[Served]:
    """One HTML file and plotly.js behind nginx."""
    port = free_port()
    write_page(content=content, folder=folder)
    template = (HERE / "peers" / "nginx.conf").read_text(encoding="utf-8")
    (folder / "tmp").mkdir()
    (folder / "nginx.conf").write_text(
        template.replace("@FOLDER@", str(folder)).replace("@PORT@", str(port)), encoding="utf-8"
    )
    # Workers read the page as another user unless nginx is told otherwise.
    command = ["nginx", "-c", str(folder / "nginx.conf"), "-g", "daemon off; user root;"]
    with _started(command, port=port, folder=folder, cwd=folder) as served:
        yield served


@contextmanager
def deployed(served: Served, *, folder: Path) -> Iterator[Served]:
    """`served` behind nginx with TLS and HTTP/2, as `deploy/README.md` sets up the portal."""
    port = free_port()
    certify(folder)
    hosts = [served.address.removeprefix("http://")]
    write_configuration(folder=folder, port=port, hosts=hosts, secure=True)
    with ExitStack() as stops:
        run_nginx(folder, port=port, stops=stops)
        yield Served(address=f"https://{HOST}:{port}", process=served.process)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _started(
    command: Sequence[str],
    *,
    port: int,
    folder: Path,
    cwd: Path,
    content: Path | None = None,
    path: str = "/",
) -> Iterator[Served]:
    settings: Mapping[str, str] = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("STREAMLIT_", "HANGTOU_", "BOKEH_"))
    }
    log = folder / f"{Path(command[0]).name}-{port}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**settings, "PYTHONUTF8": "1", **({"BENCH_CONTENT": str(content)} if content else {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(port=port, path=path, process=process, log=log)
        yield Served(address=f"http://127.0.0.1:{port}", process=process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(*, port: int, path: str, process: subprocess.Popen[bytes], log: Path) -> None:
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.2)
        finally:
            connection.close()
    raise RuntimeError(
        f"{process.args!r} did not start:\n{log.read_text(encoding='utf-8', errors='replace')}"
    )
