"""How exhibits are registered: a builder names the figures it needs, and is left out where they are missing.

A later report may state other figures; an exhibit whose figures it does not state, or whose figures no longer
make the chart it is, is simply not shown.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from hangtou_portal.exhibits.model import Exhibit
from hangtou_portal.record.model import Indicator, Report

log = logging.getLogger(__name__)


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
Holds = Callable[[Figures], bool]


def is_share_of_target(figures: Figures) -> bool:
    """Whether the third figure is the share that the first is of the second, as the report states it.

    A year-end report's share is of the old year's target, while the target it states is the new year's.
    """
    done, target, share = figures.all()
    return (share.numerator, share.denominator) == (done.id, target.id)


@dataclass(frozen=True, kw_only=True)
class Builder:
    """An exhibit in waiting: what it needs, how it is made, and what has to hold between its figures."""

    needs: tuple[str, ...]
    build: Build
    holds: Holds | None = None

    def __call__(self, report: Report) -> Exhibit | None:
        """The exhibit, or None if the report does not state all it needs, or not so that it makes a chart."""
        if any(need not in report.indicators for need in self.needs):
            return None
        figures = Figures(report=report, needs=self.needs)
        if self.holds is not None and not self.holds(figures):
            return None
        try:
            return self.build(figures)
        except ValueError as misfit:
            log.warning("《%s》的%s做不成图，不显示：%s", report.title, "、".join(self.needs), misfit)
            return None


def needing(*needs: str, holds: Holds | None = None) -> Callable[[Build], Builder]:
    """Decorate a builder with the ids of the figures it needs, and with what has to hold between them."""
    return lambda build: Builder(needs=needs, build=build, holds=holds)
