"""The project's own record, loaded once for all tests that look at it."""

from functools import cache

from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Record, Report
from hangtou_portal.record.store import Served


@cache
def served() -> Served:
    """The audited record and its audit."""
    record, audit = open_record(data=data_folder())
    return Served(record=record, audit=audit)


def record() -> Record:
    """The record by itself."""
    return served().record


def report() -> Report:
    """The latest report."""
    return served().record.report
