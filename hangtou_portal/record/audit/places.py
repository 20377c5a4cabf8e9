"""Each place lies where it says, is as certain as it says, and is called what the report calls it."""

from __future__ import annotations

from collections.abc import Iterator

from hangtou_portal.record.dates import sentence_until
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.geometry import is_inside
from hangtou_portal.record.model import Extent, Place, Precision, Record
from hangtou_portal.record.names import places_in

_TOWN = "town"


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
    if positioned and place.uncertainty_m is None:
        yield "uncertainty_m", "有坐标就要有误差"
    if place.is_village and not place.code:
        yield "code", "居民住的地方（village）要有统计用区划代码"
    if place.lon is not None and place.lat is not None:
        inside = is_inside((place.lon, place.lat), ring=record.outlines[_TOWN].points)
        if inside != (place.extent is Extent.INSIDE):
            yield "extent", "落在示意轮廓之" + ("内" if inside else "外")


def _anchor(place: Place, *, record: Record) -> Iterator[tuple[str, str]]:
    """(column, reason) of whatever is wrong between a place and its anchor."""
    anchor = record.places.get(place.anchor or "")
    if (place.precision is Precision.RELATIVE) != (anchor is not None):
        yield "anchor", "relative须有依托地点，其余不得有"
    if anchor is not None and (anchor.lon, anchor.lat) != (place.lon, place.lat):
        yield "lon", "坐标应与依托地点相同"


def every_figure_is_where_its_sentence_is(record: Record) -> Iterator[Fault]:
    """Compare each figure's place with the last one its sentence names before the figure is complete."""
    for report in record.reports:
        for item in report.indicators.values():
            paragraph = report.text.paragraphs.get(item.paragraph)
            before = sentence_until(text=paragraph.text, quote=item.quote) if paragraph else ""
            named = places_in(text=before, places=record.places.values())
            found = named[-1].id if named else ""
            if (item.place or "") != found:
                yield fault_at(item, "place", f"这句话所说的地点是“{found or '(无)'}”")
