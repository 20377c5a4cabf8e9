"""Streamlit's own files, compressed once and sent packed ever after.

Streamlit serves 23 MB of scripts uncompressed and leaves packing to a proxy; a phone on a weak line waits
for it. Best brotli takes 40 s for all of them, so it is done beside the running server by one thread of
lowest priority (or ahead of it, by `Assets.pack_all`), and kept on disk. A file asked for before its turn is
packed quickly.
"""

import asyncio
import logging
import mimetypes
import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from starlette.types import ASGIApp, Receive, Scope, Send

from hangtou_portal.site.frontend.shelf import Shelf
from hangtou_portal.site.packing import (
    BROTLI_AT_ONCE,
    BROTLI_BEST,
    Encoding,
    Packed,
    etag_of,
    headers_of,
    pack,
)

LOG = logging.getLogger(__name__)

# Named here, since the system's own table differs from machine to machine.
TEXT_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
FOR_EVER = "public, max-age=31536000, immutable"
LOWEST_PRIORITY = 19
Rewrite = Callable[[bytes], bytes]
"""Makes a lighter body; its `repr` says what it is made with, since results are kept under it."""
NOTHING: Mapping[str, Rewrite] = MappingProxyType({})
NO_FILES: Mapping[str, Path] = MappingProxyType({})


class Assets:
    """The static files of one folder, by address."""

    def __init__(
        self,
        *,
        directory: Path,
        served: str,
        first: tuple[str, ...],
        shelf: Shelf,
        rewrites: Mapping[str, Rewrite] = NOTHING,
        further: Mapping[str, Path] = NO_FILES,
    ) -> None:
        """The files of `directory` below the address `served`; those in `first` are packed before the others.

        `rewrites` makes a lighter body for an address, given the file's own; `further` are files at addresses
        that do not follow from their place.
        """
        files = {
            f"{served}/{path.relative_to(directory).as_posix()}": path
            for path in sorted(directory.rglob("*"))
        }
        self._files = {address: path for address, path in files.items() if path.is_file()} | dict(further)
        self._served = served
        self._first = first
        self._shelf = shelf
        self._rewrites = rewrites
        self._ready: dict[str, Packed] = {}
        self._best: set[str] = set()

    def __contains__(self, address: object) -> bool:
        return address in self._files

    def is_text(self, address: str) -> bool:
        """Whether packing makes the file smaller; fonts and pictures are packed by nature."""
        return PurePosixPath(address).suffix in TEXT_TYPES

    def packed(self, address: str) -> Packed:
        """The file in the encodings that suit it: from memory, from the shelf, else packed quickly."""
        ready = self._ready.get(address)
        if ready is None:
            ready = self._pack(address, quality=BROTLI_AT_ONCE)
            self._ready.setdefault(address, ready)
        return ready

    def pack_all(self) -> None:
        """Every text file at the best quality, on the shelf and in memory."""
        lightened = [address for address in self._rewrites if not self.is_text(address)]
        for address in dict.fromkeys([*self._first, *lightened, *sorted(self._files)]):
            worth = address in lightened or (address in self and self.is_text(address))
            if worth and address not in self._best:
                self._ready[address] = self._pack(address, quality=BROTLI_BEST)
                self._best.add(address)

    def pack_beside(self) -> threading.Thread:
        """Run `pack_all` in a thread that takes only the processor time nobody else wants."""

        def work() -> None:
            if hasattr(os, "setpriority"):
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOWEST_PRIORITY)
            try:
                self.pack_all()
            except OSError:
                LOG.exception("静态文件压缩中断，未压缩的部分将在访问时压缩")

        thread = threading.Thread(target=work, name="pack-assets", daemon=True)
        thread.start()
        return thread

    def _pack(self, address: str, *, quality: int) -> Packed:
        body = self._body(address)
        etag = etag_of(body=body)
        bodies = {Encoding.IDENTITY: body}
        for encoding in (Encoding.BROTLI, Encoding.GZIP) if self.is_text(address) else ():
            kept = self._shelf.get(etag=etag, encoding=encoding)
            bodies[encoding] = kept or pack(body=body, encoding=encoding, quality=quality)
            if kept is None and (quality == BROTLI_BEST or encoding is Encoding.GZIP):
                self._shelf.put(etag=etag, encoding=encoding, body=bodies[encoding])
        ending = PurePosixPath(address).suffix
        media_type = TEXT_TYPES.get(ending) or mimetypes.types_map.get(ending, "application/octet-stream")
        return Packed(media_type=media_type, etag=etag, bodies=bodies)

    def _body(self, address: str) -> bytes:
        """The file, rewritten where that is asked for; the shelf spares the next process the work."""
        file = self._files[address].read_bytes()
        if address not in self._rewrites:
            return file
        # Another release may make something else of the same file: `served` tells them apart.
        key = etag_of(body=file + f"{self._served} {self._rewrites[address]!r}".encode())
        kept = self._shelf.get(etag=key, encoding=Encoding.IDENTITY)
        if kept is None:
            kept = self._rewrites[address](file)
            self._shelf.put(etag=key, encoding=Encoding.IDENTITY, body=kept)
        return kept


class AssetServer:
    """ASGI middleware that answers for /static and lets everything else pass."""

    def __init__(self, app: ASGIApp, *, assets: Assets) -> None:
        self._app = app
        self._assets = assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a file, or pass the request on."""
        if scope["type"] == "http" and scope["path"] in self._assets:
            body = await asyncio.to_thread(self._assets.packed, scope["path"])
            answer = body.response(headers=headers_of(scope), cache_control=FOR_EVER)
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)
