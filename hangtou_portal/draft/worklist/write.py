"""Writing 核对表.xlsx: a sheet for each kind of row, a row for each proposal, a list of its decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.draft.cell_words import CellWords, cell_words
from hangtou_portal.draft.decisions import Choice
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.worklist import sheets
from hangtou_portal.draft.worklist.sentences import TEMPLATES, shown_sentences

_WIDTHS: Final = {
    sheets.KEY: 4,
    sheets.DECISION: 11,
    sheets.WHY: 28,
    sheets.BEFORE: 44,
    **dict.fromkeys((sheets.SENTENCE, sheets.SHOWN), 60),
}
_USUAL_WIDTH: Final = 16
#: What a sheet cannot be called, and how many characters of a name Excel takes.
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME: Final = 31
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_HEAD = PatternFill("solid", fgColor="E8EEF4")


def write_worklist(review: Review, *, file: Path, by_domain: bool) -> int:
    """Write the workbook and return how many rows it has; with `by_domain` each domain has its own sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    writer = _Writer(review)
    count = 0
    for name, table, items in _planned(review, by_domain=by_domain, words=writer.words):
        writer.write_sheet(book.create_sheet(name), items=items, table=table)
        count += len(items)
    writer.write_options(book.create_sheet(sheets.OPTIONS))
    book.save(file)
    return count


def _planned(
    review: Review, *, by_domain: bool, words: CellWords
) -> Iterator[tuple[str, TableName, list[Item]]]:
    """(name, table, items) of each sheet; numbers without a row have one of their own, the last.

    A table has one sheet, or one for each domain that has a row and one for the rows without.
    """
    domains = words.choices("domain")
    for table, title in sheets.SHEETS.items():
        items = [item for item in review.items if item.table is table and not item.is_question]
        if not by_domain or table is TableName.REPORT:
            yield title, table, items
            continue
        groups: dict[str, list[Item]] = {name: [] for name in (*domains, "")}
        for item in items:
            domain = item.cells.get("domain", "")
            groups[domain if domain in domains else ""].append(item)
        for name, here in groups.items():
            if here:
                of = _NOT_IN_NAMES.sub("", words.words("domain", name)) or "其他"
                yield f"{title}{sheets.OF}{of}"[:_LONGEST_NAME], table, here
    yield sheets.QUESTIONS, TableName.INDICATORS, [item for item in review.items if item.is_question]


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.words = cell_words(review)
        self.shown = shown_sentences(review)
        #: What is chosen from in cells with a closed set, and the column of the hidden sheet that lists it.
        self.options: dict[tuple[str, ...], int] = {}

    def write_sheet(self, sheet: Worksheet, *, items: Sequence[Item], table: TableName) -> None:
        """Write a row for each item, with its decision to choose and its cells in words."""
        columns = sheets.titles_of(self.review, table)
        sentence = sheets.SHOWN if table is TableName.EXHIBITS else sheets.SENTENCE
        before, behind = (sheets.KEY, sheets.DECISION, sentence), (sheets.WHY, sheets.BEFORE)
        titles = [*before, *columns.values(), *behind]
        sheet.append(titles)
        for item in items:
            values = [
                item.subject,
                _decision(item),
                self.shown.get(item.subject) or sheets.sentence_of(item, review=self.review),
                *(self.words.words(name, item.begun.get(name, "")) for name in columns),
                item.why,
                item.before,
            ]
            sheet.append([ILLEGAL_CHARACTERS_RE.sub("", value) for value in values])
        _lay_out(sheet, titles=titles)
        choices = sheets.choices_of(table=table, is_question=sheet.title == sheets.QUESTIONS)
        listed = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
        listed.error, listed.errorTitle = f"请从{'、'.join(choices)}中选一个", "决定"
        sheet.add_data_validation(listed)
        last = max(2, len(items) + 1)
        listed.add(f"B2:B{last}")
        for at, name in enumerate(columns, start=len(before) + 1):
            letter = get_column_letter(at)
            # Offices read the sentences; the templates with names in braces come back as they went.
            sheet.column_dimensions[letter].hidden = name in TEMPLATES and bool(self.shown)
            if closed := self._drop_down(name):
                sheet.add_data_validation(closed)
                closed.add(f"{letter}2:{letter}{last}")

    def _drop_down(self, column: str) -> DataValidation | None:
        """A list to choose from for the cells of a column; None if its cells are free text."""
        choices = tuple(self.words.words(column, code) for code in self.words.choices(column))
        if not choices:
            return None
        letter = get_column_letter(self.options.setdefault(choices, len(self.options) + 1))
        where = f"{sheets.OPTIONS}!${letter}$1:${letter}${len(choices)}"
        return DataValidation(type="list", formula1=where, allow_blank=True)

    def write_options(self, sheet: Worksheet) -> None:
        """Write what the drop-downs refer to, a column each, on a sheet that nobody sees."""
        sheet.sheet_state = "hidden"
        for choices, column in self.options.items():
            for row, choice in enumerate(choices, start=1):
                sheet.cell(row=row, column=column, value=choice)


def _decision(item: Item) -> str:
    if item.decision is None:
        return ""
    if item.is_rejected:
        return sheets.rejection_of(item.table)
    if item.is_question:
        return sheets.IS_A_FIGURE
    return sheets.ADOPT if item.decision.choice is Choice.ADOPTED else sheets.EDIT


def _lay_out(sheet: Worksheet, *, titles: Sequence[str]) -> None:
    sheet.freeze_panes = "D2"
    for at, title in enumerate(titles, start=1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = _WIDTHS.get(title, _USUAL_WIDTH)
        sheet[f"{letter}1"].font, sheet[f"{letter}1"].fill = Font(bold=True), _HEAD
    sheet.column_dimensions["A"].hidden = True
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = _WRAPPED
            # Text and no formula, even if it begins with =; values are later compared as printed here.
            cell.number_format = "@"
            if cell.data_type == "f":
                cell.data_type = "s"
