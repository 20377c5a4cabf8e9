"""Zip archives whose bytes depend on their contents alone, so that a checksum means something."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

#: The earliest date that a zip can hold, given to every file instead of the time it was made.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_MOMENT = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>")


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """`files` by their paths, packed."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", compression=zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, date_time=_NO_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return body.getvalue()


def without_dates(body: bytes, *, rewrite: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The archive with one date for all files; contents of those named in `rewrite` are put through it."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return to_zip({name: rewrite.get(name, bytes)(archive.read(name)) for name in archive.namelist()})


def workbook_without_dates(body: bytes) -> bytes:
    """The workbook without the time it was made, in the archive and in its properties."""
    return without_dates(body, rewrite={"docProps/core.xml": lambda text: _MOMENT.sub(b"", text)})
