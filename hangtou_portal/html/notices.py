"""Notices above a page: the address names something that does not exist, or an earlier report is read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from markupsafe import Markup

from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.render import render
from hangtou_portal.record.model import Record
from hangtou_portal.views.addresses import REPORT
from hangtou_portal.views.citation import cited_of
from hangtou_portal.views.filters import Filter
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.site_map import PageInfo

#: Characters of an unknown name that a notice repeats, so that no address can fill the page.
LONGEST = 60


def notice_for(
    *, record: Record, page: PageInfo, query: Query, link: LinkContext, parts: Sequence[Part] = ()
) -> Markup | None:
    """The notices above `page`, which consists of `parts`; None if there are none.

    There is one if the report is not the latest, and one if `query` names something that does not exist.
    """
    messages = [
        *_unknown_things(record=record, page=page, parts=parts, query=query),
        *_unknown_choices(parts),
    ]
    notice = Markup("")
    if record.later:
        notice += render("earlier.html", link=link, record=record, page=page)
    if messages:
        notice += render("notice.html", link=link, messages=messages, page=page)
    return notice or None


def _unknown_things(*, record: Record, page: PageInfo, parts: Sequence[Part], query: Query) -> Iterator[str]:
    report = record.report
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
            yield f"没有编号为“{value[:LONGEST]}”的{title}，可能是地址抄错了。下面是整页内容。"
    if (value := query.get(REPORT)) and value not in (one.id for one in (*record.reports, *record.later)):
        yield f"没有编号为“{value[:LONGEST]}”的报告，可能是地址抄错了。下面是最新一期的内容。"
    asked = query.get("cite", "")
    if page.slug == "data" and asked and cited_of(record=record, asked=asked) is None:
        yield f"没有“{asked[:LONGEST]}”可供引用，可能是地址抄错了。"


def _unknown_choices(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        for control in part.controls:
            if isinstance(control, Filter) and control.unknown:
                asked = control.unknown[:LONGEST]
                yield f"“{control.label}”没有“{asked}”这一项，已按全部显示。"
