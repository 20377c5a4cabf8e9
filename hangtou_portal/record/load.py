"""Making the record out of its files, checked against their schemas; `record.audit` does the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from hangtou_portal.record.dictionary import table_infos
from hangtou_portal.record.domains import domains_of, require_chapters, stages_of
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.geometry import outlines
from hangtou_portal.record.load_report import report_of
from hangtou_portal.record.model import Correction, EverydayWords, Place, Question, Record, Report
from hangtou_portal.record.package import Json, refusal, text_of
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
    enough or lists a report twice, if a cell cannot be read, or if the report's numbering has a gap.
    """
    try:
        return _record(sources)
    except KeyError as error:
        raise refusal(
            "resources", "没有登记这一项，或没有写它的schema，请补上", value=str(error.args[0])
        ) from error


def _record(sources: Sources) -> Record:
    descriptor = sources.descriptor
    domains, stages = domains_of(descriptor), stages_of(descriptor)
    town_map = map_of(descriptor)
    reports = [
        report_of(item, sources=sources, domains=domains, stages=stages)
        for item in descriptor.objects("reports")
    ]
    for name, times in Counter(report.id for report in reports).items():
        if times > 1:
            raise refusal("reports", "这份报告登记了两次，请删去一处", value=name)
    places = entries_by_id(sources.tables[PLACES], Place) if town_map else {}
    lines = (
        outlines(text=sources.texts[OUTLINES], file=descriptor.resources[OUTLINES].path) if town_map else {}
    )
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
            _correction(item, of=f"corrections第{number}项")
            for number, item in enumerate(descriptor.objects("corrections"), start=1)
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


def _correction(item: Mapping[str, Json], *, of: str) -> Correction:
    day, subject, text = (text_of(item, key, of=of) for key in ("day", "subject", "text"))
    return Correction(day=day, subject=subject, text=text)


def _in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports in order of time, each with those before it as its `earlier` ones."""
    ordered: list[Report] = []
    for report in sorted(reports, key=lambda report: report.period_end):
        ordered.append(replace(report, earlier=tuple(ordered)))
    return tuple(ordered)
