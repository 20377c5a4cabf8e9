"""Writing a draft's files so that no reader ever sees half of one."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_table(file: Path, *, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write a table as CSV in UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    write_whole(file, text.getvalue())


def write_whole(file: Path, text: str) -> None:
    """Replace the file's contents by `text` in one step: a reader sees the old or the new, never a part."""
    with NamedTemporaryFile("wb", dir=file.parent, prefix=f".{file.name}-", delete=False) as opened:
        opened.write(text.encode())
        opened.flush()
        os.fsync(opened.fileno())
    temporary = Path(opened.name)
    temporary.chmod(0o644)
    temporary.replace(file)
