"""The commands `draft`, `worklist`, `publish` and `unpublish`: arguments in, Chinese sentences out."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from hangtou_portal.draft import publishing
from hangtou_portal.draft.decisions import Decision, add_decisions
from hangtou_portal.draft.files import DraftError
from hangtou_portal.draft.make import Made, make_draft
from hangtou_portal.draft.model import TableName
from hangtou_portal.draft.reading.document import ReadingError
from hangtou_portal.draft.report_row import amiss_of
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.rows import chapters_of, write_tables
from hangtou_portal.draft.worklist.read import Contradiction, Read, read_worklist
from hangtou_portal.draft.worklist.sheets import QUESTIONS, SHEETS
from hangtou_portal.draft.worklist.write import write_worklist
from hangtou_portal.record.audit import verified
from hangtou_portal.record.faults import RecordError
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.location import data_folder

_MOST_SHOWN = 12


def run(name: str, chosen: argparse.Namespace) -> int:
    """Run the command of that name; what it refuses is printed as sentences, and the exit code is 1."""
    chosen.data = chosen.data or data_folder()
    try:
        return _COMMANDS[name](chosen)
    except RecordError as error:
        print(*error.faults, f"✗ 共{len(error.faults)}处问题", sep="\n", file=sys.stderr)
    except (ReadingError, DraftError, OSError) as error:
        print(f"✗ {error}", file=sys.stderr)
    return 1


def _draft(chosen: argparse.Namespace) -> int:
    """Draft the report in a file, and say how it was read and what is proposed."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def progress(step: str, at: int, steps: int) -> None:
            bar.update(task, description=step, completed=at, total=steps)

        made = make_draft(
            file=chosen.file, draft_id=chosen.id, data=chosen.data, town=chosen.town, progress=progress
        )
    print(*_lines_of(made, file=chosen.file), f"下一步：python -m hangtou_portal desk {chosen.id}", sep="\n")
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
        some = "、".join(text[:20] for text in document.set_aside[:_MOST_SHOWN])
        more = "……" if len(document.set_aside) > _MOST_SHOWN else ""
        lines.append(f"  放在一边、不当作报告的文字{len(document.set_aside)}行：{some}{more}")
    domains = [d for half in Half for d in chapters_of(review, half=half)]
    ahead = f"，从“{heading}”起是安排" if (heading := review.text.headings.get(Half.NEXT)) else ""
    lines.append(f"✓ {len(review.text.chapters)}章，归入{len(set(domains))}个领域{ahead}")
    lines += [f"  {words}" for words in amiss_of(review.text, cells=review.report_cells)]
    counts = Counter(item.table for item in review.items if not item.is_question)
    listed = "、".join(f"{title}{counts[t]}" for t, title in SHEETS.items() if t is not TableName.REPORT)
    asked = sum(1 for item in review.items if item.is_question)
    lines.append(f"✓ 提出{listed}；{QUESTIONS}{asked}处")
    if made.kept:
        lines.append(f"  保留已经作出的决定{made.kept}处，没有改动")
    return lines


def _worklist(chosen: argparse.Namespace) -> int:
    """Write the workbook, or take its decisions back."""
    review = read_review(data=chosen.data, draft_id=chosen.id)
    if chosen.read:
        return _read_back(review, file=chosen.read)
    count = write_worklist(review, file=chosen.file, by_domain=chosen.by_domain)
    print(f"✓ 已写出{chosen.file}：{count}行，还有{len(review.open)}行没有决定")
    return 0


def _read_back(review: Review, *, file: Path) -> int:
    read = read_worklist(review, file=file)
    chosen = [answer for one in read.contradictions if (answer := _ask(one)) is not None]
    add_decisions(review.draft.folder, decisions=[*read.decisions, *chosen])
    after = read_review(data=review.draft.folder.parent, draft_id=review.draft.id)
    write_tables(after)
    unasked = len(read.contradictions) - len(chosen)
    print(f"✓ 采纳决定{len(read.decisions) + len(chosen)}处，还有{len(after.open)}处没有决定")
    for line in _left_out(read, unasked=unasked):
        print(line)
    return 1 if read.problems or unasked else 0


def _left_out(read: Read, *, unasked: int) -> Iterator[str]:
    if read.absent:
        yield f"  草稿里有{read.absent}处不在这份核对表里，没有动"
    if read.problems:
        yield from (f"✗ 没有采纳{len(read.problems)}处：", *(f"  {problem}" for problem in read.problems))
    if unasked:
        yield f"✗ 两处决定不同、请定夺的{unasked}处（先前的决定保留）："
        yield from (f"  {one.problem}" for one in read.contradictions)


def _ask(contradiction: Contradiction) -> Decision | None:
    """Ask at the terminal which of two decisions stands; None where there is no terminal to ask at."""
    print(contradiction.problem)
    standing, offered = contradiction.standing.cells, contradiction.offered.cells
    for name in {**standing, **offered}:
        one, other = standing.get(name, ""), offered.get(name, "")
        if one != other:
            print(f"  {name}：先前“{one}”，这里“{other}”")
    if not sys.stdin.isatty():
        return None
    while True:
        answer = input("  1 保留先前的  2 改用这里的 > ").strip()
        if answer in ("1", "2"):
            return contradiction.standing if answer == "1" else contradiction.offered


def _publish(chosen: argparse.Namespace) -> int:
    """Make a clean draft a report, and say what the audit verified."""
    record = publishing.publish(data=chosen.data, draft_id=chosen.id)
    print(*(f"✓ {line}" for line in verified(record)), f"✓ {chosen.id}已经发布", sep="\n")
    return 0


def _unpublish(chosen: argparse.Namespace) -> int:
    """Take a published report back."""
    publishing.unpublish(data=chosen.data, report_id=chosen.id)
    print(f"✓ {chosen.id}已收回为草稿，所有决定都在")
    return 0


_COMMANDS = {"draft": _draft, "worklist": _worklist, "publish": _publish, "unpublish": _unpublish}
