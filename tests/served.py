"""The project's own record, loaded once for all tests that look at it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import count
from types import MappingProxyType

from hangtou_portal.html.documents import Document, document_for
from hangtou_portal.record.audit import open_record
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.model import Place, Record, Report
from hangtou_portal.views.operator import Operator

_CHANGED = count(1)


@cache
def record() -> Record:
    """The record, audited."""
    return open_record(data=data_folder())


def report() -> Report:
    """The latest report."""
    return record().report


def with_report(changed: Report, *, places: Mapping[str, Place] | None = None) -> Record:
    """The record with `changed` for its report, and with `places` for its own if given.

    Caches go by the fingerprint, so it has one of its own.
    """
    return replace(
        record(),
        reports=(changed,),
        places=record().places if places is None else places,
        fingerprint=f"changed{next(_CHANGED)}",
    )


def page_of(slug: str, **query: str) -> Document:
    """The page at `slug` as `query` asks for it, as a plain document, of a portal that nobody configured."""
    document = document_for(record=record(), slug=slug, query=query, operator=Operator())
    assert document is not None, slug
    return document


def stating(**values: str) -> Report:
    """The report with other values; names have _ for the - of a figure's id."""
    items = dict(report().indicators)
    for name, value in values.items():
        key = name.replace("_", "-")
        items[key] = replace(items[key], value=Decimal(value))
    return replace(report(), indicators=MappingProxyType(items))
