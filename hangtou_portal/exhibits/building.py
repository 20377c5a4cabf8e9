"""How exhibits are registered: a builder names the figures it needs, and is left out where they are missing.

A later report may state other figures; an exhibit whose figures it does not state is simply not shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Indicator, Report


class Figures:
    """The figures a builder asked for, by id."""

    def __init__(self, *, report: Report, needs: tuple[str, ...]) -> None:
        self.report = report
        self._by_id = {need: report.indicators[need] for need in needs}

    def __getitem__(self, indicator_id: str) -> Indicator:
        return self._by_id[indicator_id]

    def all(self) -> tuple[Indicator, ...]:
        """All of them, in the order asked for."""
        return tuple(self._by_id.values())


Build = Callable[[Figures], Exhibit]


@dataclass(frozen=True, kw_only=True)
class Builder:
    """An exhibit in waiting: what it needs, and how it is made."""

    needs: tuple[str, ...]
    build: Build

    def __call__(self, report: Report) -> Exhibit | None:
        """The exhibit, or None if the report does not state all it needs."""
        if any(need not in report.indicators for need in self.needs):
            return None
        return self.build(Figures(report=report, needs=self.needs))


def needing(*needs: str) -> Callable[[Build], Builder]:
    """Decorate a builder with the ids of the figures it needs."""
    return lambda build: Builder(needs=needs, build=build)
