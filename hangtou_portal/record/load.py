"""Making the record out of its files, checked against their schemas; `record.audit` does the rest."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from hangtou_portal.record import rows
from hangtou_portal.record.dictionary import table_infos
from hangtou_portal.record.domains import chapters_of, domains_of, require_chapters
from hangtou_portal.record.everyday_words import everyday_words
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.model import (
    Correction,
    Domain,
    Half,
    MainLines,
    NotFigure,
    Record,
    Report,
    ReportText,
    Stage,
)
from hangtou_portal.record.outcomes import outcomes
from hangtou_portal.record.outlines import outlines
from hangtou_portal.record.package import (
    DESCRIPTOR,
    Descriptor,
    Json,
    is_object,
    text_of,
    texts_of,
    whole_number_of,
    word_of,
    words_of,
)
from hangtou_portal.record.questions import questions
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import Sources, read_sources
from hangtou_portal.record.text import parse_report
from hangtou_portal.record.town import OUTLINES, PLACES, map_of, town_of


def load_record(*, data: Path) -> Record:
    """Read the Data Package in `data`.

    Raises RecordError with every fault found in files, schemas and keys.
    """
    sources = read_sources(data=data)
    if not sources.descriptor.objects("reports"):
        raise RecordError((Fault(file=DESCRIPTOR, column="reports", reason="没有登记任何报告"),))
    if faults := schema_faults(descriptor=sources.descriptor, tables=sources.tables):
        raise RecordError(faults)
    return build_record(sources)


def build_record(sources: Sources) -> Record:
    """The record that `sources` make, which must hold to their schemas.

    It has no report while the first one is a draft. Raises RecordError if datapackage.json does not say
    enough, or the report's numbering has a gap.
    """
    descriptor = sources.descriptor
    domains, stages = domains_of(descriptor), _stages(descriptor)
    town_map = map_of(descriptor)
    try:
        reports = [
            _report(item, sources=sources, domains=domains, stages=stages)
            for item in descriptor.objects("reports")
        ]
        places = rows.places(sources.tables[PLACES]) if town_map else {}
        lines = (
            outlines(text=sources.texts[OUTLINES], file=descriptor.resources[OUTLINES].path)
            if town_map
            else {}
        )
    except (KeyError, ValueError) as error:
        raise RecordError((Fault(file=DESCRIPTOR, value=str(error), reason="登记不全或写法不对"),)) from error
    if reports:
        require_chapters(domains, reports=reports)
    return Record(
        title=text_of(descriptor.json, "title"),
        description=text_of(descriptor.json, "description"),
        version=text_of(descriptor.json, "version"),
        town=town_of(descriptor),
        map=town_map,
        domains=domains,
        stages=tuple(stages.values()),
        corrections=tuple(
            Correction(day=text_of(item, "day"), subject=text_of(item, "subject"), text=text_of(item, "text"))
            for item in descriptor.objects("corrections")
        ),
        places=MappingProxyType(places),
        outlines=MappingProxyType(lines),
        reports=_in_order(reports),
        fingerprint=sources.fingerprint,
        everyday_words=everyday_words(sources.tables.get("everyday-words")),
        questions=questions(sources.tables.get("questions")),
        tables=table_infos(descriptor),
        files=MappingProxyType(dict(sources.files)),
    )


def _stages(descriptor: Descriptor) -> dict[str, Stage]:
    return {
        text_of(item, "id"): Stage(
            id=text_of(item, "id"),
            order=order,
            title=text_of(item, "title"),
            wordings=texts_of(item, "wordings"),
        )
        for order, item in enumerate(descriptor.objects("stages"))
    }


def _main_lines(item: Mapping[str, Json], *, text: ReportText) -> MainLines | None:
    """The report's `main_lines`, which it need not have.

    Raises RecordError if they are no paragraph outside of all chapters.
    """
    said = item.get("main_lines")
    if said is None:
        return None
    column = f"reports.{item.get('id')}.main_lines"
    if not is_object(said):
        raise RecordError((Fault(file=DESCRIPTOR, column=column, reason="应为对象"),))
    lines = MainLines(paragraph=word_of(said, "paragraph"), title=word_of(said, "title"))
    found = text.paragraphs.get(lines.paragraph)
    if found is None or found.chapter:
        reason = "报告在各章之外没有这一段"
        raise RecordError((Fault(file=DESCRIPTOR, column=column, value=lines.paragraph, reason=reason),))
    return lines


def _in_order(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports in order of time, each with those before it as its `earlier` ones."""
    ordered: list[Report] = []
    for report in sorted(reports, key=lambda report: report.period_end):
        ordered.append(replace(report, earlier=tuple(ordered)))
    return tuple(ordered)


def _not_figures(item: Mapping[str, Json]) -> tuple[NotFigure, ...]:
    """What the report's entry lists under `not_figures`; a report that needs none has no such list."""
    if "not_figures" not in item:
        return ()
    entries = Descriptor(json=item, resources={}).objects("not_figures")
    return tuple(NotFigure(address=text_of(e, "paragraph"), quote=text_of(e, "quote")) for e in entries)


def _report(
    item: Mapping[str, Json],
    *,
    sources: Sources,
    domains: Sequence[Domain],
    stages: Mapping[str, Stage],
) -> Report:
    """One report with its own six tables. Raises KeyError if the Data Package does not list them."""
    name = text_of(item, "id")
    year, month = whole_number_of(item, "year"), whole_number_of(item, "period_end_month")
    periods = words_of(item, "periods", names=tuple(Half))
    published = item["published_text"]
    markdown = sources.descriptor.resources[f"{name}-report"]
    text = parse_report(markdown=sources.texts[markdown.name], file=markdown.path)
    tables = sources.tables
    return Report(
        id=name,
        title=text_of(item, "title"),
        title_note=text_of(item, "title_note"),
        author=text_of(item, "author"),
        year=year,
        year_note=text_of(item, "year_note"),
        year_basis=texts_of(item, "year_basis"),
        period_end=date(year, month, monthrange(year, month)[1]),
        periods=MappingProxyType({Half(name): word for name, word in periods.items()}),
        span=word_of(item, "span"),
        summary=word_of(item, "summary"),
        main_lines=_main_lines(item, text=text),
        chapters=MappingProxyType(chapters_of(item, text=text, domains=domains)),
        checksum=text_of(published, "sha256") if is_object(published) else "",
        text=text,
        indicators=MappingProxyType(
            rows.indicators(tables[f"{name}-indicators"], report=name, domains=domains)
        ),
        tasks=MappingProxyType(rows.tasks(tables[f"{name}-tasks"], domains=domains)),
        projects=MappingProxyType(rows.projects(tables[f"{name}-projects"], domains=domains, stages=stages)),
        terms=MappingProxyType(rows.terms(tables[f"{name}-terms"])),
        exhibits=MappingProxyType(rows.exhibits(tables[f"{name}-exhibits"], domains=domains)),
        exhibit_figures=rows.exhibit_figures(tables[f"{name}-exhibit-figures"]),
        not_figures=_not_figures(item),
        outcomes=outcomes(tables.get(f"{name}-outcomes")),
    )
