"""The command `worklist`: writes the workbook, or takes its decisions back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hangtou_portal.draft.decisions import Decision
from hangtou_portal.draft.refusals import refusals_said
from hangtou_portal.draft.review import Review, read_review
from hangtou_portal.draft.rows import write_tables
from hangtou_portal.draft.worklist.outcome import Contradiction, Read, differences
from hangtou_portal.draft.worklist.read import read_worklist, take
from hangtou_portal.draft.worklist.write import write_worklist


@refusals_said
def worklist(chosen: argparse.Namespace) -> int:
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
    take(review, decisions=[*read.decisions, *chosen])
    after = read_review(data=review.draft.folder.parent, draft_id=review.draft.id)
    write_tables(after)
    unasked = len(read.contradictions) - len(chosen)
    print(f"✓ 采纳决定{len(read.decisions) + len(chosen)}处，还有{len(after.open)}处没有决定")
    print(*_left_out(read, unasked=unasked), sep="\n", end="")
    return 1 if read.problems or unasked else 0


def _left_out(read: Read, *, unasked: int) -> list[str]:
    lines = []
    if read.absent:
        lines.append(f"  草稿里有{read.absent}处不在这份核对表里，没有动")
    if read.problems:
        lines += [f"✗ 没有采纳{len(read.problems)}处：", *(f"  {problem}" for problem in read.problems)]
    if unasked:
        lines.append(f"✗ 两处决定不同、请定夺的{unasked}处（先前的决定保留）：")
        lines += [f"  {one.problem}" for one in read.contradictions]
    return [f"{line}\n" for line in lines]


def _ask(contradiction: Contradiction) -> Decision | None:
    """Ask at the terminal which of two decisions stands; None where there is no terminal to ask at."""
    print(contradiction.problem)
    for name, standing, offered in differences(contradiction):
        print(f"  {name}：先前“{standing}”，这里“{offered}”")
    if not sys.stdin.isatty():
        return None
    while True:
        answer = input("  1 保留先前的  2 改用这里的 > ").strip()
        if answer in ("1", "2"):
            return contradiction.standing if answer == "1" else contradiction.offered
