"""A table's rows in a report: numbers whose measure words stand in other cells, asked about together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import OpenQuestion
from hangtou_portal.draft.questions import open_question
from hangtou_portal.draft.review import Review
from hangtou_portal.record.model import Paragraph

#: What stands between the cells of a row.
_CELLS = "\t"
_REASON = "是表格的一行，量词不在数目那一格里，这些数都不能记作数字"


def asked_as_one(paragraph: Paragraph, *, asked: Sequence[OpenQuestion]) -> list[OpenQuestion]:
    """The questions about a paragraph in which no figure was found: one, if it is a row of a table."""
    text = paragraph.text
    if len(asked) < 2 or _CELLS not in text:
        return list(asked)
    starts = [text.find(question.quote) + question.quote.find(question.text) for question in asked]
    end = max(start + len(question.text) for start, question in zip(starts, asked, strict=True))
    return [open_question(paragraph.address, text, start=min(starts), end=end, reason=_REASON)]


def rows_with(item: Item, *, review: Review) -> list[Item]:
    """The open questions about the table whose row `item` asks about; none if it asks about no row."""
    if not (item.is_question and _CELLS in item.number):
        return []
    paragraphs = review.text.paragraphs.values()
    for is_row, group in groupby(paragraphs, key=lambda paragraph: _CELLS in paragraph.text):
        table = {paragraph.address for paragraph in group}
        if is_row and item.paragraph in table:
            return [one for one in review.open if one.is_question and one.paragraph in table]
    return []
