"""A part of a page. First paint, Streamlit and bundle draw the same parts in the same order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import page_href
from hangtou_portal.views.citation import Cited
from hangtou_portal.views.filters import Control
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import PageInfo

Query: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of: HTML, an exhibit, the controls that choose what follows, something to be cited."""

    html: Markup | None = None
    exhibit: Exhibit | None = None
    controls: tuple[Control, ...] = ()
    cited: Cited | None = None


def plain_part(
    part: Part, *, record: Record, page: PageInfo, query: Mapping[str, str], link: LinkContext
) -> Markup:
    """`part` of `page` as HTML for a document without scripts; `query` says which exhibit is opened."""
    if part.html is not None:
        return part.html
    if part.controls:
        return render("controls.html", link=link, controls=part.controls, action=page_href(page.slug))
    if part.exhibit is not None:
        opened = query.get("exhibit", "")
        return render(
            "exhibit.html",
            link=link,
            exhibit=part.exhibit,
            report=record.report,
            opened=opened,
            wanted="whole",
        )
    # Every reader gets the same document, so it has no day of reading and no address to cite.
    return render("citation.html", link=link, cited=part.cited)
