"""A draft of the next report as the rules might propose it, made by hand from the rows of the last one."""

from __future__ import annotations

import csv
import shutil
from dataclasses import replace
from pathlib import Path

from hangtou_portal.draft.decisions import Choice, add_decisions, new_decision
from hangtou_portal.draft.files import Draft, write_draft
from hangtou_portal.draft.items import Item
from hangtou_portal.draft.model import OpenQuestion, Proposal, Proposals, TableName
from hangtou_portal.draft.reading.document import SourceDocument
from hangtou_portal.draft.report_row import report_row
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.rows import write_tables
from hangtou_portal.record.location import data_folder
from hangtou_portal.record.text import parse_report
from tests.next_report import NEW, add_next_report, package_of, write_package

#: A number of the drafted report that is left to a person, in its place and with its sentence.
ASKED = OpenQuestion(paragraph="h1-2-1", quote="十八项建设任务", text="十八", reason="没有认出这个数目是什么")
#: What a person answers.
ANSWER = {
    "id": "demonstration-village-tasks",
    "paragraph": ASKED.paragraph,
    "label": "落实建设任务编制",
    "value": "18",
    "unit": "项",
    "qualifier": "exact",
    "role": "count-of-plan",
    "as_of": "上半年",
    "place": "changda",
    "quote": ASKED.quote,
}


def draft_next_report(folder: Path, *, asked: bool = False) -> Path:
    """Write a data folder with the next report as a draft, and return it.

    Everything is proposed right; with `asked`, one figure is not proposed but asked about.
    """
    data = Path(shutil.copytree(data_folder(), folder / "data"))
    add_next_report(data)
    package = package_of(data)
    entry = package["reports"].pop()
    own = [item for item in package["resources"] if item["name"].startswith(f"{NEW}-")]
    package["resources"] = [item for item in package["resources"] if item not in own]
    write_package(data, package=package)
    entry.pop("published_text")
    markdown = (data / NEW / "report.md").read_text(encoding="utf-8")
    text = parse_report(markdown=markdown, file="report.md")
    row = report_row(entry, text=text, package=package, why="")
    draft = Draft(
        id=NEW,
        folder=data / NEW,
        entry=entry,
        resources=own,
        markdown=markdown,
        proposals=replace(_proposals(data / NEW, asked=asked), report=(row,)),
    )
    document = SourceDocument(lines=(), set_aside=("打印", "收藏"), remarks=("已按GBK读入",))
    write_draft(draft, document=document, data=data, package=package)
    write_tables(read_review(data=data, draft_id=NEW))
    return data


def _proposals(folder: Path, *, asked: bool) -> Proposals:
    rows = {table: _rows(folder, table=table) for table in TableName if table is not TableName.REPORT}
    figures = [row for row in rows[TableName.INDICATORS] if not (asked and ASKED.quote in row.quote)]
    return Proposals(
        indicators=tuple(figures),
        tasks=rows[TableName.TASKS],
        projects=rows[TableName.PROJECTS],
        terms=rows[TableName.TERMS],
        exhibits=rows[TableName.EXHIBITS],
        exhibit_figures=rows[TableName.EXHIBIT_FIGURES],
        open=(ASKED,) if asked else (),
    )


def _rows(folder: Path, *, table: TableName) -> tuple[Proposal, ...]:
    file = folder / f"{table}.csv"
    if not file.exists():
        return ()
    with file.open(encoding="utf-8", newline="") as opened:
        return tuple(
            Proposal(
                table=table,
                id=row.get("id") or "/".join((row["exhibit"], row["order"])),
                cells=row,
                paragraph=row.get("paragraph", ""),
                quote=row.get("quote", ""),
                why="与上一份报告同名的数字",
                before="上半年，全镇新增就业岗位1590个。" if row.get("id") == "new-jobs" else "",
            )
            for row in csv.DictReader(opened)
        )


def adopt_all(data: Path, *, draft_id: str = NEW, but: tuple[str, ...] = ()) -> None:
    """Adopt every proposal that is still open, except the subjects in `but`."""
    review = read_review(data=data, draft_id=draft_id)
    add_decisions(
        review.draft.folder,
        decisions=[
            new_decision(subject=item.subject, choice=Choice.ADOPTED, cells=item.cells, by="测试")
            for item in review.open
            if item.subject not in but
        ],
    )


def item_of(review: Review, subject: str) -> Item:
    """What is to be decided under that subject."""
    return {item.subject: item for item in review.items}[subject]
