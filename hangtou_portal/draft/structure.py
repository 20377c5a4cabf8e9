"""Which lines of a document are headings of parts and chapters, and what time its two parts are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from hangtou_portal.record.kinds import Half
from hangtou_portal.record.numerals import COUNT

_WIDE = re.compile(rf"{COUNT}、")
_NARROW = re.compile(rf"[（(]{COUNT}[)）]")
_MARKED = re.compile(r"#+ ")
#: What the heading of the part that looks ahead says, and what that of the part that looks back says.
_AHEAD = re.compile(r"下半年|下一步|下阶段|任务|安排|打算|计划|目标|要求|思路|重点工作|展望|规划")
_BEHIND = re.compile(r"回顾|总结|上半年|过去|完成情况|取得|成效|成就|所做")
#: A heading without a mark is a short line that ends in no full stop.
_LONGEST_HEADING: Final = 30


@dataclass(frozen=True, kw_only=True)
class Periods:
    """The year that a report looks back on, its last month, and what it calls the times of its two parts."""

    year: int
    end_month: int
    words: dict[Half, str]
    span: str


def with_headings(lines: Sequence[str]) -> str:
    """report.md: the lines as published, the headings of parts and chapters marked as Markdown does."""
    if any(_MARKED.match(line) for line in lines):
        return "\n\n".join(lines) + "\n"
    deep = zip(lines, _depths(lines), strict=True)
    return "\n\n".join(f"{'#' * depth} {line}" if depth else line for line, depth in deep) + "\n"


def _depths(lines: Sequence[str]) -> list[int]:
    """How deep a heading each line is: 1 a part, 2 a chapter, 0 none."""
    narrow = [bool(_NARROW.match(line)) for line in lines]
    wide = [bool(_WIDE.match(line)) for line in lines]
    depths = [2 if found else 0 for found in (narrow if any(narrow) else wide)]
    if any(narrow) and any(wide):
        is_behind = True
        for at in (at for at, found in enumerate(wide) if found):
            ahead = not is_behind or (_AHEAD.search(lines[at]) is not None and not _BEHIND.search(lines[at]))
            # A second part that looks back is a chapter of the first: a report has two halves.
            depths[at] = 1 if ahead or 1 not in depths[:at] else 2
            is_behind = not ahead
        return depths
    turn = _turn(lines, depths=depths)
    if turn is not None:
        depths[turn] = 1
    return depths


def _turn(lines: Sequence[str], *, depths: Sequence[int]) -> int | None:
    """The line, itself no chapter, that opens the part looking ahead where no part is numbered."""
    started = False
    for at, line in enumerate(lines):
        started = started or depths[at] == 2
        short = len(line) <= _LONGEST_HEADING and not line.endswith(("。", "：", ":"))
        if started and not depths[at] and short and _AHEAD.search(line):
            return at
    return None


def periods(lines: Sequence[str], *, report_id: str) -> Periods:
    """The time a report is about, from the years that its headings print, else from its id.

    A part ahead that is called 下半年 makes it a report of half a year. The year that a whole year's report
    looks ahead to, as in 2025年工作安排, is the one behind the year that it is about.
    """
    back, ahead = _headings(lines)
    is_half = any("下半年" in line for line in (*back, *ahead))
    year = _year(back)
    if year is None and (coming := _year(ahead[:1])) is not None:
        year = coming if is_half else coming - 1
    year = year or int(report_id[:4])
    if is_half:
        words = {Half.DONE: "上半年", Half.NEXT: "下半年"}
        return Periods(year=year, end_month=6, words=words, span="半年")
    words = {Half.DONE: f"{year}年", Half.NEXT: f"{year + 1}年"}
    return Periods(year=year, end_month=12, words=words, span="全年")


def _headings(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The headings before the part that looks ahead, and those from its own on."""
    found: tuple[list[str], list[str]] = ([], [])
    chapters = is_ahead = False
    for line, depth in zip(lines, _depths(lines), strict=True):
        mark = _MARKED.match(line)
        deep = len(mark[0]) - 1 if mark else depth
        is_ahead = is_ahead or (chapters and deep == 1)
        chapters = chapters or deep > 1
        if deep:
            found[is_ahead].append(line)
    return found


def _year(headings: Iterable[str]) -> int | None:
    """The first year that one of the headings prints by itself, not as the end of a stretch of years."""
    years = (re.search(r"(?<![-—－–~～至到])(20\d\d)年", line) for line in headings)
    return next((int(found[1]) for found in years if found), None)
