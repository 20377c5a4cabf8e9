"""数据与引用 as plain HTML."""

from __future__ import annotations

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.render import render
from hangtou_portal.record.store import Served
from hangtou_portal.tables.all_tables import TYPES
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.citation import cited_of
from hangtou_portal.views.data import data_page
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import pages_of


def data_parts(*, served: Served, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """Downloads, a citation, all figures with their filters, dictionary, audit, corrections."""
    record = served.record
    view = data_page(record=record, query=query)
    exports = exports_of(record)
    # A figure that the address shows is what the reader wants to cite, unless they say otherwise.
    asked = query.get("cite") or (f"figure-{view.figure.id}" if view.figure else "page")
    cited = cited_of(record=record, asked=asked) or cited_of(record=record, asked="page")
    values = {
        "view": view,
        "record": record,
        "report": record.report,
        "audit": served.audit,
        "cited": cited,
        "pages": pages_of(record),
        "exhibits": list(all_exhibits(record.report).values()),
        "downloads": exports.files,
        "tables": exports.tables,
        "types": TYPES,
    }
    return (
        Part(html=render("data_top.html", link=link, **values)),
        Part(cited=cited),
        Part(html=render("data_figures.html", link=link, **values)),
        Part(controls=view.filters),
        Part(html=render("data_rest.html", link=link, **values)),
    )
