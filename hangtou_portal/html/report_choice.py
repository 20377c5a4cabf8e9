"""Which report an address means."""

from __future__ import annotations

from collections.abc import Mapping

from hangtou_portal.record.model import Record
from hangtou_portal.record.store import Served
from hangtou_portal.views.addresses import REPORT


def served_as_asked(*, served: Served, query: Mapping[str, str]) -> Served:
    """`served` with the report that `query` names. Raises KeyError if there is no such report."""
    asked = query.get(REPORT)
    return served.at(asked) if asked else served


def served_for_page(*, served: Served, query: Mapping[str, str]) -> Served:
    """The same for a page: with the latest report where there is none of that name, which a notice says."""
    try:
        return served_as_asked(served=served, query=query)
    except KeyError:
        return served


def without_latest(query: Mapping[str, str], *, record: Record) -> dict[str, str]:
    """`query` without the name of the latest report: an address without a name means that one."""
    return {
        name: said for name, said in query.items() if name != REPORT or said not in ("", record.latest.id)
    }
