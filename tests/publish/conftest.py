"""The project's own record, audited once."""

import pytest

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record
from hangtou_portal.record.store import Served


@pytest.fixture(scope="session")
def kept() -> Served:
    """The record as a portal serves it."""
    record, audit = open_record(data=data_folder())
    return Served(record=record, audit=audit)


@pytest.fixture(scope="session")
def record(kept: Served) -> Record:
    """The record alone."""
    return kept.record
