"""The real data, and copies of it that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record


@pytest.fixture(scope="session")
def record() -> Record:
    """The record the project publishes, loaded and audited."""
    return open_record(data=data_folder())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the real data folder."""
    return Path(shutil.copytree(data_folder(), tmp_path / "data"))
