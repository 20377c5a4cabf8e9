"""What a page shows. An Exhibit cannot be built without its table, its text alternative and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from hangtou_portal.charts.spec import ChartSpec, Mark, Nature, marks_of
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import Domain, Indicator, Report


@dataclass(frozen=True, kw_only=True)
class DataTable:
    """The rows behind a chart, as text; the last column says where each value comes from."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not self.rows:
            raise ValueError("表格没有行")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("表格的行与栏数不符")


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """One message with its chart, table, text alternative and sources, the same for every medium.

    `takeaway` is the message, `subtitle` what was measured and until when, `alternative` all that the
    chart says in words, `sources` the figures of the report it stands on, `computed` the portal's sums,
    `said` those that the takeaway says: by their amounts, or by their labels where they have some.
    Raises ValueError where id, takeaway, subtitle, alternative or sources are missing, and for a mark of the
    chart that nothing proves.
    """

    id: str
    domain: Domain
    takeaway: str
    subtitle: str
    chart: ChartSpec
    table: DataTable
    alternative: str
    sources: tuple[Indicator, ...]
    computed: tuple[Computed, ...] = ()
    said: tuple[Computed, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        for name in ("id", "takeaway", "subtitle", "alternative", "sources"):
            if not getattr(self, name):
                raise ValueError(f"图表{self.id or '(无编号)'}缺少{name}")
        for mark in marks_of(self.chart):
            self.proof_of(mark)

    def proof_of(self, mark: Mark) -> Indicator | Computed:
        """What proves a mark of the chart: a figure of `sources` or a sum of `computed`.

        Raises ValueError for a mark that nothing proves: no chart is made with one.
        """
        for item in self.sources:
            if mark.figure == figure_key(item):
                return item
        for computed in self.computed:
            if mark.formula == computed.formula:
                return computed
        raise ValueError(f"图表{self.id}的“{mark.label}”没有出处")


def figure_key(item: Indicator) -> str:
    """The key of a figure in marks: report and id, since a trend shows one id from several reports."""
    return f"{item.report}-{item.id}"


def computed_row(item: Computed) -> tuple[str, str, str, str]:
    """A computed figure as a table row: what, how much, until when, 测算."""
    return (item.label, item.amount, item.as_of, Nature.COMPUTED)


def stated_mark(item: Indicator, *, report: Report, label: str) -> Mark:
    """A figure as a mark of an exhibit of `report`, called `label`."""
    return Mark(
        label=label,
        text=item.amount,
        value=item.value,
        until=when(item, report=report),
        figure=figure_key(item),
    )


def computed_mark(item: Computed, *, label: str) -> Mark:
    """A computed figure as a mark called `label`, proved by its sum."""
    return Mark(
        label=label,
        text=item.amount,
        value=item.value,
        nature=Nature.COMPUTED,
        until=item.as_of,
        formula=item.formula,
    )
