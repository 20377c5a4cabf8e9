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
from hangtou_portal.draft.items import Item, State
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.worklist import sheets

_WIDTHS: Final = {sheets.KEY: 4, sheets.DECISION: 11, sheets.SENTENCE: 60, sheets.WHY: 28, sheets.BEFORE: 44}
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
    words = cell_words(review)
    lists = _Lists(words=words)
    count = 0
    for name, table, items in _planned(review, by_domain=by_domain, words=words):
        count += _write_sheet(book.create_sheet(name), items=items, table=table, review=review, lists=lists)
    lists.write(book.create_sheet(sheets.OPTIONS))
    book.save(file)
    return count


class _Lists:
    """What can be chosen in each column with a closed set, on a hidden sheet that the drop-downs refer to."""

    def __init__(self, *, words: CellWords) -> None:
        self.words = words
        self._columns: dict[tuple[str, ...], int] = {}

    def of(self, column: str) -> DataValidation | None:
        """A drop-down for the cells of a column; None if its cells are free text."""
        choices = tuple(self.words.words(column, code) for code in self.words.choices(column))
        if not choices:
            return None
        letter = get_column_letter(self._columns.setdefault(choices, len(self._columns) + 1))
        return DataValidation(
            type="list", formula1=f"{sheets.OPTIONS}!${letter}$1:${letter}${len(choices)}", allow_blank=True
        )

    def write(self, sheet: Worksheet) -> None:
        """Write the choices, a column each."""
        sheet.sheet_state = "hidden"
        for choices, column in self._columns.items():
            for row, choice in enumerate(choices, start=1):
                sheet.cell(row=row, column=column, value=choice)


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


def _write_sheet(
    sheet: Worksheet, *, items: Sequence[Item], table: TableName, review: Review, lists: _Lists
) -> int:
    columns = sheets.columns_of(review, table)
    before, behind = (sheets.KEY, sheets.DECISION, sheets.SENTENCE), (sheets.WHY, sheets.BEFORE)
    titles = [*before, *(column.title for column in columns), *behind]
    sheet.append(titles)
    for item in items:
        cells = item.cells or {"paragraph": item.paragraph, "quote": item.quote, "value": item.number}
        values = [
            item.subject,
            _decision(item),
            sheets.sentence_of(item, review=review),
            *(lists.words.words(column.name, cells.get(column.name, "")) for column in columns),
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
    for at, column in enumerate(columns, start=len(before) + 1):
        if closed := lists.of(column.name):
            sheet.add_data_validation(closed)
            closed.add(f"{get_column_letter(at)}2:{get_column_letter(at)}{last}")
    return len(items)


def _decision(item: Item) -> str:
    if item.state is State.PROPOSED:
        return ""
    if item.is_question:
        return "不是数字" if item.state is State.REJECTED else sheets.IS_A_FIGURE
    adopted, edited, *rejected = sheets.choices_of(table=item.table, is_question=False)
    return {State.ADOPTED: adopted, State.EDITED: edited}.get(item.state) or rejected[0]


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
