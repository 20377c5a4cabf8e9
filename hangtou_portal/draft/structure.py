"""What time the two parts of a document are about, from its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hangtou_portal.draft.headings import depths, first_year
from hangtou_portal.record.kinds import Half
from hangtou_portal.record.numbering import CHAPTER_DEPTH, PART_DEPTH


@dataclass(frozen=True, kw_only=True)
class Periods:
    """The year that a report looks back on, its last month, and what it calls the times of its two parts."""

    year: int
    end_month: int
    words: dict[Half, str]
    span: str


def periods(lines: Sequence[str], *, report_id: str) -> Periods:
    """The time a report is about, from the years that its headings print, else from its id.

    A part ahead that is called 下半年 makes it a report of half a year. The year that a whole year's report
    looks ahead to, as in 2025年工作安排, is the one behind the year that it is about.
    """
    back, ahead = _headings(lines)
    is_half = any("下半年" in line for line in (*back, *ahead))
    year = first_year(back)
    if year is None and (coming := first_year(ahead[:1])) is not None:
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
    for line, deep in zip(lines, depths(lines), strict=True):
        is_ahead = is_ahead or (chapters and deep == 1)
        chapters = chapters or deep == CHAPTER_DEPTH
        if deep in (PART_DEPTH, CHAPTER_DEPTH):
            found[is_ahead].append(line)
    return found
