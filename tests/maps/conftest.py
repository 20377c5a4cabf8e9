"""The real record and its scene."""

import pytest

from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record


@pytest.fixture(scope="session")
def record() -> Record:
    """The project's own record, audited."""
    return open_record(data=data_folder())


@pytest.fixture(scope="session")
def scene(record: Record) -> Scene:
    """Everything on the map."""
    return scene_of(record)
