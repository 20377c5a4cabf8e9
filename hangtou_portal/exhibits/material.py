"""What the function of a kind of exhibit takes: the figures and sentences that its rows declare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hangtou_portal.charts.spec import ChartSpec, Mark, Nature
from hangtou_portal.exhibits.model import DataTable, Exhibit, stated_mark
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.dates import when
from hangtou_portal.record.model import DeclaredExhibit, DeclaredFigure, Indicator, Part, Report
from hangtou_portal.record.sentences.filters import said_together
from hangtou_portal.record.sentences.template import Filled, filled

#: Between what a chart need not repeat and what each mark is called: 村服务中心，提质增能达标.
_COMMA = "，"
#: Of the table: what, how much, until when with its year, 原文 or 测算.
_COLUMNS = ("项目", "数值", "时点", "性质")


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A figure of an exhibit of `report` and the part it plays.

    `mark` and `row` are its names in the chart and in the table: the mark leaves out what `row` says before
    its comma. `of` is the whole that a covered figure is part of.
    """

    report: Report
    item: Indicator
    part: Part
    mark: str
    row: str
    of: Indicator | None

    def as_mark(self, *, label: str = "") -> Mark:
        """The figure as it is drawn, by its own name unless another is given."""
        return stated_mark(self.item, report=self.report, label=label or self.mark)

    def as_row(self, *, label: str = "") -> tuple[str, str, str, str]:
        """The figure as a row of the table, by its own name unless another is given."""
        return (label or self.row, self.item.amount, self.until, Nature.QUOTED)

    @property
    def until(self) -> str:
        """When it counts, with its year."""
        return when(self.item, report=self.report)


@dataclass(frozen=True, kw_only=True)
class Material:
    """An exhibit's figures in their order, and its sentences as they are read."""

    declared: DeclaredExhibit
    report: Report
    figures: tuple[Drawn, ...]
    takeaway: Filled
    subtitle: Filled
    note: Filled

    def of_part(self, part: Part) -> tuple[Drawn, ...]:
        """The figures that play `part`, in their order."""
        return tuple(drawn for drawn in self.figures if drawn.part is part)

    def mentioned(self) -> str:
        """The figures that are not drawn, in one sentence; empty if there are none."""
        named = [(drawn.row, drawn.item.amount) for drawn in self.of_part(Part.MENTIONED)]
        return f"{said_together(named)}。" if named else ""

    def exhibit(
        self,
        *,
        chart: ChartSpec,
        rows: Iterable[tuple[str, str, str, str]],
        alternative: str,
        computed: Iterable[Computed] = (),
    ) -> Exhibit:
        """The exhibit with what its kind makes of the figures; raises ValueError if anything is missing."""
        return Exhibit(
            id=self.declared.id,
            domain=self.declared.domain,
            takeaway=self.takeaway.text,
            subtitle=self.subtitle.text,
            chart=chart,
            table=DataTable(columns=_COLUMNS, rows=tuple(rows)),
            alternative=alternative,
            sources=tuple(drawn.item for drawn in self.figures),
            computed=tuple(computed),
            said=self.takeaway.computed,
            note=self.note.text,
        )


def material_of(declared: DeclaredExhibit, *, report: Report) -> Material:
    """The figures and sentences of one exhibit of `report`.

    Raises KeyError for a figure that there is not, TemplateError for a sentence that cannot be filled.
    """
    rows = report.figures_of(declared)
    figures = {row.figure: report.indicators[row.figure] for row in rows}
    drawn = tuple(_drawn(row, figures=figures, report=report) for row in rows)
    takeaway, subtitle, note = (
        filled(words, figures=figures, report=report)
        for words in (declared.takeaway, declared.subtitle, declared.note)
    )
    return Material(
        declared=declared, report=report, figures=drawn, takeaway=takeaway, subtitle=subtitle, note=note
    )


def _drawn(declared: DeclaredFigure, *, figures: Mapping[str, Indicator], report: Report) -> Drawn:
    """The figure of one row, called as the row's label says, or by its own label where that is empty.

    Of 甲，乙 the mark says 乙. The table says the figure's own label where the row's is only the end of it.
    """
    item = figures[declared.figure]
    label = filled(declared.label, figures=figures, report=report).text or item.label
    mark = label.rpartition(_COMMA)[2] if declared.label else label
    return Drawn(
        report=report,
        item=item,
        part=declared.part,
        mark=mark,
        row=item.label if item.label.endswith(label) else label,
        of=figures[declared.of] if declared.of else None,
    )
