"""Places, projects and terms are called what the report calls them, and are where they say that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hangtou_portal.record.faults import Fault, fault_at, misquoted
from hangtou_portal.record.geometry import along, is_inside
from hangtou_portal.record.model import Extent, Place, Precision, Project, Record, Report, Term
from hangtou_portal.record.names import place_choices, places_named, terms_named
from hangtou_portal.record.package import DESCRIPTOR
from hangtou_portal.record.quotes import quote_span, sentence_until

_TOWN = "town"
#: In so many steps it is looked whether a line comes to the town.
_PARTS = 100


def every_place_lies_where_it_says(record: Record) -> Iterator[Fault]:
    """Check position against extent, anchor and outlines, and each name against the report."""
    if record.map and _TOWN not in record.outlines:
        yield Fault(file="outlines.geojson", value=_TOWN, reason="缺少镇的轮廓")
        return
    everything = "\n".join(report.text.published for report in record.reports)
    for place in record.places.values():
        for column, reason in (*_position(place, record=record), *_anchor(place, record=record)):
            yield fault_at(place, column, reason)
        for name in place.report_names:
            if name not in everything:
                yield fault_at(place, "report_names", "报告里没有这个名称", value=name)


def _position(place: Place, *, record: Record) -> Iterator[tuple[str, str]]:
    """(column, reason) of whatever is wrong with the position of one place."""
    positioned = place.lon is not None and place.lat is not None
    if positioned != (place.precision in (Precision.EXACT, Precision.APPROXIMATE, Precision.RELATIVE)):
        yield "precision", "坐标与可信程度不符：不上图的和示意线没有坐标，其余都要有"
    if (place.precision is Precision.SCHEMATIC) != (place.id in record.outlines):
        yield "precision", "示意线应在outlines.geojson里有同名的线"
    elif place.precision is Precision.SCHEMATIC and not _comes_to_town(place, record=record):
        yield "precision", "outlines.geojson里的这条线不经过镇的示意轮廓，请核对坐标（先经度、后纬度）"
    if positioned and place.uncertainty_m is None:
        yield "uncertainty_m", "有坐标就要有误差"
    if place.is_village and not place.code:
        yield "code", "居民住的地方（village）要有统计用区划代码"
    if place.lon is not None and place.lat is not None:
        inside = is_inside((place.lon, place.lat), ring=record.outlines[_TOWN].points)
        if inside != (place.extent is Extent.INSIDE):
            yield "extent", "落在示意轮廓之" + ("内" if inside else "外")


def _comes_to_town(place: Place, *, record: Record) -> bool:
    line, town = record.outlines[place.id].points, record.outlines[_TOWN].points
    return any(is_inside(along(line, share=part / _PARTS), ring=town) for part in range(_PARTS + 1))


def _anchor(place: Place, *, record: Record) -> Iterator[tuple[str, str]]:
    """(column, reason) of whatever is wrong between a place and its anchor."""
    anchor = record.places.get(place.anchor or "")
    if (place.precision is Precision.RELATIVE) != (anchor is not None):
        yield "anchor", "relative须有依托地点，其余不得有"
    if anchor is not None and (anchor.lon, anchor.lat) != (place.lon, place.lat):
        yield "lon", "坐标应与依托地点相同"


def every_figure_is_where_its_sentence_is(record: Record) -> Iterator[Fault]:
    """Compare each figure's place with those its sentence names; left open, it is a person's choice."""
    for report in record.reports:
        for item in report.indicators.values():
            before = sentence_until(text=report.text.at(item.paragraph), quote=item.quote)
            choices = place_choices(sentence=before, places=record.places.values())
            if (item.place or "") not in choices:
                words = "”或“".join(filter(None, choices)) or "(无)"
                yield fault_at(item, "place", f"这句话所说的地点是“{words}”")


def stages_stand_in_the_report(record: Record) -> Iterator[Fault]:
    """Read stage, name and place out of the quote again, and compare them with the row."""
    for report in record.reports:
        for project in report.projects.values():
            text = report.text.at(project.paragraph)
            span = quote_span(text=text, quote=project.quote)
            if span is None:
                yield fault_at(project, "quote", misquoted(project.paragraph))
            elif span.start and text[span.start - 1] not in ",。;、":
                # 基本建成 is not 建成: what stands before the quote may take back what it says.
                yield fault_at(project, "quote", "引句不是从分句的开头起")
            if project.stage_words not in project.stage.wordings:
                reason = f"这个措辞没有登记在阶段“{project.stage.title}”之下"
                yield fault_at(project, "stage", reason, value=project.stage_words)
            if not _is_listed(report=report, project=project):
                reason = f"按“{project.stage_words}”从原文读出的名称不是它，或同一句里另有项目没有列出"
                yield fault_at(project, "name", reason)
            named = places_named(text=project.name, places=record.places.values())
            if named != ((project.place,) if project.place else ()):
                yield fault_at(project, "place", f"名称所指的地点是“{';'.join(named) or '(无)'}”")


def _is_listed(*, report: Report, project: Project) -> bool:
    """Whether the gap in the stage's wording holds this project's name and its siblings', no more."""
    pattern = re.escape(project.stage_words).replace("…", "(.+)")
    match = re.fullmatch(pattern, project.quote)
    if match is None or not match.groups() or project.name not in match[1]:
        return False
    siblings = [p.name for p in report.projects.values() if p.quote == project.quote]
    left = match[1]
    for name in sorted(siblings, key=len, reverse=True):
        left = left.replace(name, "", 1)
    return set(left) <= set("、等项目")


def every_term_is_used_where_it_says(record: Record) -> Iterator[Fault]:
    """Find each term's first use, and each explanation's words or source."""
    for report in record.reports:
        texts = {address: paragraph.text for address, paragraph in report.text.paragraphs.items()}
        uses = {
            address: {named.id for named in terms_named(text=text, terms=report.terms.values())}
            for address, text in texts.items()
        }
        for term in report.terms.values():
            first = next((address for address, used in uses.items() if term.id in used), None)
            text = report.text.at(term.paragraph)
            if term.paragraph != first:
                yield fault_at(term, "paragraph", f"报告最先用到它是在{first or '(没有用到)'}")
            for variant in term.variants:
                if not any(variant in text for text in texts.values()):
                    yield fault_at(term, "variants", "报告里没有这种写法", value=variant)
            yield from _explained(term, text=text)
        for basis in report.year_basis:
            if basis not in report.terms:
                yield Fault(file=DESCRIPTOR, column="year_basis", value=basis, reason="名词表里没有这个编号")


def _explained(term: Term, *, text: str) -> Iterator[Fault]:
    """Faults of the words and the source with which the row explains its term; `text` is its paragraph's."""
    if term.quote not in text or term.term not in term.quote:
        yield fault_at(term, "quote", "这段话不在所注段落里，或没有用到这个名词")
    if term.defined_by and term.defined_by not in text:
        yield fault_at(term, "defined_by", "这段话不在所注段落里")
    if bool(term.public_meaning) != bool(term.public_source):
        yield fault_at(term, "public_source", "公开含义和来源要么都填，要么都不填")
