"""Cutting a document into parts and chapters, however it numbers their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from hangtou_portal.record.faults import Fault, RecordError
from hangtou_portal.record.numbering import Line, Style, read_line
from hangtou_portal.record.paragraphs import ReportText
from hangtou_portal.record.shortcomings import HEADING
from hangtou_portal.record.text import parse_report, published_lines

#: What the heading of the part that looks ahead says, and what that of the part that looks back says.
_AHEAD = re.compile(r"下半年|下一步|下阶段|明年|任务|安排|打算|计划|目标|要求|思路|重点工作|展望|规划")
_BEHIND = re.compile(r"回顾|总结|上半年|过去|以来|(?:工作|完成|推进|落实)情况|取得|成效|成就|所做")
#: What looks ahead even behind a word that looks back: 上半年存在的问题和下半年工作打算.
_NEXT = re.compile(r"下半年|下一步|下阶段|明年|打算")
#: A chapter's heading opens the part that looks ahead only if it says more than 坚持规划引领 does.
_TURNS = re.compile(
    r"下半年|下一步|下阶段|明年|打算$|工作(?:主要|重点|总体|初步)?(?:任务|安排|计划|目标|要求|思路)$"
)
#: A heading without a mark is a short line that ends in no full stop.
_LONGEST: Final = 30
#: How many characters of a paragraph tell the clerk which one is meant.
_FIRST_WORDS: Final = 20
#: A numbered line that is a heading, alone or before its text, and no sentence.
_TITLED = re.compile(rf"[^。；;：:\d]{{1,{_LONGEST}}}(?:。.+)?")


def with_headings(lines: Sequence[str]) -> str:
    """report.md: the lines as published, the headings of parts and chapters marked as Markdown does."""
    if any(read_line(line).depth for line in lines):
        return "\n\n".join(lines) + "\n"
    deep = zip(lines, depths(lines), strict=True)
    return "\n\n".join(f"{'#' * depth} {line}" if depth else line for line, depth in deep) + "\n"


def cut(markdown: str, *, file: Path) -> ReportText:
    """report.md in chapters; what RecordError says of it names the document, its paragraph and its words."""
    try:
        return parse_report(markdown=markdown, file=file.name)
    except RecordError as error:
        raise RecordError(tuple(_of_document(fault, markdown=markdown) for fault in error.faults)) from error


def _of_document(fault: Fault, *, markdown: str) -> Fault:
    if not fault.line:
        return fault
    read = published_lines("\n".join(markdown.splitlines()[: fault.line]))
    words, reason = read[-1][:_FIRST_WORDS], f"的编号不对：{fault.reason}"
    return replace(fault, line=0, column=f"第{len(read)}段", value=words, reason=reason)


def depths(lines: Sequence[str]) -> list[int]:
    """How deep a heading each line is: 1 a part, 2 a chapter, 3 an item numbered like chapters, 0 none.

    A line that Markdown marks is as deep as its mark says. Of the others, 一、 numbers parts and what is next
    narrower chapters where that is （一）, or where the first 一、 sums up and 1. numbers headings; else 一、
    numbers chapters, up to the first that says 下半年 or the like, else 工作要求. A report has two halves: a
    further part that does not look ahead is a chapter of the first.
    """
    read = [read_line(line) for line in lines]
    wide, narrow, digits = (_numbered(read, style) for style in (Style.COMMA, Style.BRACKETS, Style.DIGIT))
    heads, inner = (wide, narrow) if wide and narrow else (wide or narrow, digits)
    found = [0] * len(lines)
    for at in heads:
        found[at] = 2
    ahead = next((at for at in heads[1:] if _looks_ahead(lines[at], first=lines[heads[0]])), len(lines))
    parts = bool(wide and inner) and (
        inner is narrow
        or (
            _BEHIND.search(lines[wide[0]]) is not None
            and all(HEADING.search(lines[at]) for at in wide[1:] if at < ahead)
            and all(_TITLED.fullmatch(read[at].words) for at in digits)
        )
    )
    if not parts:
        turn = _turn(lines, depths=found)
        if turn is not None:
            found[turn] = 1
        turns = [at for at in heads[1:] if turn is None and _TURNS.search(lines[at])]
        sure = [at for at in turns if _NEXT.search(lines[at])]
        ahead = next(iter(sure or turns), len(lines))
        if not all(_TITLED.fullmatch(read[at].words) for at in inner if at > ahead):
            inner = []
    has_chapters = parts
    for at in sorted((*heads, *inner)) if parts or ahead < len(lines) else ():
        if found[at]:
            found[at] = 1 if at >= ahead or (parts and at == heads[0]) else 2
            has_chapters = found[at] == 1 or (parts and not HEADING.search(lines[at]))
        else:
            found[at] = 2 if has_chapters else 3
    return [line.depth or deep for line, deep in zip(read, found, strict=True)]


def _numbered(read: Sequence[Line], style: Style) -> list[int]:
    """Which lines are numbered in a style, those that Markdown marks left out."""
    return [at for at, line in enumerate(read) if line.style is style and not line.depth]


def _looks_ahead(line: str, *, first: str) -> bool:
    """Whether the heading of a part says that it looks ahead, or names a later year than the `first`."""
    behind = [*_BEHIND.finditer(line)]
    if behind:
        return _NEXT.search(line, behind[-1].end()) is not None
    year, earlier = first_year([line]), first_year([first])
    return _AHEAD.search(line) is not None or (year is not None and earlier is not None and year > earlier)


def _turn(lines: Sequence[str], *, depths: Sequence[int]) -> int | None:
    """The line, itself no chapter, that opens the part looking ahead where no part is numbered."""
    started = False
    for at, line in enumerate(lines):
        started = started or depths[at] == 2
        short = len(line) <= _LONGEST and not line.endswith(("。", "：", ":"))
        if started and not depths[at] and short and _looks_ahead(line, first=""):
            return at
    return None


def first_year(headings: Iterable[str]) -> int | None:
    """The first year that one of the headings prints by itself, not as the end of a stretch of years."""
    years = (re.search(r"(?<![-—－–~～至到])(20\d\d)年", line) for line in headings)
    return next((int(found[1]) for found in years if found), None)
