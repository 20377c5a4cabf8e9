"""Every exhibit of a report, in the order of its domains: those that its tables declare, then trends.

A trend is the amounts of a figure in each of the reports that state it. Nothing is computed of them: what one
report counts until July does not compare with what the next counts until June, so that amounts stand side by
side, each with its own year and cut-off.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from hangtou_portal.charts.spec import Comparison
from hangtou_portal.exhibits.kinds import comparison, coverage, parts, progress
from hangtou_portal.exhibits.material import Material, material_of
from hangtou_portal.exhibits.model import DataTable, Exhibit, stated_mark
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Domain, ExhibitKind, Indicator, Report, Role

_MAKERS: Mapping[ExhibitKind, Callable[[Material], Exhibit]] = {
    ExhibitKind.PROGRESS: progress,
    ExhibitKind.PARTS: parts,
    ExhibitKind.COMPARISON: comparison,
    ExhibitKind.COVERAGE: coverage,
}

#: The roles of figures that become trends: what was done, and what share of it.
FOLLOWED = (Role.DONE, Role.SHARE, Role.RATE)
_COLUMNS = ("时点", "数值", "出处")
CAUTION = "各期报告的统计时点不一定相同，累计的数不能直接相比，因此只并列，不计算增减。"


@lru_cache(maxsize=64)
def exhibits_of(*, report: Report, domain: Domain) -> tuple[Exhibit, ...]:
    """The exhibits that the report's tables declare for one domain, then its trends."""
    declared = [item for item in report.exhibits.values() if item.domain == domain]
    declared.sort(key=lambda item: item.order)
    own = (_MAKERS[item.kind](material_of(item, report=report)) for item in declared)
    return (*own, *_trends_of(report=report, domain=domain))


def all_exhibits(report: Report) -> dict[str, Exhibit]:
    """Every exhibit by id, domain by domain."""
    return {item.id: item for domain in report.domains for item in exhibits_of(report=report, domain=domain)}


def stated_before(*, item: Indicator, report: Report) -> Indicator | None:
    """The same figure in the report just before `report`, if that states it in the same unit and role."""
    return _same(item=item, report=report.earlier[-1]) if report.earlier else None


def _trends_of(*, report: Report, domain: Domain) -> tuple[Exhibit, ...]:
    """An exhibit for each figure that leads the domain's page and stands in an earlier report as well."""
    leads = [item for item in report.indicators.values() if item.domain == domain and item.lead]
    return tuple(
        _trend(items=(*before, item), report=report, domain=domain)
        for item in sorted(leads, key=lambda item: item.lead or 0)
        if item.role in FOLLOWED
        and (before := [found for one in report.earlier if (found := _same(item=item, report=one))])
    )


def _same(*, item: Indicator, report: Report) -> Indicator | None:
    found = report.indicators.get(item.id)
    return found if found and (found.unit, found.role) == (item.unit, item.role) else None


def _trend(*, items: tuple[Indicator, ...], report: Report, domain: Domain) -> Exhibit:
    """The exhibit of one figure's amounts, `items` in order of time and the latest last."""
    latest = items[-1]
    dated = [(when(item, report=report), item) for item in items]
    said = [f"{label}{item.amount}" for label, item in dated]
    return Exhibit(
        id=f"trend-{latest.id}",
        domain=domain,
        takeaway=f"{latest.label}：{'，'.join(said[-2:])}",
        subtitle=f"历次报告的{latest.label}，单位{latest.unit}；时点各按当期报告",
        chart=Comparison(
            unit=latest.unit,
            marks=tuple(stated_mark(item, report=report, label=label) for label, item in dated),
        ),
        table=DataTable(
            columns=_COLUMNS,
            rows=tuple((label, item.amount, f"《{report.of(item).title}》") for label, item in dated),
        ),
        alternative=f"横条图：{latest.label}，{'，'.join(said)}。",
        sources=items,
        note=CAUTION,
    )
