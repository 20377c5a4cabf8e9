"""Reads decisions back out of 核对表.xlsx, and lists each row that it could not take, with the reason."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.draft.cell_words import cell_words
from hangtou_portal.draft.decisions import Choice, Decision, add_decisions, new_decision
from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.worklist.outcome import Contradiction, Problem, Read
from hangtou_portal.draft.worklist.sheets import (
    CHOICES,
    DECISION,
    IS_A_FIGURE,
    KEY,
    OF,
    OPTIONS,
    QUESTIONS,
    SHEETS,
    choices_of,
    columns_of,
)


def read_worklist(review: Review, *, file: Path) -> Read:
    """Read the workbook without taking anything yet. Raises DraftError if it cannot be opened."""
    try:
        book = load_workbook(file, data_only=True)
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DraftError(
            f"{file.name}打不开；请确认是worklist命令写出的.xlsx，并已在WPS或Excel里关闭"
        ) from error
    reader = _Reader(review=review, source=file.name)
    for sheet in book.worksheets:
        reader.read(sheet)
    return reader.finish()


def take(review: Review, *, decisions: Sequence[Decision]) -> None:
    """Put decisions on the disk."""
    add_decisions(review.draft.folder, decisions=decisions)


class _Reader:
    """Goes through the sheets of one workbook."""

    def __init__(self, *, review: Review, source: str) -> None:
        self.review = review
        self.source = source
        self.items = {item.subject: item for item in review.items}
        self.words = cell_words(review)
        self.tables = {title: table for table, title in SHEETS.items()} | {QUESTIONS: TableName.INDICATORS}
        self.made: dict[str, Decision] = {}
        self.seen: set[str] = set()
        self.contradictions: list[Contradiction] = []
        self.problems: list[Problem] = []

    def read(self, sheet: Worksheet) -> None:
        """Take in one sheet, whatever order its columns and rows have come to."""
        kind, _, _ = sheet.title.partition(OF)
        if kind == OPTIONS:
            return
        if kind not in self.tables:
            self.problems.append(
                Problem(sheet=sheet.title, row=0, column="", reason="不认识这个工作表，没有读")
            )
            return
        head, *lines = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)] or [[]]
        columns = {title: at for at, title in enumerate(head) if title}
        wanted = (KEY, DECISION, *(c.title for c in columns_of(self.review, self.tables[kind])))
        if missing := [title for title in wanted if title not in columns]:
            reason = f"缺少{'、'.join(missing)}这几栏，整个工作表没有读"
            self.problems.append(Problem(sheet=sheet.title, row=1, column="", reason=reason))
            return
        for number, line in enumerate(lines, start=2):
            cells = {title: line[at] for title, at in columns.items()}
            if any(cells.values()):
                self._read_row(cells, sheet=sheet.title, number=number)

    def finish(self) -> Read:
        """Everything that was found."""
        return Read(
            decisions=tuple(self.made.values()),
            contradictions=tuple(self.contradictions),
            problems=tuple(self.problems),
            absent=len(set(self.items) - self.seen),
        )

    def _read_row(self, cells: Mapping[str, str], *, sheet: str, number: int) -> None:
        item = self.items.get(cells[KEY])
        if item is None:
            self._refuse(
                sheet, number, KEY, f"草稿里没有“{cells[KEY] or '(空)'}”；这一行的键被改过，或来自另一份草稿"
            )
            return
        self.seen.add(item.subject)
        columns = columns_of(self.review, item.table)
        row = {column.name: self.words.value(column.name, cells.get(column.title, "")) for column in columns}
        changed = [
            column.title
            for column in columns
            if item.cells and row[column.name] != item.cells.get(column.name, "")
        ]
        word = cells[DECISION]
        if not word:
            if changed:
                self._refuse(sheet, number, DECISION, f"改了{'、'.join(changed)}，却没有选决定；没有采纳")
            return
        allowed = choices_of(table=item.table, is_question=item.is_question)
        if word not in allowed:
            self._refuse(sheet, number, DECISION, f"“{word}”不是{'、'.join(allowed)}之一")
            return
        if word == IS_A_FIGURE and (
            empty := [c.title for c in columns if c.name in _NEEDED and not row[c.name]]
        ):
            self._refuse(sheet, number, empty[0], f"选了{IS_A_FIGURE}，但{'、'.join(empty)}空着")
            return
        self._decide(item, row=row, word=word, changed=bool(changed), place=(sheet, number))

    def _decide(
        self, item: Item, *, row: Mapping[str, str], word: str, changed: bool, place: tuple[str, int]
    ) -> None:
        choice = Choice.EDITED if word == IS_A_FIGURE or changed else CHOICES[word]
        if word != IS_A_FIGURE and CHOICES[word] is Choice.REJECTED:
            choice = Choice.REJECTED
        elif choice is Choice.EDITED and not changed and not item.is_question:
            choice = Choice.ADOPTED
        offered = new_decision(
            subject=item.subject,
            choice=choice,
            cells={} if choice is Choice.REJECTED else row,
            by=self.source,
        )
        standing = self.made.get(item.subject) or item.decision
        if standing and _same(standing, offered):
            return
        if standing and (standing.by != self.source or item.subject in self.made):
            reason = f"与{standing.by}的决定不同：那里是{_said(standing)}，这里是{_said(offered)}"
            problem = Problem(sheet=place[0], row=place[1], column=DECISION, reason=reason)
            self.contradictions.append(Contradiction(standing=standing, offered=offered, problem=problem))
            return
        self.made[item.subject] = offered

    def _refuse(self, sheet: str, row: int, column: str, reason: str) -> None:
        self.problems.append(Problem(sheet=sheet, row=row, column=column, reason=reason))


#: What a new figure cannot do without.
_NEEDED = ("id", "paragraph", "label", "value", "qualifier", "role", "as_of", "quote")


def _text(value: object) -> str:
    """A cell as text: a spreadsheet may have made a number of one (1590.0 for 1590)."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _same(one: Decision, other: Decision) -> bool:
    """Whether two decisions leave the same row."""
    if Choice.REJECTED in (one.choice, other.choice):
        return one.choice is other.choice
    return _filled(one.cells) == _filled(other.cells)


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in cells.items() if value}


def _said(decision: Decision) -> str:
    words = {Choice.ADOPTED: "采用", Choice.EDITED: "修改", Choice.REJECTED: "不采用"}[decision.choice]
    value = decision.cells.get("value", "")
    return f"{words}（{value}{decision.cells.get('unit', '')}）" if value else words
