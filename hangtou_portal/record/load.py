"""Loading the record: files, schemas, types. What the words say is the audit's business."""

from __future__ import annotations

import hashlib
import json
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from hangtou_portal.record import rows
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import Correction, Domain, Outline, Record, Report, Stage
from hangtou_portal.record.package import (
    DESCRIPTOR,
    Descriptor,
    Json,
    is_object,
    read_descriptor,
    text_of,
    texts_of,
    whole_number_of,
)
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.tables import Table, read_table, read_text
from hangtou_portal.record.text import parse_report

_TABLES = ("indicators", "tasks", "projects", "terms")


def load_record(*, data: Path) -> Record:
    """Read the Data Package in `data`.

    Raises RecordError with every fault found in files, schemas and keys.
    """
    descriptor = read_descriptor(data=data)
    tables = _read_tables(descriptor=descriptor, data=data)
    if faults := schema_faults(descriptor=descriptor, tables=tables):
        raise RecordError(faults)
    stages = {
        text_of(item, "id"): Stage(
            id=text_of(item, "id"),
            order=order,
            title=text_of(item, "title"),
            wordings=texts_of(item, "wordings"),
        )
        for order, item in enumerate(descriptor.objects("stages"))
    }
    try:
        titles = {
            Domain(text_of(item, "id")): text_of(item, "title") for item in descriptor.objects("domains")
        }
        reports = [
            _report(item, tables=tables, stages=stages, data=data) for item in descriptor.objects("reports")
        ]
    except (KeyError, ValueError) as error:
        raise RecordError((Fault(file=DESCRIPTOR, value=str(error), reason="登记不全或写法不对"),)) from error
    if set(titles) != set(Domain) or not reports:
        raise RecordError((Fault(file=DESCRIPTOR, reason="六个领域或报告没有登记齐全"),))
    return Record(
        title=text_of(descriptor.json, "title"),
        description=text_of(descriptor.json, "description"),
        version=text_of(descriptor.json, "version"),
        domain_titles=MappingProxyType(titles),
        stages=tuple(stages.values()),
        corrections=tuple(
            Correction(day=text_of(item, "day"), subject=text_of(item, "subject"), text=text_of(item, "text"))
            for item in descriptor.objects("corrections")
        ),
        places=MappingProxyType(rows.places(tables["places"])),
        outlines=MappingProxyType(_outlines(data=data, file=descriptor.resources["outlines"].path)),
        reports=tuple(sorted(reports, key=lambda report: report.period_end)),
        fingerprint=fingerprint(data=data),
    )


def fingerprint(*, data: Path) -> str:
    """A digest of the names and contents of every file of the record, in hexadecimal."""
    digest = hashlib.sha256()
    for path in sorted(p for p in data.rglob("*") if p.is_file()):
        digest.update(str(path.relative_to(data)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_tables(*, descriptor: Descriptor, data: Path) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    faults: list[Fault] = []
    for name, resource in descriptor.resources.items():
        if resource.schema is not None:
            try:
                tables[name] = read_table(data=data, file=resource.path)
            except RecordError as error:
                faults.extend(error.faults)
    if faults:
        raise RecordError(tuple(faults))
    return tables


def _report(
    item: Mapping[str, Json], *, tables: Mapping[str, Table], stages: Mapping[str, Stage], data: Path
) -> Report:
    report_id, year, month = (
        text_of(item, "id"),
        whole_number_of(item, "year"),
        whole_number_of(item, "period_end_month"),
    )
    published = item["published_text"]
    file = f"{report_id}/report.md"
    indicators, tasks, projects, terms = (tables[f"{report_id}-{name}"] for name in _TABLES)
    return Report(
        id=report_id,
        title=text_of(item, "title"),
        title_note=text_of(item, "title_note"),
        author=text_of(item, "author"),
        year=year,
        year_note=text_of(item, "year_note"),
        year_basis=texts_of(item, "year_basis"),
        period_end=date(year, month, monthrange(year, month)[1]),
        chapters=tuple(map(Domain, texts_of(item, "chapters"))),
        checksum=text_of(published, "sha256") if is_object(published) else "",
        text=parse_report(markdown=read_text(data=data, file=file), file=file),
        indicators=MappingProxyType(rows.indicators(indicators)),
        tasks=MappingProxyType(rows.tasks(tasks)),
        projects=MappingProxyType(rows.projects(projects, stages=stages)),
        terms=MappingProxyType(rows.terms(terms)),
    )


def _outlines(*, data: Path, file: str) -> dict[str, Outline]:
    """Outlines by id: the outer ring of a polygon, or the points of a line."""
    try:
        features = json.loads(read_text(data=data, file=file))["features"]
        outlines = {}
        for feature in features:
            properties, geometry = feature["properties"], feature["geometry"]
            ring = geometry["coordinates"][0] if geometry["type"] == "Polygon" else geometry["coordinates"]
            outlines[properties["id"]] = Outline(
                id=properties["id"],
                name=properties["name"],
                kind=properties["kind"],
                note=properties["note"],
                points=tuple((float(lon), float(lat)) for lon, lat in ring),
            )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RecordError((Fault(file=file, value=str(error), reason="不是完整的GeoJSON"),)) from error
    return outlines
