"""What is found against a draft: each fault with the row it is about, and in the words of the desk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from hangtou_portal.draft.cell_words import CellWords
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.report_row import amiss_of
from hangtou_portal.draft.review import REPORT, Review
from hangtou_portal.draft.rows import rows_by_subject
from hangtou_portal.draft.worklist.sheets import SHEETS, titles_of
from hangtou_portal.record.faults import Fault

#: What the audit tells the editor of a file to do, and what that is at the desk.
_IN_FILES, _AT_THE_DESK = "请删去这一行，在not_figures里写明", "请选“不是数字”"
#: Columns that name the row to its reader.
_NAMES = ("label", "title", "name", "term", "takeaway")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A fault of the trial, and the subject of the item whose row it is about; None if of no one row."""

    fault: Fault
    subject: str | None


def findings_of(review: Review, *, faults: Iterable[Fault]) -> tuple[Finding, ...]:
    """The audit's faults and what else is amiss, in the order of the text, each with the item it is about."""
    by_line = {
        (f"{review.draft.id}/{table}.csv", line): subject
        for table in TableName
        for line, (subject, _) in enumerate(rows_by_subject(review, table), start=2)
    }
    tasks = [item for item in review.items if item.table is TableName.TASKS]

    def subject_of(fault: Fault) -> str | None:
        if fault.file == f"{review.draft.id}/tasks.csv" and not fault.line:
            # A clause without a row is that of a task whose words have been changed.
            return next((item.subject for item in tasks if fault.value in item.quote), None)
        return by_line.get((fault.file, fault.line))

    order = {item.subject: at for at, item in enumerate(review.items)}
    found = [Finding(fault=fault, subject=subject_of(fault)) for fault in faults]
    found += [
        Finding(fault=Fault(file=f"{review.draft.id}/report.md", reason=reason), subject=REPORT)
        for reason in amiss_of(review.text, cells=review.report_cells)
    ]
    return tuple(sorted(found, key=lambda f: (order.get(f.subject or "", len(order)), str(f.fault))))


def in_words(finding: Finding, *, review: Review, words: CellWords) -> str:
    """The finding as the clerk reads it: table and column by their titles, row and codes by their names."""
    fault = finding.fault
    table = next((t for t in TableName if t.value == PurePath(fault.file).stem), TableName.REPORT)
    cells = next((item.cells for item in review.items if item.subject == finding.subject), {})
    named = next((words.words(name, cells[name]) for name in _NAMES if cells.get(name)), "")
    place = f"{SHEETS.get(table, '图表里的数字')}{f'“{named}”' if named else ''}"
    column = titles_of(review, table).get(fault.column, fault.column)
    value = f"“{words.words(fault.column, fault.value)}”" if fault.value else ""
    return f"{place}{f'的{column}' if column else ''}：{value}{reason_in_words(fault, words=words)}"


def reason_in_words(fault: Fault, *, words: CellWords) -> str:
    """Why it cannot be, with the codes in quotation marks by their names."""
    reason = fault.reason.replace(_IN_FILES, _AT_THE_DESK)
    return re.sub("“([^”]*)”", lambda code: f"“{words.words(fault.column, code[1])}”", reason)
