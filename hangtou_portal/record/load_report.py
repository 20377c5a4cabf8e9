"""Making one report out of its entry in datapackage.json, its text and its tables."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, date
from types import MappingProxyType

from hangtou_portal.record import package
from hangtou_portal.record.entries import Domain, Indicator, Project, Stage, Task, Term
from hangtou_portal.record.exhibit_rows import DeclaredExhibit, DeclaredFigure
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.package import DESCRIPTOR, Json, is_object
from hangtou_portal.record.paragraphs import Exemption, ReportText
from hangtou_portal.record.report import MainLines, Outcome, Report
from hangtou_portal.record.rows import entries, entries_by_id, named_by_id
from hangtou_portal.record.sources import Sources
from hangtou_portal.record.text import parse_report


def report_of(
    item: Mapping[str, Json],
    *,
    sources: Sources,
    domains: Sequence[Domain],
    stages: Sequence[Stage],
) -> Report:
    """One report with its own six tables. Raises KeyError if the Data Package does not list them."""
    name = package.text_of(item, "id", of="reports")
    of = f"reports.{name}"
    published = package.object_of(item, "published_text", of=of)
    year = package.whole_number_of(item, "year", of=of)
    month = package.count_of(item, "period_end_month", most=12, of=of)
    if not 1000 <= year < MAXYEAR:
        raise package.refusal(f"{of}.year", "应为四位的年份", value=str(year))
    markdown = sources.descriptor.resources[f"{name}-report"]
    text = parse_report(markdown=sources.texts[markdown.name], file=markdown.path)
    tables = sources.tables
    named = named_by_id(domains=domains, stages=stages)
    return Report(
        id=name,
        title=package.text_of(item, "title", of=of),
        title_note=package.text_of(item, "title_note", of=of),
        author=package.text_of(item, "author", of=of),
        year=year,
        year_note=package.text_of(item, "year_note", of=of),
        year_basis=package.texts_of(item, "year_basis", of=of),
        period_end=date(year, month, monthrange(year, month)[1]),
        periods=MappingProxyType(package.periods_of(item, of=of)),
        span=package.word_of(item, "span", of=of),
        summary=package.word_of(item, "summary", of=of),
        main_lines=_main_lines(item, text=text, of=of),
        chapters=MappingProxyType(_chapters(item, text=text, domains=domains, of=of)),
        checksum=package.text_of(published, "sha256", of=f"{of}.published_text"),
        text=text,
        indicators=entries_by_id(tables[f"{name}-indicators"], Indicator, named=named, report=name),
        tasks=entries_by_id(tables[f"{name}-tasks"], Task, named=named),
        projects=entries_by_id(tables[f"{name}-projects"], Project, named=named),
        terms=entries_by_id(tables[f"{name}-terms"], Term),
        exhibits=entries_by_id(tables[f"{name}-exhibits"], DeclaredExhibit, named=named),
        exhibit_figures=entries(tables[f"{name}-exhibit-figures"], DeclaredFigure),
        not_figures=_exemptions(item, "not_figures", of=of),
        not_tasks=_exemptions(item, "not_tasks", of=of),
        outcomes=entries(tables.get(f"{name}-outcomes"), Outcome),
    )


def _chapters(
    item: Mapping[str, Json], *, text: ReportText, domains: Sequence[Domain], of: str
) -> dict[Half, tuple[Domain, ...]]:
    """The domain of each chapter of a report, part by part, in the order of its chapters.

    `item` is the report's entry in the package. Raises RecordError unless every chapter of the report has
    exactly one of `domains`.
    """
    column = f"{of}.chapters"
    said = item.get("chapters")
    if not is_object(said) or set(said) != set(Half):
        raise package.refusal(column, f"应为对象，{'和'.join(Half)}各列出每一章所属的领域")
    known = {domain.id: domain for domain in domains}
    faults = []
    for half in Half:
        names = package.texts_of(said, half, of=column)
        faults += [
            Fault(file=DESCRIPTOR, column=f"{column}.{half}", value=name, reason="没有这个领域，见domains")
            for name in names
            if name not in known
        ]
        count = sum(1 for chapter in text.chapters if chapter.half is half)
        if len(names) != count:
            reason = f"报告的这一部分有{count}章，这里登记了{len(names)}章；每章登记一次，按报告的次序"
            faults.append(Fault(file=DESCRIPTOR, column=f"{column}.{half}", reason=reason))
    if faults:
        raise RecordError(tuple(faults))
    return {half: tuple(known[name] for name in package.texts_of(said, half)) for half in Half}


def _main_lines(item: Mapping[str, Json], *, text: ReportText, of: str) -> MainLines | None:
    """The report's `main_lines`, which it need not have.

    Raises RecordError if they are no paragraph outside of all chapters.
    """
    said = item.get("main_lines")
    if said is None:
        return None
    column = f"{of}.main_lines"
    if not is_object(said):
        raise package.refusal(column, "应为对象")
    lines = MainLines(
        paragraph=package.word_of(said, "paragraph", of=column),
        title=package.word_of(said, "title", of=column),
    )
    found = text.paragraphs.get(lines.paragraph)
    if found is None or found.chapter:
        raise package.refusal(column, "报告在各章之外没有这一段", value=lines.paragraph)
    return lines


def _exemptions(item: Mapping[str, Json], key: str, *, of: str) -> tuple[Exemption, ...]:
    """What the report's entry lists under `key`; a report that needs none has no such list."""
    if key not in item:
        return ()
    return tuple(
        Exemption(
            address=package.text_of(said, "paragraph", of=f"{of}.{key}"),
            quote=package.text_of(said, "quote", of=f"{of}.{key}"),
        )
        for said in package.objects_of(item, key, of=of)
    )
