"""Parts of a page, what they are made for, and the notices above them; the same for every medium."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import REPORT, page_href
from hangtou_portal.views.citation import Cited, cited_of
from hangtou_portal.views.filters import LONGEST_NAME, Control, Facet
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.site_map import PageInfo


@dataclass(frozen=True, kw_only=True)
class PageRequest:
    """A page as an address asks for it, with who runs the portal and how its links are made."""

    record: Record
    page: PageInfo
    query: Mapping[str, str]
    operator: Operator
    link: LinkContext

    def render(self, template: str, **values: object) -> Markup:
        """The HTML of a template with `values`, the record and its report."""
        return render(template, link=self.link, record=self.record, report=self.record.report, **values)


@dataclass(frozen=True, kw_only=True)
class PagePart:
    """One of: HTML, an exhibit, the controls that choose what follows, something to be cited."""

    html: Markup | None = None
    exhibit: Exhibit | None = None
    controls: tuple[Control, ...] = ()
    cited: Cited | None = None


def plain_part(part: PagePart, *, request: PageRequest) -> Markup:
    """`part` of the page as HTML for a document without scripts."""
    if part.html is not None:
        return part.html
    if part.controls:
        return request.render("controls.html", controls=part.controls, action=page_href(request.page.slug))
    if part.exhibit is not None:
        opened = request.query.get("exhibit", "")
        return request.render("exhibit.html", exhibit=part.exhibit, opened=opened, wanted="whole")
    # Every reader gets the same document, so it has no day of reading and no address to cite.
    return request.render("citation.html", cited=part.cited)


def notice_for(request: PageRequest, *, parts: Sequence[PagePart] = ()) -> Markup | None:
    """The notices above the page, which consists of `parts`; None if there are none.

    There is one if the report is not the latest, and one if the query names something that does not exist.
    """
    messages = [*_unknown_things(request, parts=parts), *_unknown_choices(parts)]
    notice = Markup("")
    if request.record.later:
        notice += request.render("earlier_report.html", page=request.page)
    if messages:
        notice += request.render("notice.html", messages=messages, page=request.page)
    return notice or None


def _unknown_things(request: PageRequest, *, parts: Sequence[PagePart]) -> Iterator[str]:
    record, report, query = request.record, request.record.report, request.query
    known: dict[str, tuple[str, Collection[str]]] = {
        "figure": ("数字", report.indicators),
        "exhibit": ("图表", [part.exhibit.id for part in parts if part.exhibit is not None]),
        "paragraph": ("段落", report.text.paragraphs),
        "task": ("安排", report.tasks),
        "project": ("项目", report.projects),
        "term": ("名词", report.terms),
        "place": ("地点", record.places),
    }
    for name, (title, there) in known.items():
        if (value := query.get(name)) and value not in there:
            yield f"没有编号为“{value[:LONGEST_NAME]}”的{title}，可能是地址抄错了。下面是整页内容。"
    if (value := query.get(REPORT)) and value not in (one.id for one in (*record.reports, *record.later)):
        yield f"没有编号为“{value[:LONGEST_NAME]}”的报告，可能是地址抄错了。下面是最新一期的内容。"
    asked = query.get("cite", "")
    if request.page.slug == "data" and asked and cited_of(record=record, asked=asked) is None:
        yield f"没有“{asked[:LONGEST_NAME]}”可供引用，可能是地址抄错了。"


def _unknown_choices(parts: Sequence[PagePart]) -> Iterator[str]:
    for part in parts:
        for control in part.controls:
            if isinstance(control, Facet) and control.unknown:
                asked = control.unknown[:LONGEST_NAME]
                yield f"“{control.label}”没有“{asked}”这一项，已按全部显示。"
