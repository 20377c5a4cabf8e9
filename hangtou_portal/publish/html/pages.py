"""Each page of the portal as plain HTML: the same pieces that Streamlit draws, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from hangtou_portal.exhibits.domain_page import domain_page
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.overview_page import overview_page
from hangtou_portal.exhibits.pages import PageInfo, next_page, pages_of
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.publish.html.accessibility import accessibility_html
from hangtou_portal.publish.html.reading import reading_of
from hangtou_portal.publish.html.render import render
from hangtou_portal.publish.settings import Operator
from hangtou_portal.record.audit import AuditReport
from hangtou_portal.record.model import Domain, Half, Record
from hangtou_portal.record.store import Served

Query = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Part:
    """A piece of a page in its order: HTML, or an exhibit that each medium draws in its own way."""

    html: Markup | None = None
    exhibit: Exhibit | None = None


def overview_parts(*, record: Record, query: Query) -> tuple[Part, ...]:
    """总览: no chart library is needed for any of it."""
    values = {
        "view": overview_page(record),
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
    }
    return (
        Part(html=render("overview_top.html", **values)),
        Part(html=render("overview_rest.html", **values)),
    )


def domain_parts(*, record: Record, domain: Domain, query: Query) -> tuple[Part, ...]:
    """A domain's page: figures, exhibits, the two halves of the report, terms."""
    view = domain_page(record=record, domain=domain)
    values = {
        "view": view,
        "report": record.report,
        "opened": query.get("figure", ""),
        "opened_paragraph": query.get("paragraph", ""),
        "large": reading_of(query).large,
    }
    return (
        Part(html=render("domain_top.html", **values)),
        *(Part(exhibit=exhibit) for exhibit in view.exhibits),
        Part(html=render("domain_rest.html", **values)),
    )


def about_parts(*, record: Record, audit: AuditReport, operator: Operator) -> tuple[Part, ...]:
    """关于: method, sources, what the report leaves unsaid, the audit's result."""
    report = record.report
    notes = [f"{i.label}：{i.note}" for i in report.indicators.values() if i.note and i.half is Half.DONE]
    unexplained = [t.term for t in report.terms.values() if not t.defined_by and not t.public_meaning]
    silences = [
        *notes,
        f"以下{len(unexplained)}个提法报告未作说明，也没有找到可靠的公开来源：{'、'.join(unexplained)}",
    ]
    grounds = [report.terms[name] for name in report.year_basis]
    html = render(
        "about.html",
        record=record,
        report=report,
        audit=audit,
        operator=operator,
        basis=list(dict.fromkeys(chapter_and_item(term.paragraph) for term in grounds)),
        cutoffs=list(dict.fromkeys(item.as_of for item in report.indicators.values())),
        silences=silences,
        outlines=[outline for outline in record.outlines.values() if outline.kind == "boundary"],
    )
    return (Part(html=html),)


def notice_for(*, record: Record, page: PageInfo, query: Query) -> Markup | None:
    """A word to the reader whose address names something that is not on this page; None if all is well."""
    known: Mapping[str, Callable[[str], bool]] = {
        "figure": lambda value: value in record.report.indicators,
        "exhibit": lambda value: any(
            part.exhibit and part.exhibit.id == value for part in _exhibits(record, page)
        ),
        "paragraph": lambda value: value in record.report.text.paragraphs,
    }
    names = {"figure": "数字", "exhibit": "图表", "paragraph": "段落"}
    for key, exists in known.items():
        if (value := query.get(key)) and not exists(value):
            message = f"这一页没有编号为“{value[:60]}”的{names[key]}，可能是地址抄错了。下面是整页内容。"
            return render("notice.html", message=message)
    return None


def _exhibits(record: Record, page: PageInfo) -> tuple[Part, ...]:
    return domain_parts(record=record, domain=page.domain, query={}) if page.domain else ()


def page_parts(*, served: Served, page: PageInfo, query: Query, operator: Operator) -> tuple[Part, ...]:
    """Everything between the head and the foot of `page`, in order."""
    record = served.record
    if page.domain is not None:
        parts = domain_parts(record=record, domain=page.domain, query=query)
    elif page.slug == "accessibility":
        parts = (Part(html=accessibility_html(operator=operator)),)
    elif page.slug == "about":
        parts = about_parts(record=record, audit=served.audit, operator=operator)
    else:
        parts = overview_parts(record=record, query=query)
    notice = notice_for(record=record, page=page, query=query)
    return (Part(html=notice), *parts) if notice else parts


def page_foot(*, record: Record, page: PageInfo, operator: Operator) -> Markup:
    """The foot of every page: where to read on, the source, the statutory fields."""
    following = next_page(pages=pages_of(record), slug=page.slug)
    return render("foot.html", following=following, report=record.report, operator=operator)
