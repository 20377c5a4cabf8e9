"""Serves the packed folder, from memory.

Tried in its place: servestatic 4.4.0, blacknoise 1.2.0 and Starlette's StaticFiles. They read each file anew
in a thread: 180 to 200 ms of processor time for the sixty files of a first visit instead of 50.
"""

import asyncio
import logging
import mimetypes
import os
import threading
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

import streamlit as st
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from hangtou_portal.site import caching
from hangtou_portal.site.frontend.addresses import served_folder
from hangtou_portal.site.frontend.changes import FrontEnd, improved_front_end
from hangtou_portal.site.frontend.packed_folder import (
    ENDINGS,
    TEXTS,
    clear_abandoned,
    read_packed,
    write_packed,
)
from hangtou_portal.site.packing import Encoding, Packed, etag_of, pack

LOG = logging.getLogger(__name__)

# Named here, since the system's own table differs from machine to machine.
MEDIA_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"} | {
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
LOWEST_PRIORITY: Final = 19


class ServedFrontEnd:
    """What is served now: the packed folder or, until there is one, files packed quickly when asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the installed release is packed, or will be."""
        self._folder = folder
        clear_abandoned(folder)
        packed_before = read_packed(folder)
        self._unpacked = packed_before is None
        self.front_end: FrontEnd = packed_before or improved_front_end()
        self.answer = lru_cache(maxsize=None)(self._answer)
        for piece, reason in self.front_end.unimproved.items():
            LOG.warning("Streamlit %s的“%s”与预期不同，按原样提供：%s", st.__version__, piece, reason)

    def pack_beside(self) -> threading.Thread | None:
        """Pack the folder where nobody has, in a thread that takes only processor time that is left over."""
        if not self._unpacked:
            return None
        thread = threading.Thread(target=self._pack, name="pack-front-end", daemon=True)
        thread.start()
        return thread

    def _pack(self) -> None:
        if hasattr(os, "setpriority"):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOWEST_PRIORITY)
        try:
            write_packed(self.front_end, folder=self._folder)
            self.front_end = read_packed(self._folder) or self.front_end
        except OSError as fault:
            LOG.warning("静态文件没能压缩到%s，改为在访问时压缩：%s", self._folder, fault)
        except Exception:
            LOG.exception("静态文件压缩中断，改为在访问时压缩")
        self.answer.cache_clear()

    def _answer(self, name: str) -> Packed:
        source = self.front_end.files[name]
        body = source if isinstance(source, bytes) else source.read_bytes()
        bodies = {Encoding.IDENTITY: body}
        ending = PurePosixPath(name).suffix
        for encoding, packed_ending in ENDINGS.items() if ending in TEXTS else ():
            beside = source.with_name(source.name + packed_ending) if isinstance(source, Path) else None
            bodies[encoding] = (
                beside.read_bytes() if beside and beside.exists() else pack(body=body, encoding=encoding)
            )
        media_type = MEDIA_TYPES.get(ending) or mimetypes.types_map.get(ending, "application/octet-stream")
        return Packed(media_type=media_type, etag=etag_of(body=body), bodies=bodies)


class FrontEndServer:
    """ASGI middleware that answers for Streamlit's files and lets everything else pass."""

    def __init__(self, app: ASGIApp, *, served: ServedFrontEnd) -> None:
        self._app = app
        self._served = served
        self._folder = f"{served_folder()}/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a file, or pass the request on."""
        if scope["type"] == "http" and scope["path"].startswith(self._folder):
            name = scope["path"].removeprefix(self._folder)
            if name in self._served.front_end.files:
                body = await asyncio.to_thread(self._served.answer, name)
                answer = body.response(headers=Headers(scope=scope), cache_control=caching.FOR_EVER)
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)
