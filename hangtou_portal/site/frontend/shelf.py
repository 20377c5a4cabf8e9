"""A folder of packed files that outlives the process, so that only the very first start has to pack."""

import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hangtou_portal.site.packing import Encoding

VARIABLE = "HANGTOU_CACHE"


def default_folder() -> Path:
    """`$HANGTOU_CACHE`, else the user's cache folder (XDG Base Directory Specification)."""
    chosen = os.environ.get(VARIABLE)
    base = (
        Path(chosen)
        if chosen
        else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hangtou-portal"
    )
    return base / "assets"


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """Packed files named after their content, so that a new release of Streamlit finds nothing stale.

    Several processes may share it: a file appears complete or not at all. A folder that cannot be written
    (a read-only container) costs only the packing at the next start.
    """

    folder: Path

    def get(self, *, etag: str, encoding: Encoding) -> bytes | None:
        """The packed file, or None if it was never put here."""
        try:
            return self._path(etag=etag, encoding=encoding).read_bytes()
        except OSError:
            return None

    def put(self, *, etag: str, encoding: Encoding, body: bytes) -> None:
        """Keep `body`; quietly does nothing where the folder cannot be written."""
        path = self._path(etag=etag, encoding=encoding)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as unfinished:
                unfinished.write(body)
            Path(unfinished.name).replace(path)

    def _path(self, *, etag: str, encoding: Encoding) -> Path:
        return self.folder / f"{etag.strip('W/').strip(chr(34))}.{encoding}"
