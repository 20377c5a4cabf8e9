"""nginx as `deploy/nginx` sets it up, on this machine: its configuration, its certificate, its process."""

import socket
import subprocess
import time
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from ssl import SSLContext, create_default_context
from string import Template

from tests.server import HOST, ROOT

START_SECONDS = 15.0

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


def run_nginx(folder: Path, *, port: int, stops: ExitStack) -> None:
    """Start nginx with the configuration in `folder`, until it listens at `port`; it ends with `stops`.

    Raises RuntimeError if it does not.
    """
    process = subprocess.Popen(
        ["nginx", "-c", str(folder / "nginx.conf"), "-g", "daemon off;"], stderr=subprocess.DEVNULL
    )
    stops.callback(process.wait)
    stops.callback(process.terminate)
    ends = time.monotonic() + START_SECONDS
    while time.monotonic() < ends:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return
        time.sleep(0.1)
    raise RuntimeError(f"nginx does not listen at {port}")


def certify(folder: Path) -> SSLContext:
    """A certificate for this one nginx, and who trusts it."""
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
            *("-nodes", "-days", "2", "-subj", "/CN=hangtou", "-addext", f"subjectAltName=IP:{HOST}"),
            *("-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")),
        ],
        check=True,
        capture_output=True,
    )
    return create_default_context(cafile=str(folder / "certificate.pem"))


def write_configuration(*, folder: Path, port: int, hosts: Sequence[str], secure: bool) -> None:
    """Write what nginx needs to listen at `port` in front of `hosts`, over TLS and HTTP/2 where `secure`.

    The certificate of `certify` must be in the same folder then.
    """
    servers = " ".join(f"server {host} max_fails=1 fail_timeout=2s;" for host in hosts)
    # As envsubst does it: only these four names, nginx has dollars of its own.
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, value in {
        "HANGTOU_LISTEN": f"{HOST}:{port} ssl http2" if secure else f"{HOST}:{port}",
        "HANGTOU_SERVERS": servers,
        "HANGTOU_CACHE": str(folder / "cache"),
        "HANGTOU_TLS": f"ssl_certificate {folder}/certificate.pem; ssl_certificate_key {folder}/key.pem;"
        if secure
        else "",
    }.items():
        text = text.replace(f"${{{name}}}", value)
    text = text.replace("/var/log/nginx", str(folder))
    (folder / "hangtou.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(Template(MAIN).substitute(folder=folder), encoding="utf-8")
