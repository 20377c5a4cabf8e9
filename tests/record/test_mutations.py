"""No wrong edit of a report's tables passes: every cell, row and link of the real data, made wrong."""

from __future__ import annotations

import pytest

from hangtou_portal.record.location import data_folder
from hangtou_portal.record.sources import read_sources
from tests.record import mutants
from tests.record.auditor import Auditor
from tests.record.mutants import CHOICES, LINKS, QUOTING, TABLES, Mutant

#: Whether 13个村 is what was done or what it was done to, and whether 七大功能项目 are a plan or a
#: deed, is how the portal reads the sentence: its words fit all three. Target, share and rank are proven.
SAME_IN_TRUTH = {"done", "scope", "count-of-plan"}


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    """The real data, read once."""
    return Auditor(sources=read_sources(data=data_folder()))


def is_wrong(mutant: Mutant) -> bool:
    """Leave out the edits that do not make the record say anything wrong."""
    if mutant.column == "role":
        return not {mutant.before, mutant.after} <= SAME_IN_TRUTH
    # A note is the portal's own remark and may be left out; without a label a mark has its figure's own,
    # without a short one so has a headline.
    # Of what became of something, a source that was not seen itself has no address.
    may_be_empty = mutant.column in {"note", "short", "address"} or (
        mutant.table.endswith("figures") and mutant.column == "label"
    )
    return not (may_be_empty and not mutant.after)


def none_passes(auditor: Auditor, found: list[Mutant]) -> None:
    wrong = [mutant for mutant in found if is_wrong(mutant)]
    assert wrong, "no mutant was made"
    assert [str(mutant) for mutant in auditor.survivors(wrong)] == []


def test_no_changed_digit_passes(auditor: Auditor) -> None:
    none_passes(auditor, list(mutants.changed_digits(auditor.sources)))


def test_no_two_figures_can_change_their_units(auditor: Auditor) -> None:
    none_passes(auditor, list(mutants.swapped(auditor.sources, name="indicators", column="unit")))


def test_no_two_headlines_can_change_their_short_labels(auditor: Auditor) -> None:
    none_passes(auditor, list(mutants.swapped(auditor.sources, name="indicators", column="short")))


@pytest.mark.parametrize("name", QUOTING)
def test_no_two_rows_can_change_their_quotes(auditor: Auditor, name: str) -> None:
    none_passes(auditor, list(mutants.swapped(auditor.sources, name=name, column="quote")))


@pytest.mark.parametrize("name", CHOICES)
def test_no_other_value_passes(auditor: Auditor, name: str) -> None:
    none_passes(auditor, list(mutants.other_choices(auditor.sources, name=name)))


@pytest.mark.parametrize("name", LINKS)
def test_no_broken_or_wrong_link_passes(auditor: Auditor, name: str) -> None:
    none_passes(auditor, list(mutants.broken_links(auditor.sources, name=name)))


@pytest.mark.parametrize("name", TABLES)
def test_no_garbled_cell_passes(auditor: Auditor, name: str) -> None:
    none_passes(auditor, list(mutants.garbled(auditor.sources, name=name)))


@pytest.mark.parametrize("name", TABLES)
def test_no_emptied_cell_passes(auditor: Auditor, name: str) -> None:
    none_passes(auditor, list(mutants.emptied(auditor.sources, name=name)))


@pytest.mark.parametrize("name", TABLES)
def test_no_lost_row_passes(auditor: Auditor, name: str) -> None:
    none_passes(auditor, list(mutants.lost_rows(auditor.sources, name=name)))
