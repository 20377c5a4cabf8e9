"""The commands `draft`, `worklist`, `publish` and `unpublish`: arguments in, Chinese sentences out."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from hangtou_portal.draft import publishing
from hangtou_portal.draft.make import Made, make_draft
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.refusals import refusals_said
from hangtou_portal.draft.rows import chapters_of
from hangtou_portal.draft.worklist.command import worklist
from hangtou_portal.draft.worklist.sheets import QUESTIONS, SHEETS
from hangtou_portal.record.kinds import Half

__all__ = ["draft", "publish", "unpublish", "worklist"]

_MOST_SHOWN = 12


@refusals_said
def draft(chosen: argparse.Namespace) -> int:
    """Draft the report in a file, and say how it was read and what is proposed."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def progress(step: str, at: int, steps: int) -> None:
            bar.update(task, description=step, completed=at, total=steps)

        made = make_draft(
            file=chosen.file, draft_id=chosen.id, data=chosen.data, town=chosen.town, progress=progress
        )
    print(*_lines_of(made, file=chosen.file), sep="\n")
    print(f"下一步：python -m hangtou_portal desk {chosen.id}")
    return 0


def _lines_of(made: Made, *, file: Path) -> list[str]:
    """What the clerk is told of a new draft."""
    review, document = made.review, made.document
    lines = [f"✓ 读入{file.name}：{len(document.lines)}段，{sum(map(len, document.lines))}字"]
    lines += [f"  {remark}" for remark in document.remarks]
    if document.joins:
        lines.append(f"  拼合了断在两行的数字或单位{len(document.joins)}处，请核对：")
        lines += [f"    {join}" for join in document.joins[:_MOST_SHOWN]]
    if document.set_aside:
        lines.append(f"  放在一边、不当作报告的文字{len(document.set_aside)}行：{_some(document.set_aside)}")
    domains = [d for half in Half for d in chapters_of(review, half=half)]
    lines.append(f"✓ {len(review.text.chapters)}章，归入{len(set(domains))}个领域")
    counts = Counter(item.table for item in review.items if not item.is_question)
    proposed = [(table, title) for table, title in SHEETS.items() if table is not TableName.REPORT]
    listed = "、".join(f"{title}{counts[table]}" for table, title in proposed)
    asked = sum(1 for item in review.items if item.is_question)
    lines.append(f"✓ 提出{listed}；{QUESTIONS}{asked}处")
    if made.kept:
        lines.append(f"  保留已经作出的决定{made.kept}处，没有改动")
    return lines


def _some(texts: Sequence[str]) -> str:
    more = "……" if len(texts) > _MOST_SHOWN else ""
    return "、".join(text[:20] for text in texts[:_MOST_SHOWN]) + more


@refusals_said
def publish(chosen: argparse.Namespace) -> int:
    """Make a clean draft a report, and say what the audit verified."""
    verified = publishing.publish(data=chosen.data, draft_id=chosen.id)
    print(*(f"✓ {line}" for line in verified.lines()), f"✓ {chosen.id}已经发布", sep="\n")
    return 0


@refusals_said
def unpublish(chosen: argparse.Namespace) -> int:
    """Take a published report back."""
    publishing.unpublish(data=chosen.data, report_id=chosen.id)
    print(f"✓ {chosen.id}已收回为草稿，所有决定都在")
    return 0
