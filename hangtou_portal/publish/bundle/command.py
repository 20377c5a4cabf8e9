"""`python -m hangtou_portal build`: the bundle of the record that this installation serves."""

from __future__ import annotations

from pathlib import Path

from hangtou_portal.publish.bundle.build import Bundle, write_bundle
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
