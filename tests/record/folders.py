"""A data folder that a test changes: what is said of it when it is refused, and a table left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import RecordError
from tests.next_report import package_of, write_package


def refusal(data: Path) -> str:
    """All faults for which the folder is refused, a line each; the test fails if it is not."""
    with pytest.raises(RecordError) as refused:
        open_record(data=data)
    return str(refused.value)


def leave_out(data: Path, file: str) -> None:
    """Take a table out of the Data Package, with its file."""
    package = package_of(data)
    package["resources"] = [item for item in package["resources"] if item["path"] != file]
    write_package(data, package=package)
    (data / file).unlink()


def replace_once(data: Path, file: str, *, old: str, new: str) -> None:
    """Put `new` in the place of the first `old` of a file, which must hold it."""
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
