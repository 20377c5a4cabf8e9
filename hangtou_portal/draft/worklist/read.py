"""Reads decisions back out of 核对表.xlsx, and lists each row that it could not take, with the reason."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.draft.cell_words import cell_words
from hangtou_portal.draft.decisions import Choice, Decision, new_decision
from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.worklist import sheets

#: What a new figure cannot do without.
_NEEDED = ("id", "paragraph", "label", "value", "qualifier", "role", "as_of", "quote")
#: What opening a file that is no workbook, or a damaged one, may raise; for its XML that is a SyntaxError.
_UNREADABLE = (
    *(OSError, EOFError, KeyError, ValueError, TypeError, SyntaxError),
    *(InvalidFileException, zipfile.BadZipFile, zlib.error),
)


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """Two sources decide the same thing differently: what stands, what the workbook says, and where."""

    standing: Decision
    offered: Decision
    problem: str


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a workbook says: decisions to take, contradictions to ask about, and what could not be taken.

    A problem is one line: sheet, row, column, and why. `absent` counts the items that the workbook lacks.
    """

    decisions: list[Decision]
    contradictions: list[Contradiction]
    problems: list[str]
    absent: int


def read_worklist(review: Review, *, file: Path) -> Read:
    """Read the workbook without taking anything yet. Raises DraftError if it cannot be opened."""
    try:
        book = load_workbook(file, data_only=True)
    except _UNREADABLE as error:
        raise DraftError(
            f"{file.name}打不开；请确认是worklist命令写出的.xlsx，并已在WPS或Excel里关闭"
        ) from error
    reader = _Reader(review=review, source=file.name)
    for sheet in book.worksheets:
        reader.read_sheet(sheet)
    return Read(
        decisions=list(reader.made.values()),
        contradictions=reader.contradictions,
        problems=reader.problems,
        absent=len(reader.items.keys() - reader.seen),
    )


class _Reader:
    """Goes through the sheets of one workbook."""

    def __init__(self, *, review: Review, source: str) -> None:
        self.review = review
        self.source = source
        self.items = {item.subject: item for item in review.items}
        self.words = cell_words(review)
        self.tables = {title: table for table, title in sheets.SHEETS.items()} | {
            sheets.QUESTIONS: TableName.INDICATORS
        }
        self.made: dict[str, Decision] = {}
        self.seen: set[str] = set()
        self.contradictions: list[Contradiction] = []
        self.problems: list[str] = []

    def read_sheet(self, sheet: Worksheet) -> None:
        """Take in one sheet, whatever order its columns and rows have come to."""
        kind, _, _ = sheet.title.partition(sheets.OF)
        if kind == sheets.OPTIONS:
            return
        if kind not in self.tables:
            self.problems.append(f"{sheet.title}：不认识这个工作表，没有读")
            return
        head, *lines = [*sheet.iter_rows(values_only=True)] or [()]
        columns = {title: at for at, title in enumerate(map(_text, head)) if title}
        titles = sheets.titles_of(self.review, self.tables[kind]).values()
        wanted = (sheets.KEY, sheets.DECISION, *titles)
        if missing := [title for title in wanted if title not in columns]:
            reason = f"缺少{'、'.join(missing)}这几栏，整个工作表没有读"
            self.problems.append(f"{sheet.title} 第1行：{reason}")
            return
        for number, line in enumerate(lines, start=2):
            place = f"{sheet.title} 第{number}行"
            cells = {title: _text(line[at]) for title, at in columns.items()}
            dated = [title for title, at in columns.items() if isinstance(line[at], date | time)]
            if dated:
                reason = f"被电子表格改成了日期（{cells[dated[0]]}）；请把这一格设为文本，照原句重写"
                self.problems.append(f"{place} {dated[0]}：{reason}")
            elif any(cells.values()):
                self._read_row(cells, place=place)

    def _read_row(self, cells: Mapping[str, str], *, place: str) -> None:
        item = self.items.get(cells[sheets.KEY])
        if item is None:
            reason = f"草稿里没有“{cells[sheets.KEY] or '(空)'}”；这一行的键被改过，或来自另一份草稿"
            self.problems.append(f"{place} {sheets.KEY}：{reason}")
            return
        self.seen.add(item.subject)
        titles = sheets.titles_of(self.review, item.table)
        row = {name: self.words.value(name, cells.get(title, "")) for name, title in titles.items()}
        changed = [titles[name] for name in row if item.cells and row[name] != item.cells.get(name, "")]
        empty = [titles[name] for name in row if name in _NEEDED and not row[name]]
        word = cells[sheets.DECISION]
        allowed = sheets.choices_of(table=item.table, is_question=item.is_question)
        if not word and changed:
            self.problems.append(
                f"{place} {sheets.DECISION}：改了{'、'.join(changed)}，却没有选决定；没有采纳"
            )
        elif word and word not in allowed:
            self.problems.append(
                f"{place} {sheets.DECISION}：“{word}”不是可选的决定；可选{'、'.join(allowed)}"
            )
        elif word == sheets.IS_A_FIGURE and empty:
            self.problems.append(f"{place} {empty[0]}：选了{sheets.IS_A_FIGURE}，但{'、'.join(empty)}空着")
        elif word in sheets.REJECTIONS:
            self._decide(item, choice=Choice.REJECTED, row={}, place=place)
        elif word:
            edited = changed or word == sheets.IS_A_FIGURE
            self._decide(item, choice=Choice.EDITED if edited else Choice.ADOPTED, row=row, place=place)

    def _decide(self, item: Item, *, choice: Choice, row: Mapping[str, str], place: str) -> None:
        offered = new_decision(subject=item.subject, choice=choice, cells=row, by=self.source)
        standing = self.made.get(item.subject) or item.decision
        if standing and _same(standing, offered):
            return
        if standing and (standing.by != self.source or item.subject in self.made):
            reason = f"与{standing.by}的决定不同：那里是{_said(standing)}，这里是{_said(offered)}"
            problem = f"{place} {sheets.DECISION}：{reason}"
            self.contradictions.append(Contradiction(standing=standing, offered=offered, problem=problem))
            return
        self.made[item.subject] = offered


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
    words = {Choice.ADOPTED: sheets.ADOPT, Choice.EDITED: sheets.EDIT, Choice.REJECTED: sheets.LEAVE_OUT}
    said, value = words[decision.choice], decision.cells.get("value", "")
    return f"{said}（{value}{decision.cells.get('unit', '')}）" if value else said
