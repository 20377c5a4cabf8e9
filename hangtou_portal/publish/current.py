"""The record that this process serves, one for the pages and the web side alike."""

from __future__ import annotations

from functools import cache

from hangtou_portal.publish.settings import Operator, operator_from
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.store import RecordStore, Served


@cache
def _store() -> RecordStore:
    return RecordStore(data=data_folder())


def served() -> Served:
    """The last good record. Raises RecordError if the data has been bad since the start."""
    return _store().current()


@cache
def operator() -> Operator:
    """Who runs this portal, from the environment."""
    return operator_from()
