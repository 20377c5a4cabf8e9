"""How links of a page are made, and which report an address means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from hangtou_portal.record.model import Record, Report
from hangtou_portal.views.addresses import REPORT, with_query


def at_root(href: str) -> str:
    """`href` as a link of a page at the portal's root, such as /city."""
    return href


def from_folder(href: str) -> str:
    """`href` as a link of a page one folder down, such as /embed/jobs."""
    return f"../{href}"


@dataclass(frozen=True, kw_only=True)
class LinkContext:
    """Makes an address of the portal a link of the page that is rendered with it.

    `shown` is the id of the report that the page shows and `latest` that of the latest, which an address need
    not name. `reading` is how the reader wants to read, as an address says it (`html.reading_settings`).
    `lead` takes a finished address of the portal, relative to its root, to where the link leads: on a
    server's root that is the address itself, a folder deeper it begins with `../`, on a stick it is a file.
    """

    shown: str = ""
    latest: str = ""
    reading: Mapping[str, str] = field(default_factory=dict)
    lead: Callable[[str], str] = at_root

    def __call__(self, href: str, *, report: Report | None = None) -> str:
        """`href`, an address of the portal, as a link of this page.

        It names the report that is shown, or `report`, and for pages, not files, the reading settings; what
        `href` names itself is kept. Addresses outside the portal and #marks of the page are not changed.
        """
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or href.startswith("#"):
            return href
        wanted = self.of_report(report)
        if "." not in parts.path.removeprefix("./"):
            wanted |= self.reading
        return self.lead(with_query(href, wanted, stated_wins=True))

    def of_report(self, report: Report | None = None) -> dict[str, str]:
        """The query of an address that means `report`, or the one that is shown: empty for the latest."""
        name = report.id if report else self.shown
        return {} if name == self.latest else {REPORT: name}

    @property
    def on_server(self) -> bool:
        """Whether the page is shown by a portal that runs; not so on a stick."""
        return self.lead in (at_root, from_folder)

    @property
    def fields(self) -> dict[str, str]:
        """What a form of this page carries in hidden fields: the same as a link to a page."""
        return self.of_report() | dict(self.reading)


def links_within(
    record: Record, *, reading: Mapping[str, str] | None = None, lead: Callable[[str], str] = at_root
) -> LinkContext:
    """The links of a page that shows the record's report. `reading` and `lead` as in LinkContext."""
    return LinkContext(
        shown=record.report.id, latest=record.latest.id, reading=dict(reading or {}), lead=lead
    )


def record_as_asked(*, record: Record, query: Mapping[str, str]) -> Record:
    """`record` with the report that `query` names. Raises KeyError if there is no such report."""
    asked = query.get(REPORT)
    return record.at(asked) if asked else record


def record_for_page(*, record: Record, query: Mapping[str, str]) -> Record:
    """The same for a page: with the latest report where there is none of that name, which a notice says."""
    try:
        return record_as_asked(record=record, query=query)
    except KeyError:
        return record
