"""Making an exhibit of its rows: a function for each kind makes chart, table, text alternative and sums."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hangtou_portal.exhibits.kinds.comparison import comparison
from hangtou_portal.exhibits.kinds.coverage import coverage
from hangtou_portal.exhibits.kinds.material import Made, Material, material_of
from hangtou_portal.exhibits.kinds.parts import parts
from hangtou_portal.exhibits.kinds.progress import progress
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import DeclaredExhibit, ExhibitKind, Report

_MAKERS: Mapping[ExhibitKind, Callable[[Material], Made]] = MappingProxyType(
    {
        ExhibitKind.PROGRESS: progress,
        ExhibitKind.PARTS: parts,
        ExhibitKind.COMPARISON: comparison,
        ExhibitKind.COVERAGE: coverage,
    }
)


def exhibit_of(declared: DeclaredExhibit, *, report: Report) -> Exhibit:
    """The exhibit that a row and its figures declare.

    Raises ValueError or KeyError for rows that the audit refuses, and for nothing else.
    """
    material = material_of(declared, report=report)
    made = _MAKERS[declared.kind](material)
    return Exhibit(
        id=declared.id,
        domain=declared.domain,
        takeaway=material.takeaway.text,
        subtitle=material.subtitle.text,
        chart=made.chart,
        table=made.table,
        alternative=made.alternative,
        sources=tuple(drawn.item for drawn in material.figures),
        computed=made.computed,
        note=material.note.text,
    )
