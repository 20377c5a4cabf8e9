"""The words and drawings of a handout, for the page to print as well, and its PDF, made without a browser."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from hangtou_portal.charts.svg.kinds import draw_static
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.wording import chapter_and_item, source_line
from hangtou_portal.palette import Theme
from hangtou_portal.publish.qr import qr_svg
from hangtou_portal.publish.typeset import chinese_font, typeset
from hangtou_portal.record.dates import due_when, when
from hangtou_portal.record.model import Indicator, Record, Report
from hangtou_portal.views.addresses import domain_href
from hangtou_portal.views.deck_coming import Coming
from hangtou_portal.views.domain import DomainPage, DomainPart
from hangtou_portal.views.handout import Handout
from hangtou_portal.views.link_context import links_within
from hangtou_portal.views.outcomes import Aftermath
from hangtou_portal.views.projects import half_of, projects_title
from hangtou_portal.views.public_address import PublicAddress
from hangtou_portal.views.verdict import exhibit_verdict

_HERE = Path(__file__).parent


def handout_pdf(*, handout: Handout, record: Record, address: PublicAddress) -> bytes:
    """The PDF, with its Chinese font inside. Raises MissingFontError."""
    data = handout_data(handout=handout, record=record, address=address, font=chinese_font())
    # A file of its own needs the namespace that an inline SVG does without.
    data["qr"] = str(data["qr"]).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return typeset((_HERE / "handout.typ").read_text(encoding="utf-8"), data=data)


def handout_data(*, handout: Handout, record: Record, address: PublicAddress, font: str) -> dict[str, object]:
    """The handout as plain values; its charts and its QR code are SVG, which names `font`.

    `silence` is empty where nothing is told of which something could have come.
    """
    report = record.report
    lines = handout.main_lines
    url = address.to(links_within(record)(domain_href(handout.domain)))
    return {
        "title": handout.title,
        "portal": record.title,
        "report": report.title,
        "notes": [report.title_note, report.year_note],
        "url": url,
        "qr": qr_svg(url),
        "why": address.why,
        "limit": address.limit,
        "summary": handout.summary,
        "headlines": [_figure(item, report=report) for item in handout.headlines],
        "natures": handout.natures,
        "coming": [_coming(told) for told in handout.coming],
        "silence": handout.silence if handout.things else "",
        "afterwards": [_afterwards(name, after) for name, after in handout.afterwards],
        "main_lines": lines.text if lines else "",
        "main_lines_title": f"{report.periods[lines.half]}{report.main_lines.title}"
        if lines and report.main_lines
        else "",
        "domains": [_domain(page, report=report, brief=handout.brief, font=font) for page in handout.pages],
        "large": handout.large,
        "version": f"数据版本 {record.version}，内容指纹 {record.fingerprint[:12]}",
    }


def _domain(page: DomainPage, *, report: Report, brief: bool, font: str) -> dict[str, object]:
    others = (*page.others, *page.targets)
    return {
        "title": page.domain.title,
        "summary": "" if brief else page.summary,
        "exhibits": [_exhibit(exhibit, report=report, font=font) for exhibit in page.exhibits],
        "figures_title": "其他数字" if brief else "全部数字",
        "figures": [_figure(item, report=report) for item in (*page.leads, *others)],
        "chapters": [] if brief else [*_chapters(page.done), *_chapters(page.coming)],
        "projects_title": projects_title(page.projects, report=report),
        "projects": [
            {
                "name": project.name,
                "part": f"{report.periods[half_of(project)]}部分",
                "stage": project.stage.title,
                "due": due_when(project.due, report=report) if project.due else "",
                "quote": project.quote,
            }
            for project in sorted(page.projects, key=lambda project: project.stage.order)
        ],
    }


def _coming(told: Coming) -> dict[str, object]:
    return {"title": told.title, "lines": [asdict(line) for line in told.lines], "context": told.context}


def _afterwards(name: str, after: Aftermath) -> dict[str, object]:
    said = [
        {
            "quote": saying.quote,
            "report": saying.report.title,
            "place": chapter_and_item(saying.paragraph, report=saying.report),
        }
        for saying in after.said
    ]
    return {"name": name, "said": said, "outcomes": [asdict(row) for row in after.outcomes]}


def _exhibit(exhibit: Exhibit, *, report: Report, font: str) -> dict[str, object]:
    drawing = draw_static(exhibit.chart, domain=exhibit.domain, theme=Theme.PAPER)
    return {
        "takeaway": exhibit.takeaway,
        "subtitle": exhibit.subtitle,
        "verdict": exhibit_verdict(exhibit, report=report),
        "svg": drawing.svg(title=exhibit.alternative, font=font),
        "alternative": exhibit.alternative,
        "sums": [item.formula for item in exhibit.computed],
        "note": exhibit.note,
        "source": source_line(items=exhibit.sources, report=report),
    }


def _figure(item: Indicator, *, report: Report) -> dict[str, str]:
    return {
        "label": item.label,
        "amount": item.amount,
        "as_of": when(item, report=report),
        "place": chapter_and_item(item.paragraph, report=report),
    }


def _chapters(part: DomainPart) -> list[dict[str, object]]:
    return [{"period": part.period, **asdict(chapter)} for chapter in part.chapters]
