"""`python -m hangtou_portal build`: the bundle of the record that this installation serves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hangtou_portal.publish.bundle.build import Bundle
from hangtou_portal.publish.served_record import operator, served


def write(folder: Path) -> int:
    """Write the bundle into `folder`; the number of files.

    Raises RecordError for bad data, MissingFontError without a Chinese font, FileExistsError if the folder is
    not empty.
    """
    bundle = Bundle(served=served(), operator=operator())
    files = bundle.files()
    write_bundle(files=files, folder=folder)
    return len(files)


def write_bundle(*, files: Mapping[str, bytes], folder: Path) -> None:
    """Write `files` into `folder`, which is made if need be. Raises FileExistsError if it is not empty."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"目录“{folder}”不是空的，请换一个")
    for path, body in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
