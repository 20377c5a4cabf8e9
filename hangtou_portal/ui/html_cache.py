"""HTML made once for a record and an address, and shared by all sessions: a rerun draws, it does not write.

Making a page's parts takes 2 to 5 ms, which is most of what a click costs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.masthead import masthead
from hangtou_portal.html.page_parts import Part
from hangtou_portal.html.pages import page_foot, page_parts
from hangtou_portal.html.render import render
from hangtou_portal.publish.served_record import operator
from hangtou_portal.record.model import Record
from hangtou_portal.record.store import Served
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import PageInfo

#: Addresses and exhibits that are kept: some 30 kB each.
KEPT = 256


def parts_of(*, served: Served, page: PageInfo, asked: Mapping[str, str]) -> tuple[Part, ...]:
    """The parts of `page` as `asked` by the address, as `page_parts` makes them."""
    query = tuple(sorted(asked.items()))
    return _parts(_Wanted(served=served, fingerprint=served.record.fingerprint, page=page, query=query))


@dataclass(frozen=True, kw_only=True)
class ExhibitWords:
    """An exhibit's pieces as HTML: its message, its drawing, what stands beside it, its proofs."""

    head: str
    drawing: str
    words: str
    foot: str


def exhibit_words(*, served: Served, exhibit: Exhibit, opened: str) -> ExhibitWords:
    """The pieces of an exhibit, in the order in which they are drawn; `opened` names the one that is open."""
    wanted = _WantedExhibit(
        served=served,
        fingerprint=served.record.fingerprint,
        exhibit=exhibit,
        name=exhibit.id,
        opened=opened == exhibit.id,
    )
    return _words(wanted)


def kept_masthead(
    *, record: Record, pages: tuple[PageInfo, ...], slug: str, asked: Mapping[str, str]
) -> Markup:
    """The head of the page at `slug`, as its address asks for it."""
    wanted = _WantedHead(
        record=record,
        fingerprint=record.fingerprint,
        pages=pages,
        slug=slug,
        query=tuple(asked.items()),
    )
    return _masthead(wanted)


def kept_foot(*, record: Record, page: PageInfo) -> Markup:
    """Where to read on, the source, the statutory fields."""
    return _foot(_WantedFoot(record=record, fingerprint=record.fingerprint, page=page, operator=operator()))


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """Equal to another for the same record, page and query: to compare whole records would take longer."""

    served: Served = field(compare=False)
    fingerprint: str
    page: PageInfo
    query: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class _WantedHead:
    record: Record = field(compare=False)
    fingerprint: str
    pages: tuple[PageInfo, ...]
    slug: str
    query: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class _WantedExhibit:
    served: Served = field(compare=False)
    fingerprint: str
    exhibit: Exhibit = field(compare=False)
    name: str
    opened: bool


@dataclass(frozen=True, kw_only=True)
class _WantedFoot:
    record: Record = field(compare=False)
    fingerprint: str
    page: PageInfo
    operator: Operator


@lru_cache(maxsize=KEPT)
def _masthead(wanted: _WantedHead) -> Markup:
    link = links_within(wanted.record)
    return masthead(
        pages=wanted.pages, slug=wanted.slug, query=dict(wanted.query), report=wanted.record.report, link=link
    )


@lru_cache(maxsize=KEPT)
def _foot(wanted: _WantedFoot) -> Markup:
    return page_foot(
        record=wanted.record,
        page=wanted.page,
        operator=wanted.operator,
        link=links_within(wanted.record),
    )


@lru_cache(maxsize=KEPT)
def _parts(wanted: _Wanted) -> tuple[Part, ...]:
    return page_parts(
        served=wanted.served,
        page=wanted.page,
        query=dict(wanted.query),
        operator=operator(),
        link=links_within(wanted.served.record),
    )


@lru_cache(maxsize=KEPT)
def _words(wanted: _WantedExhibit) -> ExhibitWords:
    record = wanted.served.record
    link = links_within(record)
    values = {
        "exhibit": wanted.exhibit,
        "report": record.report,
        "opened": wanted.name if wanted.opened else "",
    }
    head, drawing, words, foot = (
        str(render("exhibit.html", link=link, **values, wanted=piece))
        for piece in ("head", "drawing", "words", "foot")
    )
    return ExhibitWords(head=head, drawing=drawing, words=words, foot=foot)
