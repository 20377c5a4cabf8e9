"""The checks of a data folder, applied to mutants in memory: there are thousands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeAlias

from hangtou_portal.record.audit import RULES
from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.load import build_record
from hangtou_portal.record.model import (
    DeclaredExhibit,
    DeclaredFigure,
    Indicator,
    Outcome,
    Project,
    Record,
    Report,
    Task,
)
from hangtou_portal.record.rows import entries, entries_by_id, named_by_id
from hangtou_portal.record.schema import schema_faults
from hangtou_portal.record.sources import Sources
from hangtou_portal.record.tables import Table
from tests.record.mutants import REPORT, TABLES, Mutant, table_of

Rule: TypeAlias = Callable[[Record], Iterator[Fault]]


@dataclass(frozen=True, kw_only=True)
class Auditor:
    """Knows the true sources, and judges what differs from them in one table.

    `rules` are the audit's, by table, in the order in which they have last found a fault there: the next
    fault in the table is mostly found by the first.
    """

    sources: Sources
    rules: dict[str, list[Rule]] = field(default_factory=lambda: {name: [*RULES] for name in TABLES})

    @cached_property
    def record(self) -> Record:
        """The record before any mutation."""
        return build_record(self.sources)

    def survivors(self, mutants: Iterable[Mutant]) -> list[Mutant]:
        """Those that `check` would let pass: neither a rule of the audit nor the schema finds a fault."""
        unnoticed = [mutant for mutant in mutants if not self._rule_refuses(mutant)]
        batches: dict[tuple[str, str, int], list[Mutant]] = {}
        rank: Counter[tuple[str, str, int]] = Counter()
        for mutant in unnoticed:
            rank[mutant.table, mutant.column, mutant.line] += 1
            nth = rank[mutant.table, mutant.column, mutant.line]
            batches.setdefault((mutant.table, mutant.column, nth), []).append(mutant)
        return [mutant for batch in batches.values() for mutant in self._unseen_by_schema(batch)]

    def _rule_refuses(self, mutant: Mutant) -> bool:
        try:
            record = self._rebuilt(name=mutant.table, table=table_of(mutant, sources=self.sources))
            rules = self.rules[mutant.table.removeprefix(f"{REPORT}-")]
            finder = next((rule for rule in rules if any(True for _ in rule(record))), None)
            if finder is not None:
                rules.remove(finder)
                rules.insert(0, finder)
            return finder is not None
        except (ArithmeticError, KeyError, RecordError, ValueError):
            # Only the schema keeps such a cell from the rules; it has to find the fault itself.
            return False

    def _unseen_by_schema(self, batch: Sequence[Mutant]) -> list[Mutant]:
        """Judge mutants of one column, each in a row of its own, in one reading: Frictionless is slow.

        Each has to be found at its own line, so that no mutant hides behind another.
        """
        first = batch[0]
        if not first.line:
            return [
                mutant for mutant in batch if not self._faults(table_of(mutant, sources=self.sources), mutant)
            ]
        cells = list(self.sources.tables[first.table].rows)
        for mutant in batch:
            cells[mutant.line - 2] = mutant.rows[mutant.line - 2]
        faults = self._faults(replace(self.sources.tables[first.table], rows=tuple(cells)), first)
        lines = {fault.line for fault in faults}
        true_lines = self.sources.tables[first.table].lines
        return [mutant for mutant in batch if true_lines[mutant.line - 2] not in lines]

    def _faults(self, table: Table, mutant: Mutant) -> tuple[Fault, ...]:
        changed = {**self.sources.tables, mutant.table: table}
        return schema_faults(descriptor=self.sources.descriptor, tables=changed)

    def _rebuilt(self, *, name: str, table: Table) -> Record:
        """The record with one table read again."""
        report = self.record.report
        named = named_by_id(domains=self.record.domains, stages=self.record.stages)
        changed: Report
        match name.removeprefix(f"{REPORT}-"):
            case "indicators":
                made = entries_by_id(table, Indicator, named=named, report=report.id)
                changed = replace(report, indicators=made)
            case "tasks":
                changed = replace(report, tasks=entries_by_id(table, Task, named=named))
            case "exhibits":
                changed = replace(report, exhibits=entries_by_id(table, DeclaredExhibit, named=named))
            case "exhibit-figures":
                changed = replace(report, exhibit_figures=entries(table, DeclaredFigure))
            case "outcomes":
                changed = replace(report, outcomes=entries(table, Outcome))
            case _:
                changed = replace(report, projects=entries_by_id(table, Project, named=named))
        return replace(self.record, reports=(changed,))
