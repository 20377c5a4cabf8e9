"""A data folder that a test changes, and what is said of it when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.faults import RecordError
from tests.next_report import package_of, write_package

PackageEdit: TypeAlias = Callable[[dict[str, Any]], object]


def refusal(data: Path) -> str:
    """All faults for which the folder is refused, a line each; the test fails if it is not."""
    with pytest.raises(RecordError) as refused:
        open_record(data=data)
    return str(refused.value)


def edit_package(data: Path, edit: PackageEdit) -> None:
    """Change the descriptor as `edit` does to it."""
    package = package_of(data)
    edit(package)
    write_package(data, package=package)


def leave_out(data: Path, file: str) -> None:
    """Take a file and its table or text out of the Data Package."""
    edit_package(
        data,
        lambda package: package.update(
            resources=[item for item in package["resources"] if item["path"] != file]
        ),
    )
    (data / file).unlink()


def replace_once(data: Path, file: str, *, old: str, new: str) -> None:
    """Put `new` in the place of the first `old` of a file, which must hold it."""
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
