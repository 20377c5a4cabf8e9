"""The build step: Streamlit's files as the portal sends them, in a folder, packed forms beside them.

Streamlit serves 23 MB of scripts uncompressed and leaves packing to a proxy; a phone on a weak line waits for
it. Best brotli takes 30 s of processor time for all of them, so it is done once for each release: by
`python -m hangtou_portal pack`, or beside the running server by the first start where nobody has.
"""

import json
import os
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Final

from hangtou_portal.site.frontend.addresses import release
from hangtou_portal.site.frontend.changes import FrontEnd, improved_front_end
from hangtou_portal.site.packing import BROTLI_BEST, Encoding, pack
from hangtou_portal.site.settings import apply_settings

VARIABLE: Final = "HANGTOU_CACHE"
UNIMPROVED: Final = "unimproved.json"
FILES: Final = "static"
UNFINISHED: Final = ".unfinished"
ABANDONED_SECONDS: Final = 3600.0
ENDINGS: Final = {Encoding.BROTLI: ".br", Encoding.GZIP: ".gz"}
TEXTS: Final = (".js", ".css", ".json", ".svg")
"""What packing makes smaller; fonts and pictures are packed by nature."""


def packed_folder() -> Path:
    """Where the installed release is packed: below `$HANGTOU_CACHE`, else below the user's cache folder.

    (XDG Base Directory Specification.)
    """
    chosen = os.environ.get(VARIABLE)
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return (Path(chosen) if chosen else Path(cache) / "hangtou-portal") / "front-end" / release()


def read_packed(folder: Path) -> FrontEnd | None:
    """What was packed into `folder`; None if nobody has."""
    try:
        unimproved = json.loads((folder / UNIMPROVED).read_text(encoding="utf-8"))
    except OSError:
        return None
    files = folder / FILES
    return FrontEnd(
        files={
            path.relative_to(files).as_posix(): path
            for path in files.rglob("*")
            if path.is_file() and path.suffix not in ENDINGS.values()
        },
        unimproved=unimproved,
    )


def write_packed(front_end: FrontEnd, *, folder: Path) -> None:
    """Write all files and their packed forms; `folder` appears complete or not at all.

    Raises:
        OSError: it cannot be written.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    # No TemporaryDirectory: a process that ends while a thread packs would empty it under the thread's hands,
    # and with it the folder that the thread has just moved into its place.
    unfinished = Path(tempfile.mkdtemp(dir=folder.parent, suffix=UNFINISHED))
    try:
        made = unfinished / folder.name
        # Threads, for brotli releases the interpreter lock. The longest file first: begun last, it would
        # keep one processor busy while the others have nothing left.
        bodies = {
            name: source if isinstance(source, bytes) else source.read_bytes()
            for name, source in front_end.files.items()
        }
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            longest_first = sorted(bodies.items(), key=lambda item: len(item[1]), reverse=True)
            list(pool.map(lambda item: _write(made / FILES / item[0], body=item[1]), longest_first))
        (made / UNIMPROVED).write_text(json.dumps(front_end.unimproved), encoding="utf-8")
        # Another process may have been quicker: what it made is the same.
        if not (folder / UNIMPROVED).exists():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.move(made, folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def clear_abandoned(folder: Path) -> None:
    """Remove what processes that ended while they packed have left beside `folder`."""
    for left in folder.parent.glob(f"*{UNFINISHED}"):
        with suppress(FileNotFoundError):  # another process has just finished it, or cleared it away
            if time.time() - left.stat().st_mtime > ABANDONED_SECONDS:
                shutil.rmtree(left, ignore_errors=True)


def _write(path: Path, *, body: bytes) -> None:
    """A file and, where packing makes it smaller, its packed forms beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    for encoding, ending in ENDINGS.items() if path.suffix in TEXTS else ():
        packed = pack(body=body, encoding=encoding, quality=BROTLI_BEST)
        path.with_name(path.name + ending).write_bytes(packed)


def pack_ahead() -> str:
    """The command `pack`: pack the installed release unless that is done, and say where it is."""
    apply_settings()
    folder = packed_folder()
    clear_abandoned(folder)
    front_end = read_packed(folder)
    if front_end is None:
        front_end = improved_front_end()
        write_packed(front_end, folder=folder)
    lines = [f"静态文件已压缩，存放在{folder}（{len(front_end.files)}个文件）"]
    lines += [f"按原样提供：{piece}（{reason}）" for piece, reason in front_end.unimproved.items()]
    return "\n".join(lines)
