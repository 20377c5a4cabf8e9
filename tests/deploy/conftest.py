"""nginx from `deploy/nginx`, in front of two portals."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from string import Template

import pytest

from tests.server import HOST, ROOT, Portal, free_port, launch

TEMPLATE = ROOT / "deploy" / "nginx" / "hangtou.conf.template"
MAIN = """
worker_processes 1;
user root;
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  client_body_temp_path $folder/body; proxy_temp_path $folder/proxy; fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi; scgi_temp_path $folder/scgi;
  include $folder/hangtou.conf;
}
"""


@dataclass(frozen=True, kw_only=True)
class Front:
    """nginx at `address` with the portals behind it."""

    address: str
    portals: tuple[Portal, ...]
    log: Path

    @property
    def port(self) -> int:
        """Where nginx listens."""
        return int(self.address.rpartition(":")[2])


StartFront = Callable[[Sequence[Portal]], Front]


@pytest.fixture
def start_front(tmp_path: Path) -> Iterator[Callable[[int], Front]]:
    """Starts so many portals and nginx in front of them; all end with the test."""
    assert shutil.which("nginx"), "nginx is missing: sh tests/deploy/install.sh"
    with ExitStack() as stops:

        def start(number: int) -> Front:
            portals = []
            for place in range(number):
                portals.append(launch(log=tmp_path / f"portal-{place}.log"))
                stops.callback(portals[-1].stop)
            port = free_port()
            _write_configuration(folder=tmp_path, port=port, portals=portals)
            process = subprocess.Popen(
                ["nginx", "-c", str(tmp_path / "nginx.conf"), "-g", "daemon off;"],
                stderr=subprocess.DEVNULL,
            )
            stops.callback(process.wait)
            stops.callback(process.terminate)
            _wait(port)
            return Front(address=f"http://{HOST}:{port}", portals=tuple(portals), log=tmp_path / "access.log")

        yield start


def _write_configuration(*, folder: Path, port: int, portals: Sequence[Portal]) -> None:
    servers = " ".join(
        f"server {portal.url.removeprefix('http://')} max_fails=1 fail_timeout=2s;" for portal in portals
    )
    # As envsubst does it: only these four names, nginx has dollars of its own.
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, value in {
        "HANGTOU_LISTEN": f"{HOST}:{port}",
        "HANGTOU_SERVERS": servers,
        "HANGTOU_CACHE": str(folder / "cache"),
        "HANGTOU_TLS": "",
    }.items():
        text = text.replace(f"${{{name}}}", value)
    text = text.replace("/dev/stdout", str(folder / "access.log"))
    (folder / "hangtou.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(Template(MAIN).substitute(folder=folder), encoding="utf-8")


def _wait(port: int) -> None:
    ends = time.monotonic() + 15
    while time.monotonic() < ends:
        connection = HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise AssertionError("nginx did not start")
