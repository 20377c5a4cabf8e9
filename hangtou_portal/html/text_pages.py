"""The pages to be read: plan, report, terms, my village, data, accessibility, about. As plain HTML."""

from __future__ import annotations

import json
from pathlib import Path

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.html.page_parts import Part, Query
from hangtou_portal.html.reading_settings import LARGEST, SMALLEST
from hangtou_portal.html.render import render
from hangtou_portal.record.audit import AuditReport
from hangtou_portal.record.model import Half, Record
from hangtou_portal.record.sentences.phrases import when
from hangtou_portal.record.store import Served
from hangtou_portal.tables.all_tables import TYPES
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.citation import cited_of
from hangtou_portal.views.data import data_page
from hangtou_portal.views.link_context import LinkContext
from hangtou_portal.views.operator import Operator
from hangtou_portal.views.places import village_page
from hangtou_portal.views.plan import plan_page
from hangtou_portal.views.report import report_page
from hangtou_portal.views.site_map import pages_of
from hangtou_portal.views.terms import terms_page

#: What the portal cannot do for readers of every kind: `what`, `why`, what they have `instead`; and for tests
#: which findings of the automatic check are `allowed` for it.
LIMITS = Path(__file__).with_name("accessibility_limits.json")


def plan_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """下半年: head, filters, then the commitments that pass them, and the projects by stage."""
    view = plan_page(record=record, query=query)
    values = {
        "view": view,
        "report": record.report,
        "has_places": record.map is not None,
        "opened": query.get("task", ""),
        "opened_project": query.get("project", ""),
    }
    return (
        Part(html=render("plan_top.html", link=link, **values)),
        Part(controls=tuple(choice for choice in view.filters if choice.options)),
        Part(html=render("plan_rest.html", link=link, **values)),
    )


def village_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """我的村: the choice of a village, and all about the one that the address names."""
    view = village_page(record=record, chosen=query.get("village", ""))
    values = {"view": view, "record": record, "report": record.report, "town": record.town}
    return (Part(html=render("village.html", link=link, **values)),)


def report_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """报告原文: head, the search line, what it found, and the whole text."""
    view = report_page(record=record, query=query)
    values = {
        "view": view,
        "record": record,
        "report": record.report,
        "example": next((item.value for item in record.report.indicators.values() if item.headline), None),
    }
    return (
        Part(html=render("report_top.html", link=link, **values)),
        Part(controls=(view.box,)),
        Part(html=render("report_rest.html", link=link, **values)),
    )


def terms_parts(*, record: Record, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """名词解释: one list of all terms."""
    view = terms_page(record=record, query=query)
    return (Part(html=render("terms.html", link=link, view=view, report=record.report)),)


def data_parts(*, served: Served, query: Query, link: LinkContext) -> tuple[Part, ...]:
    """数据与引用: downloads, a citation, figures with filters, dictionary, audit, corrections."""
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


def accessibility_parts(*, record: Record, operator: Operator, link: LinkContext) -> tuple[Part, ...]:
    """无障碍声明: the limits that the tests hold the portal to, and the contact that `operator` names."""
    html = render(
        "accessibility.html",
        record=record,
        link=link,
        limits=json.loads(LIMITS.read_text(encoding="utf-8")),
        operator=operator,
        smallest=SMALLEST,
        largest=LARGEST,
    )
    return (Part(html=html),)


def about_parts(
    *, record: Record, audit: AuditReport, operator: Operator, link: LinkContext
) -> tuple[Part, ...]:
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
        link=link,
        record=record,
        report=report,
        audit=audit,
        operator=operator,
        basis=list(dict.fromkeys(chapter_and_item(term.paragraph, report=report) for term in grounds)),
        cutoffs=list(
            dict.fromkeys(when(item, report=report) for item in report.indicators.values() if item.as_of)
        ),
        silences=silences,
        outlines=[outline for outline in record.outlines.values() if outline.kind == "boundary"],
    )
    return (Part(html=html),)
