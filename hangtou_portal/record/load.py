"""Making the record out of its files, checked against their schemas; `record.audit` does the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from hangtou_portal.record.dictionary import table_infos
from hangtou_portal.record.domains import domains_of, require_chapters, stages_of
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.geometry import outlines
from hangtou_portal.record.load_report import report_of
from hangtou_portal.record.model import Correction, EverydayWords, Place, Question, Record, Report
from hangtou_portal.record.package import refusal, text_of
from hangtou_portal.record.rows import entries, entries_by_id
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import Sources, read_sources
from hangtou_portal.record.town import OUTLINES, PLACES, map_of, town_of


def load_record(*, data: Path) -> Record:
    """Read the Data Package in `data`.

    Raises RecordError with every fault found in files, schemas and keys.
    """
    sources = read_sources(data=data)
    if not sources.descriptor.objects("reports"):
        raise refusal("reports", "没有登记任何报告")
    if faults := schema_faults(descriptor=sources.descriptor, tables=sources.tables):
        raise RecordError(faults)
    return build_record(sources)


def build_record(sources: Sources) -> Record:
    """The record that `sources` make, which must hold to their schemas.

    It has no report while the first one is a draft. Raises RecordError if datapackage.json does not say
    enough, or the report's numbering has a gap.
    """
    descriptor = sources.descriptor
    domains, stages = domains_of(descriptor), stages_of(descriptor)
    town_map = map_of(descriptor)
    try:
        reports = [
            report_of(item, sources=sources, domains=domains, stages=stages)
            for item in descriptor.objects("reports")
        ]
        places = entries_by_id(sources.tables[PLACES], Place) if town_map else {}
        lines = (
            outlines(text=sources.texts[OUTLINES], file=descriptor.resources[OUTLINES].path)
            if town_map
            else {}
        )
    except (KeyError, ValueError) as error:
        raise refusal("", "登记不全或写法不对", value=str(error)) from error
    if reports:
        require_chapters(domains, reports=reports)
    return Record(
        title=text_of(descriptor.json, "title"),
        description=text_of(descriptor.json, "description"),
        version=text_of(descriptor.json, "version"),
        town=town_of(descriptor),
        map=town_map,
        domains=domains,
        stages=stages,
        corrections=tuple(
            Correction(day=text_of(item, "day"), subject=text_of(item, "subject"), text=text_of(item, "text"))
            for item in descriptor.objects("corrections")
        ),
        places=places,
        outlines=MappingProxyType(lines),
        reports=_in_order(reports),
        fingerprint=sources.fingerprint,
        everyday_words=entries(sources.tables.get("everyday-words"), EverydayWords),
        questions=entries(sources.tables.get("questions"), Question),
        tables=table_infos(descriptor),
        files=MappingProxyType(dict(sources.files)),
    )


def _in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports in order of time, each with those before it as its `earlier` ones."""
    ordered: list[Report] = []
    for report in sorted(reports, key=lambda report: report.period_end):
        ordered.append(replace(report, earlier=tuple(ordered)))
    return tuple(ordered)
