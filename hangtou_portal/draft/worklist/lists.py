"""The lists to choose from in the workbook's cells."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hangtou_portal.draft.cell_words import CellWords
from hangtou_portal.draft.worklist import sheets


class Lists:
    """What can be chosen in each column with a closed set, on a hidden sheet that the drop-downs refer to.

    Beside it, what cells say: `words` for codes, `shown` for charts by their subjects.
    """

    def __init__(self, *, words: CellWords, shown: Mapping[str, str]) -> None:
        self.words, self.shown = words, shown
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
