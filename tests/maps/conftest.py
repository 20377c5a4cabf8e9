"""The real record and its scene."""

import pytest

from hangtou_portal.maps.marks import Scene
from hangtou_portal.maps.scene import scene_of
from hangtou_portal.record.model import Record
from tests import served


@pytest.fixture(scope="session")
def record() -> Record:
    """The project's own record, audited."""
    return served.record()


@pytest.fixture(scope="session")
def scene(record: Record) -> Scene:
    """Everything on the map."""
    return scene_of(record)
