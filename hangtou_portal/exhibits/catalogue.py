"""Every exhibit of a report, in the order of its domains."""

from __future__ import annotations

from types import ModuleType

from hangtou_portal.exhibits import city, countryside, economy, governance, government, livelihood
from hangtou_portal.exhibits.building import Builder
from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.exhibits.trends import trends_of
from hangtou_portal.record.model import Domain, Report

_MODULES: dict[Domain, ModuleType] = {
    Domain.ECONOMY: economy,
    Domain.COUNTRYSIDE: countryside,
    Domain.CITY: city,
    Domain.GOVERNANCE: governance,
    Domain.LIVELIHOOD: livelihood,
    Domain.GOVERNMENT: government,
}


def exhibits_of(*, report: Report, domain: Domain) -> tuple[Exhibit, ...]:
    """The exhibits of one domain that the report states the figures for, then what earlier ones state too."""
    builders: tuple[Builder, ...] = _MODULES[domain].BUILDERS
    own = (exhibit for build in builders if (exhibit := build(report)) is not None)
    return (*own, *trends_of(report=report, domain=domain))


def all_exhibits(report: Report) -> dict[str, Exhibit]:
    """Every exhibit by id, domain by domain."""
    return {item.id: item for domain in Domain for item in exhibits_of(report=report, domain=domain)}
