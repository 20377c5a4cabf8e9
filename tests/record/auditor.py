"""The checks of a data folder, applied to mutants in memory: there are thousands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from hangtou_portal.record.audit import (
    RULES,
    exhibits,
    figures,
    labels,
    names,
    sentences,
    shares,
    supplements,
    tasks,
    wording,
)
from hangtou_portal.record.faults import Fault
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
from tests.record.mutants import REPORT, Mutant, table_of

Rule: TypeAlias = Callable[[Record], Iterator[Fault]]


def _beginning_with(*first: Rule) -> tuple[Rule, ...]:
    return (*first, *(rule for rule in RULES if rule not in first))


#: All rules, those that are most likely to find a fault in the table first.
ORDER = {
    "indicators": _beginning_with(
        figures.every_quote_states_its_figure,
        figures.every_figure_is_in_its_chapter,
        figures.headlines_and_leads_are_complete,
        names.every_figure_is_where_its_sentence_is,
        shares.reported_shares_agree,
        figures.every_date_is_the_sentences_own,
        labels.every_label_is_its_own_numbers,
        wording.labels_and_titles_add_no_word,
    ),
    "tasks": _beginning_with(
        figures.every_figure_is_in_its_chapter,
        figures.every_date_is_the_sentences_own,
        tasks.every_commitment_has_its_row,
        wording.labels_and_titles_add_no_word,
        tasks.tasks_link_what_they_name,
    ),
    "projects": _beginning_with(names.stages_stand_in_the_report, figures.every_figure_is_in_its_chapter),
    "exhibits": _beginning_with(
        sentences.every_sentence_is_filled_from_the_record, exhibits.every_exhibit_has_the_parts_of_its_kind
    ),
    "exhibit-figures": _beginning_with(
        exhibits.every_exhibit_has_the_parts_of_its_kind,
        exhibits.figures_fit_their_parts,
        sentences.every_sentence_is_filled_from_the_record,
    ),
    "outcomes": _beginning_with(supplements.outcomes_are_of_the_report_and_name_their_source),
}


@dataclass(frozen=True, kw_only=True)
class Auditor:
    """Knows the true sources, and judges what differs from them in one table."""

    sources: Sources

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
            rules = ORDER[mutant.table.removeprefix(f"{REPORT}-")]
            return any(True for rule in rules for _ in rule(record))
        except (ArithmeticError, KeyError, ValueError):
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
