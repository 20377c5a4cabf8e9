"""What the workbook's sheets and columns are called: written by one module, read back by another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import title_of
from hangtou_portal.draft.review import Review
from hangtou_portal.record.quotes import sentence_around

SHEETS: Final[Mapping[TableName, str]] = {
    TableName.REPORT: "报告",
    TableName.INDICATORS: "数字",
    TableName.TASKS: "安排",
    TableName.PROJECTS: "项目",
    TableName.TERMS: "名词",
    TableName.EXHIBITS: "图表",
}
QUESTIONS: Final = "还没交代"
#: The hidden sheet that the drop-downs refer to.
OPTIONS: Final = "选项"
KEY, DECISION, SENTENCE, WHY, BEFORE = "键（勿改）", "决定", "原句", "依据", "上一份报告的原句"
#: What stands in the place of the sentence where the table is one of charts.
SHOWN: Final = "读者看到的话"
#: What stands between a sheet's name and its domain's, where each domain has a sheet of its own.
OF: Final = "·"

ADOPT, EDIT, LEAVE_OUT = "采用", "修改", "不采用"
_NO_FIGURE, _NO_TASK = "不是数字", "不是安排"
#: The decisions that leave an item without a row: of a figure, of a commitment, of anything else.
REJECTIONS: Final = (_NO_FIGURE, _NO_TASK, LEAVE_OUT)
#: The decision that gives a number without a row one.
IS_A_FIGURE: Final = "是数字"


def choices_of(*, table: TableName, is_question: bool) -> tuple[str, ...]:
    """The decisions that can be made in a sheet."""
    if is_question:
        return (IS_A_FIGURE, rejection_of(table))
    if table is TableName.REPORT:
        return (ADOPT, EDIT)
    return (ADOPT, EDIT, rejection_of(table))


def rejection_of(table: TableName) -> str:
    """What it is called to leave an item of a table without a row."""
    return {TableName.INDICATORS: _NO_FIGURE, TableName.TASKS: _NO_TASK}.get(table, LEAVE_OUT)


def titles_of(review: Review, table: TableName) -> dict[str, str]:
    """The Chinese titles of a table's columns by their names in the CSV, in file order."""
    draft = review.draft
    if table is TableName.REPORT:
        proposed = draft.proposals.report[0].cells if draft.proposals.report else {}
        return {name: title_of(name, text=review.text, proposed=proposed) for name in proposed}
    return {str(field["name"]): str(field["title"]) for field in draft.fields(table)}


def sentence_of(item: Item, *, review: Review) -> str:
    """The whole sentence that an item stands in; empty for what has none."""
    return sentence_around(text=review.text.at(item.paragraph), quote=item.quote) if item.quote else ""
