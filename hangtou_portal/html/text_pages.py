"""The pages to be read: plan, report, terms, my village, data, accessibility, about. As plain HTML."""

from __future__ import annotations

import json
from pathlib import Path

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.html.page_parts import PagePart, PageRequest
from hangtou_portal.html.reading_settings import LARGEST, SMALLEST
from hangtou_portal.record.audit import verified
from hangtou_portal.record.cut_offs import is_undated
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Half, Record
from hangtou_portal.tables.all_tables import TYPES
from hangtou_portal.tables.downloads import exports_of
from hangtou_portal.views.citation import cited_of
from hangtou_portal.views.data import data_page
from hangtou_portal.views.overview import questions_of
from hangtou_portal.views.places import village_page
from hangtou_portal.views.plan import plan_page
from hangtou_portal.views.report import report_page
from hangtou_portal.views.site_map import pages_of
from hangtou_portal.views.terms import terms_page

#: What the portal cannot do for readers of every kind: `what`, `why`, and what they have `instead`.
LIMITS = Path(__file__).with_name("accessibility_limits.json")


def plan_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """下半年: head, filters, then the commitments that pass them, and the projects by stage."""
    view = plan_page(record=request.record, query=request.query)
    values = {
        "view": view,
        "opened": request.query.get("task", ""),
        "opened_project": request.query.get("project", ""),
    }
    controls = tuple(choice for choice in view.filters if choice.options)
    return (
        PagePart(html=request.render("plan_top.html")),
        *((PagePart(controls=controls),) if request.record.report.tasks else ()),
        PagePart(html=request.render("plan_rest.html", **values)),
    )


def village_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """我的村: the choice of a village, and all about the one that the address names."""
    view = village_page(record=request.record, chosen=request.query.get("village", ""))
    return (PagePart(html=request.render("village.html", view=view)),)


def report_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """报告原文: head, the search line, what it found, and the whole text."""
    view = report_page(record=request.record, query=request.query)
    items = request.record.report.indicators.values()
    values = {
        "view": view,
        "example": next((item.value for item in items if item.headline), None),
        "questions": questions_of(request.record),
    }
    return (
        PagePart(html=request.render("report_top.html", **values)),
        PagePart(controls=(view.box,)),
        PagePart(html=request.render("report_rest.html", **values)),
    )


def terms_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """名词解释: one list of all terms."""
    view = terms_page(record=request.record, query=request.query)
    return (PagePart(html=request.render("terms.html", view=view)),)


def data_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """数据与引用: downloads, a citation, figures with filters, dictionary, audit, corrections."""
    record, query = request.record, request.query
    view = data_page(record=record, query=query)
    exports = exports_of(record)
    # A figure that the address shows is what the reader wants to cite, unless they say otherwise.
    asked = query.get("cite") or (f"figure-{view.figure.id}" if view.figure else "page")
    cited = cited_of(record=record, asked=asked) or cited_of(record=record, asked="page")
    values = {
        "view": view,
        "verified": verified(record),
        "cited": cited,
        "pages": pages_of(record),
        "exhibits": list(all_exhibits(record.report).values()),
        "downloads": exports.files,
        "tables": exports.tables,
        "types": TYPES,
    }
    return (
        PagePart(html=request.render("data_top.html", **values)),
        PagePart(cited=cited),
        PagePart(html=request.render("data_figures.html", **values)),
        PagePart(controls=view.filters),
        PagePart(html=request.render("data_rest.html", **values)),
    )


def accessibility_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """无障碍声明: the limits that the tests hold the portal to, and whom to ask."""
    html = request.render(
        "accessibility.html",
        limits=json.loads(LIMITS.read_text(encoding="utf-8")),
        operator=request.operator,
        smallest=SMALLEST,
        largest=LARGEST,
    )
    return (PagePart(html=html),)


def _from_elsewhere(record: Record) -> str:
    """What of a record's pages is not from its report, in Chinese; empty where all is."""
    report = record.report
    kinds = (
        ("名词的一般含义", any(term.public_meaning for term in report.terms.values())),
        ("“后来”", bool(report.outcomes or record.later)),
        ("地点的位置", record.map is not None),
    )
    named = [kind for kind, held in kinds if held]
    return "和".join(filter(None, ("、".join(named[:-1]), *named[-1:])))


def about_parts(request: PageRequest) -> tuple[PagePart, ...]:
    """关于: method, sources, what the report leaves unsaid, the audit's result."""
    record, report = request.record, request.record.report
    items, terms = report.indicators.values(), report.terms.values()
    silences = [f"{item.label}：{item.note}" for item in items if item.note and item.half is Half.DONE]
    if unexplained := [term.term for term in terms if not term.explained]:
        head = f"以下{len(unexplained)}个提法报告未作说明，也没有找到可靠的公开来源"
        silences.append(f"{head}：{'、'.join(unexplained)}")
    grounds = [report.terms[name] for name in report.year_basis]
    html = request.render(
        "about.html",
        verified=verified(record),
        operator=request.operator,
        basis=list(dict.fromkeys(chapter_and_item(term.paragraph, report=report) for term in grounds)),
        cutoffs=list(dict.fromkeys(when(item, report=report) for item in items if item.as_of)),
        silences=silences,
        undated=sum(is_undated(item, report=report) for item in items),
        elsewhere=_from_elsewhere(record),
        outlines=[outline for outline in record.outlines.values() if outline.kind == "boundary"],
    )
    return (PagePart(html=html),)
