"""`/present/portal`: the whole portal as one archive for a stick, made once for each record."""

from __future__ import annotations

import asyncio
import logging
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from hangtou_portal.html.render import render
from hangtou_portal.publish.bundle import Bundle
from hangtou_portal.publish.made_files import NoSuchFileError
from hangtou_portal.publish.served_record import operator, served
from hangtou_portal.publish.typeset import MissingFontError
from hangtou_portal.record.model import Record
from hangtou_portal.site import caching
from hangtou_portal.site.packing import packed_html
from hangtou_portal.tables.archive import to_zip
from hangtou_portal.views.link_context import LinkContext, from_folder

LOG = logging.getLogger(__name__)
_MEGABYTE: Final = 1_000_000


class OfflinePortal:
    """Keeps the archive of the record served last, in a folder that ends with the process."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._fingerprint = ""
        self._making: asyncio.Task[Path] | None = None
        self._writing = threading.Lock()

    def making(self, current: Record) -> asyncio.Task[Path]:
        """The task that makes the record's archive, begun if there is none yet; it may be done."""
        fingerprint = current.fingerprint
        if self._making is None or fingerprint != self._fingerprint or _is_lost(self._making):
            self._fingerprint = fingerprint
            # It takes a minute or more: in a thread, so that the event loop goes on answering.
            self._making = asyncio.create_task(asyncio.to_thread(self._write, current))
        return self._making

    def _write(self, current: Record) -> Path:
        body = to_zip(Bundle(record=current, operator=operator()).files())
        with self._writing:
            # Made when first asked for: a server that is ended by a signal leaves the folder behind.
            self._folder = self._folder or TemporaryDirectory(prefix="hangtou-offline-")
            folder = Path(self._folder.name)
            folder.mkdir(exist_ok=True)
            file = folder / f"{current.fingerprint}.zip"
            file.write_bytes(body)
            # The one before may still be on its way to a reader, or be made at the same time as this one.
            for old in sorted(folder.iterdir(), key=lambda made: made.stat().st_mtime_ns)[:-2]:
                old.unlink()
        LOG.info("整个门户的离线版已做好：%.1f MB", len(body) / _MEGABYTE)
        return file


def _is_lost(making: asyncio.Task[Path]) -> bool:
    """Whether it failed, or what cleans up old temporary files has taken the archive."""
    return making.done() and (making.exception() is not None or not making.result().exists())


def offline_routes() -> list[BaseRoute]:
    """The page that says how large the archive is, and the archive."""
    offline = OfflinePortal()

    async def page(request: Request) -> Response:
        """While the archive is being made, the page asks again by itself."""
        current = served()
        making = offline.making(current)
        # A failure in the first moment is shown with this answer, not with the next.
        await asyncio.wait([making], timeout=0.2)
        why = _failure(making)
        size = making.result().stat().st_size / _MEGABYTE if making.done() and not why else 0.0
        html = render(
            "present_portal.html",
            link=LinkContext(lead=from_folder),
            record=current,
            size=size,
            why=why,
        )
        return packed_html(html).response(headers=request.headers, cache_control=caching.NEVER)

    async def archive(_: Request) -> Response:
        making = offline.making(served())
        await asyncio.wait([making])
        if why := _failure(making):
            raise HTTPException(status_code=503, detail=why)
        return FileResponse(
            making.result(),
            media_type="application/zip",
            filename=f"{served().title}离线版.zip",
            headers={"Cache-Control": caching.ASK_AGAIN},
        )

    return [Route("/present/portal", page), Route("/present/portal.zip", archive)]


def _failure(making: asyncio.Task[Path]) -> str:
    """Why there is no archive, in Chinese; empty while it is being made and when it is there."""
    error = making.exception() if making.done() else None
    if error is None:
        return ""
    if isinstance(error, (MissingFontError, NoSuchFileError)):
        return f"{error}。演示、数据和网页不受影响。"
    raise error
