"""Every exhibit of a report, in the order of its domains."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hangtou_portal.exhibits.kinds.comparison import comparison
from hangtou_portal.exhibits.kinds.coverage import coverage
from hangtou_portal.exhibits.kinds.material import Material, material_of
from hangtou_portal.exhibits.kinds.parts import parts
from hangtou_portal.exhibits.kinds.progress import progress
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.trends import trends_of
from hangtou_portal.record.model import Domain, ExhibitKind, Report

_MAKERS: Mapping[ExhibitKind, Callable[[Material], Exhibit]] = {
    ExhibitKind.PROGRESS: progress,
    ExhibitKind.PARTS: parts,
    ExhibitKind.COMPARISON: comparison,
    ExhibitKind.COVERAGE: coverage,
}


def exhibits_of(*, report: Report, domain: Domain) -> tuple[Exhibit, ...]:
    """The exhibits that the report's tables declare for one domain, then what earlier reports state too."""
    declared = [item for item in report.exhibits.values() if item.domain == domain]
    declared.sort(key=lambda item: item.order)
    own = (_MAKERS[item.kind](material_of(item, report=report)) for item in declared)
    return (*own, *trends_of(report=report, domain=domain))


def all_exhibits(report: Report) -> dict[str, Exhibit]:
    """Every exhibit by id, domain by domain."""
    return {item.id: item for domain in report.domains for item in exhibits_of(report=report, domain=domain)}
