"""An address as one plain HTML document: for first paint, crawlers, readers without JavaScript, embedding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import chapter_and_item, cited_title, stated_in
from hangtou_portal.html.masthead import masthead
from hangtou_portal.html.page_parts import PagePart, PageRequest, plain_part
from hangtou_portal.html.pages import page_foot, page_parts
from hangtou_portal.html.reading_settings import reading_of
from hangtou_portal.html.render import render
from hangtou_portal.record.faults import Fault
from hangtou_portal.record.model import Record
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.link_context import LinkContext, at_root, from_folder, links_within, record_for_page
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.public_address import public_address
from hangtou_portal.views.site_map import PageInfo, pages_of


@dataclass(frozen=True, kw_only=True)
class Document:
    """One address as plain HTML, complete without JavaScript."""

    title: str
    """The page's title, then the portal's name: for the browser's tab and for shared links."""
    description: str
    body: str
    """Trusted HTML: header with navigation, `main`, footer. The content policy stops event handlers."""
    meta: tuple[tuple[str, str], ...] = ()
    """Names and contents of further meta elements: SiteName, ColumnName …"""
    attributes: str = ""
    """Attributes of the html element: how the address asks to be read."""
    picture: str = ""
    """Address from the scheme on of what a message shows beside a shared link; empty where there is none."""


def document_for(
    *,
    record: Record,
    slug: str,
    query: Mapping[str, str],
    operator: Operator,
    lead: Callable[[str], str] = at_root,
) -> Document | None:
    """The document at `slug`, of the report that `query` names; None if there is no such page.

    `lead` says where a link to an address of the portal leads (LinkContext).
    """
    record = record_for_page(record=record, query=query)
    page = next((page for page in pages_of(record) if page.slug == slug), None)
    if page is None:
        return None
    reading = reading_of(query)
    link = links_within(record, reading=reading.query, lead=lead)
    request = PageRequest(record=record, page=page, query=query, operator=operator, link=link)
    parts = page_parts(request)
    body = render(
        "document.html",
        link=link,
        head=masthead(record=record, slug=slug, query=query, link=link),
        inside=Markup("").join(plain_part(part, request=request) for part in parts),
        foot=page_foot(record=record, page=page, operator=operator, link=link),
    )
    return Document(
        title=page_title(record=record, page=page),
        description=_description(request),
        body=str(body),
        attributes=reading.attributes,
        meta=_meta(request),
        picture=_picture(parts, request=request),
    )


def refused_document(faults: tuple[Fault, ...]) -> Document:
    """What every address shows while there has never been good data: the faults, and no figure."""
    body = render(
        "document.html",
        link=LinkContext(),
        head=masthead(record=None, slug="", query={}, link=LinkContext()),
        inside=render("refused.html", link=LinkContext(), faults=faults),
        foot="",
    )
    return Document(title="数据没有通过核对", description="数据没有通过核对，暂不显示数字。", body=str(body))


def page_title(*, record: Record, page: PageInfo) -> str:
    """The title in the browser's tab: the page's, then the portal's name."""
    return f"{page.title} · {record.title}" if page.slug else f"{record.title} · {record.report.title}"


def _description(request: PageRequest) -> str:
    """One sentence for search engines and shared links."""
    if domain := request.page.domain:
        return domain_page(record=request.record, domain=domain).sentence + "。"
    return request.record.description


def _meta(request: PageRequest) -> tuple[tuple[str, str], ...]:
    """The meta tags of a government site; those that nobody has configured are left out."""
    tags = [
        ("SiteName", request.record.title),
        ("SiteIDCode", request.operator.site_code),
        ("ColumnName", request.page.title),
        ("ArticleTitle", page_title(record=request.record, page=request.page)),
        ("PubDate", request.operator.published),
        ("ContentSource", request.record.report.title),
    ]
    return tuple((name, value) for name, value in tags if value)


def _picture(parts: Iterable[PagePart], *, request: PageRequest) -> str:
    """The picture of the exhibit that the address names, or else of the page's first."""
    shown = [part.exhibit.id for part in parts if part.exhibit is not None]
    if not shown:
        return ""
    named = request.query.get("exhibit", "")
    address = public_address(configured=request.operator.address, host="", port=0)
    picture = f"pictures/{named if named in shown else shown[0]}.png"
    return address.to(links_within(request.record)(picture))


def embed_document(*, record: Record, exhibit_id: str) -> Document | None:
    """The exhibit's document at `embed/<id>`; None if the report has no such exhibit."""
    exhibit = all_exhibits(record.report).get(exhibit_id)
    if exhibit is None:
        return None
    reports = stated_in(items=exhibit.sources, report=record.report)
    stated = [
        (cited_title(own), dict.fromkeys(chapter_and_item(item.paragraph, report=own) for item in items))
        for own, items in reports
    ]
    link = links_within(record, lead=from_folder)
    body = render("embed.html", link=link, exhibit=exhibit, record=record, stated=stated)
    return Document(
        title=f"{exhibit.takeaway} · {record.title}",
        description=exhibit.alternative,
        body=str(body),
        meta=(("robots", "noindex"), ("ContentSource", "、".join(own.title for own, _ in reports))),
    )
