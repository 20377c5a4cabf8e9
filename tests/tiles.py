"""A small map tile server on loopback: it stands in for 天地图, whose key no test has."""

from __future__ import annotations

import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

GOOD_KEY = "good-key"
#: A colour that the portal itself never draws.
TILE_RGB = (120, 200, 255)
SIDE = 256


@dataclass(kw_only=True)
class TileServer:
    """A running tile server; `asked` are the tiles (x, y, level) that were asked for."""

    origin: str
    failing: bool = False
    asked: list[tuple[int, int, int]] = field(default_factory=list)

    @property
    def template(self) -> str:
        """The address as an operator configures it."""
        return f"{self.origin}/DataServer?T=vec_w&x={{x}}&y={{y}}&l={{z}}&tk={{key}}"


def tile() -> bytes:
    """One PNG of SIDE by SIDE pixels, all of one colour."""
    rows = (b"\0" + bytes(TILE_RGB) * SIDE) * SIDE

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    packed = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + packed


@contextmanager
def serve_tiles() -> Iterator[TileServer]:
    """Tiles for whoever has GOOD_KEY, 403 for everybody else, 500 for all while it is `failing`."""
    picture = tile()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = parse_qs(urlsplit(self.path).query)
            keys = query.get("tk", [])
            x, y, level = (int(query[name][0]) for name in "xyl")
            running.asked.append((x, y, level))
            status = (
                HTTPStatus.INTERNAL_SERVER_ERROR
                if running.failing
                else HTTPStatus.OK
                if keys == [GOOD_KEY]
                else HTTPStatus.FORBIDDEN
            )
            body = picture if status is HTTPStatus.OK else b""
            self.send_response(status)
            self.send_header("Content-Type", "image/png")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Cross-Origin-Resource-Policy", "cross-origin")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = TileServer(origin=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
