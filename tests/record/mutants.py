"""Wrong edits of the report's tables, made in memory: what a slip of hand or a bad tool does to a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from hangtou_portal.record.sources import Sources
from hangtou_portal.record.tables import Table

REPORT = "2019-h1"
TABLES = ("indicators", "tasks", "projects", "exhibits", "exhibit-figures", "outcomes")
#: The tables whose rows are read from a sentence.
QUOTING = ("indicators", "tasks", "projects")

#: Letters of scripts the record is not written in, as a wrong encoding or a slipped key leaves them.
FOREIGN = ("ж", "\ufffd")
#: Links from one row to another, each to an id of the table it names.
LINKS = {
    "indicators": {"place": "places", "numerator": "indicators", "denominator": "indicators"},
    "tasks": {"target": "indicators", "baseline": "indicators", "places": "places", "projects": "projects"},
    "projects": {"place": "places"},
    "exhibit-figures": {"exhibit": "exhibits", "figure": "indicators", "of": "indicators"},
}
#: Columns whose cell is one of a few values: each cell takes every other value in use, or none.
CHOICES = {
    "indicators": (
        "domain",
        "qualifier",
        "role",
        "as_of",
        "paragraph",
        "unit",
        "label",
        "short",
        "headline",
        "lead",
    ),
    "tasks": ("domain", "due", "paragraph", "title"),
    "projects": ("domain", "due", "paragraph", "stage", "stage_words", "name"),
    "exhibits": ("domain", "order", "kind", "takeaway", "subtitle"),
    "exhibit-figures": ("order", "part", "label"),
}
#: Values the tables may hold beyond those in use.
ALLOWED = {
    "qualifier": ("about", "exact", "at-least"),
    "due": ("8月底前", "年底", "7月底"),
    "as_of": ("下半年", "年底", "年度", "2019年"),
}
#: A link is tried on every so many of the rows it could name.
OTHERS = 20


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One table with one thing wrong; `cells` names (row id, column) of what was changed."""

    table: str
    rows: tuple[tuple[str, ...], ...]
    column: str
    before: str
    after: str
    row: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.table} {self.row} {self.column}: “{self.before}” → “{self.after}”"


class Cells:
    """A table by column name, ready to be changed one cell at a time."""

    def __init__(self, *, name: str, sources: Sources) -> None:
        self.name = name
        self.table = sources.tables[f"{REPORT}-{name}"]
        self.header = self.table.header
        #: The column that tells which row was changed.
        self.key = next(name for name in ("id", "figure", "subject") if name in self.header)

    def at(self, row: int, column: str) -> str:
        return self.table.rows[row][self.header.index(column)]

    def values(self, column: str) -> list[str]:
        """Every value in use, and none, in a stable order."""
        used = {cells[self.header.index(column)] for cells in self.table.rows}
        return sorted({*used, *ALLOWED.get(column, ()), ""})

    def change(self, *, row: int, column: str, to: str) -> Iterator[Mutant]:
        """The mutant with this one cell changed; none if it already says so."""
        before = self.at(row, column)
        if before != to:
            yield self.changed({(row, column): to}, label=(self.at(row, self.key), column, before, to))

    def changed(self, edits: Mapping[tuple[int, str], str], *, label: tuple[str, str, str, str]) -> Mutant:
        """The mutant with these (row, column) cells changed."""
        rows = [list(cells) for cells in self.table.rows]
        for (row, column), value in edits.items():
            rows[row][self.header.index(column)] = value
        name, column, before, after = label
        return Mutant(
            table=f"{REPORT}-{self.name}",
            line=min(row for row, _ in edits) + 2,
            rows=tuple(map(tuple, rows)),
            row=name,
            column=column,
            before=before,
            after=after,
        )

    def without(self, row: int) -> Mutant:
        """The mutant that lost this row."""
        return Mutant(
            table=f"{REPORT}-{self.name}",
            rows=self.table.rows[:row] + self.table.rows[row + 1 :],
            row=self.at(row, self.key),
            column=self.key,
            before=self.at(row, self.key),
            after="(no row)",
        )


def changed_digits(sources: Sources) -> Iterator[Mutant]:
    """Each digit of each value as each other digit, left out, and doubled."""
    table = Cells(name="indicators", sources=sources)
    for row in range(len(table.table.rows)):
        value = table.at(row, "value")
        for at, digit in enumerate(value):
            if digit == ".":
                continue
            for new in (*(d for d in "0123456789" if d != digit), "", digit * 2):
                yield from table.change(row=row, column="value", to=value[:at] + new + value[at + 1 :])


def swapped(sources: Sources, *, name: str, column: str) -> Iterator[Mutant]:
    """Each two rows with each other's cell."""
    table = Cells(name=name, sources=sources)
    for one, other in combinations(range(len(table.table.rows)), 2):
        first, second = table.at(one, column), table.at(other, column)
        if first != second:
            label = (f"{table.at(one, table.key)}, {table.at(other, table.key)}", column, first, second)
            yield table.changed({(one, column): second, (other, column): first}, label=label)


def other_choices(sources: Sources, *, name: str) -> Iterator[Mutant]:
    """Each cell of the columns of choice with every other value in use, and with none."""
    table = Cells(name=name, sources=sources)
    for column in CHOICES[name]:
        values = table.values(column)
        # Sixty titles on sixty tasks say no more than every fourth; short lists are tried in full.
        step = 1 if len(values) <= OTHERS else 4
        for row in range(len(table.table.rows)):
            for value in (*values[row % step :: step], ""):
                yield from table.change(row=row, column=column, to=value)


def broken_links(sources: Sources, *, name: str) -> Iterator[Mutant]:
    """Each link to every other row it could name, to a row that does not exist, and to none."""
    table = Cells(name=name, sources=sources)
    for column, goal in LINKS[name].items():
        resource = goal if goal == "places" else f"{REPORT}-{goal}"
        ids = [cells[0] for cells in sources.tables[resource].rows]
        for row in range(len(table.table.rows)):
            # Every cell meets other targets than its neighbours, so that together they meet them all.
            for target in (*ids[row % OTHERS :: OTHERS], "no-such-row", ""):
                yield from table.change(row=row, column=column, to=target)


def garbled(sources: Sources, *, name: str) -> Iterator[Mutant]:
    """A foreign letter at the start, in the middle or at the end of every cell that holds anything."""
    table = Cells(name=name, sources=sources)
    for row in range(len(table.table.rows)):
        for column in table.header:
            value = table.at(row, column)
            at = (0, len(value) // 2, len(value))[row % 3]
            if value:
                to = value[:at] + FOREIGN[row % 2] + value[at:]
                yield from table.change(row=row, column=column, to=to)


def emptied(sources: Sources, *, name: str) -> Iterator[Mutant]:
    """Every cell that holds anything, empty."""
    table = Cells(name=name, sources=sources)
    for row in range(len(table.table.rows)):
        for column in table.header:
            yield from table.change(row=row, column=column, to="")


def lost_rows(sources: Sources, *, name: str) -> Iterator[Mutant]:
    """The table without each of its rows."""
    table = Cells(name=name, sources=sources)
    yield from map(table.without, range(len(table.table.rows)))


def table_of(mutant: Mutant, *, sources: Sources) -> Table:
    """The mutant as a table read from a file."""
    lines = tuple(range(2, len(mutant.rows) + 2))
    return replace(sources.tables[mutant.table], rows=mutant.rows, lines=lines)
