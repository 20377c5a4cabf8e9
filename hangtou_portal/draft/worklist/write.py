"""Writing 核对表.xlsx: a sheet for each kind of row, a row for each proposal, a list of its decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.draft.items import Item, State
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.review import Review
from hangtou_portal.draft.worklist.sheets import (
    BEFORE,
    DECISION,
    IS_A_FIGURE,
    KEY,
    OF,
    QUESTIONS,
    SENTENCE,
    SHEETS,
    WHY,
    choices_of,
    columns_of,
    sentence_of,
)

_WIDTHS: Final[Mapping[str, int]] = {KEY: 4, DECISION: 11, SENTENCE: 60, WHY: 28, BEFORE: 44}
_USUAL_WIDTH: Final = 16
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_HEAD = PatternFill("solid", fgColor="E8EEF4")


def write_worklist(review: Review, *, file: Path, by_domain: bool, domains: Mapping[str, str]) -> int:
    """Write the workbook and return how many rows it has.

    `domains` are the titles of domains by id; with `by_domain` each has a sheet of its own of each kind.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    count = 0
    for table, title in SHEETS.items():
        items = [item for item in review.items if item.table is table and not item.is_question]
        for name, part in _split(items, title=title, by_domain=by_domain, domains=domains):
            count += _write_sheet(book.create_sheet(name), items=part, table=table, review=review)
    questions = [item for item in review.items if item.is_question]
    count += _write_sheet(
        book.create_sheet(QUESTIONS), items=questions, table=TableName.INDICATORS, review=review, asked=True
    )
    book.save(file)
    return count


def _split(
    items: Sequence[Item], *, title: str, by_domain: bool, domains: Mapping[str, str]
) -> Iterable[tuple[str, list[Item]]]:
    """The sheets of one kind: one, or one for each domain that has a row and one for the rows without."""
    if not by_domain:
        yield title, list(items)
        return
    groups: dict[str, list[Item]] = {name: [] for name in (*domains.values(), "其他")}
    for item in items:
        groups[domains.get(item.cells.get("domain", ""), "其他")].append(item)
    for name, here in groups.items():
        if here:
            yield f"{title}{OF}{name}", here


def _write_sheet(
    sheet: Worksheet, *, items: Sequence[Item], table: TableName, review: Review, asked: bool = False
) -> int:
    columns = columns_of(review.draft, table)
    titles = [KEY, DECISION, SENTENCE, *(column.title for column in columns), WHY, BEFORE]
    sheet.append(titles)
    for item in items:
        cells = item.cells or {"paragraph": item.paragraph, "quote": item.quote, "value": item.number}
        values = [
            item.subject,
            _decision(item),
            sentence_of(item, review=review),
            *(cells.get(column.name, "") for column in columns),
            item.why,
            item.before,
        ]
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", value) for value in values])
    _lay_out(sheet, titles=titles)
    choices = choices_of(table=table, is_question=asked)
    listed = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
    listed.error, listed.errorTitle = f"请从{'、'.join(choices)}中选一个", "决定"
    sheet.add_data_validation(listed)
    listed.add(f"B2:B{max(2, len(items) + 1)}")
    return len(items)


def _decision(item: Item) -> str:
    if item.state is State.PROPOSED:
        return ""
    if item.is_question:
        return "不是数字" if item.state is State.REJECTED else IS_A_FIGURE
    adopted, edited, rejected = choices_of(table=item.table, is_question=False)
    return {State.ADOPTED: adopted, State.EDITED: edited, State.REJECTED: rejected}[item.state]


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
            # A sentence that begins with = is a sentence; a value is compared as it is printed.
            cell.number_format = "@"
            if cell.data_type == "f":
                cell.data_type = "s"
