"""Joining numbers that are broken at the end of a line: 1|590个, 万平|方米."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hangtou_portal.draft.reading.document import Join
from hangtou_portal.draft.words import unit_at
from hangtou_portal.record.numerals import COUNT, TO_TEN

#: Characters of a line that may have been broken for want of room: a table's cell or a title is shorter.
_BROKEN_LINE = 12
_SCALES = ("", "百", "千", "万", "十万", "百万", "千万", "亿", "万亿")
#: Units that count in these, and all that a line may break in.
_SCALED = ("平方米", "平方公里", "立方米", "公里", "人次", "户次", "美元", "元", "吨", "千瓦时")
_UNITS = (
    *(scale + unit for scale in _SCALES for unit in _SCALED),
    *("公顷", "公斤", "个百分点", "标准箱", "吨标准煤", "摄氏度", "人民币"),
)
_NUMBER_AT_END = re.compile(r"[\d〇零一二两三四五六七八九十百千万亿.％%]+[\u4e00-\u9fff]{0,2}$")
_MARK = re.compile(
    rf"#+ |{COUNT}、|[（(][{TO_TEN}\d]+[)）]|\d{{1,2}}[、.．](?!\d)"
    rf"|第{COUNT}[章部节]|——"
)


def starts_a_paragraph(line: str) -> bool:
    """Whether a line begins with the mark of a heading or an item."""
    return _MARK.match(line) is not None


def breaks_a_number(*, before: str, after: str) -> bool:
    """Whether the break between two lines of one paragraph lies in or right behind a number or its unit."""
    if not before or not after:
        return False
    if before[-1].isdigit() and (after[0].isdigit() or after[0] in ".．%％"):
        return True
    if before[-1] in ".．" and before[-2:-1].isdigit() and after[0].isdigit():
        return True
    return _NUMBER_AT_END.search(before) is not None and not re.match(r"[，。；：、,;:)）”]", after)


def join_broken_numbers(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Join, ...]]:
    """Put lines together where one ends within a number or a unit and the next goes on with it.

    Only what can hardly be two paragraphs is joined: digits that go on as digits, or as a unit in a sentence,
    and a unit whose two pieces are a unit's. Rows of a table never are.
    """
    joined: list[str] = []
    joins = []
    for line in lines:
        before = joined[-1] if joined else ""
        if before and _goes_on(before=before, after=line):
            joins.append(join_of(before=before, after=line))
            joined[-1] = before + line
        else:
            joined.append(line)
    return tuple(joined), tuple(joins)


def breaks_left(lines: Sequence[str]) -> tuple[str, ...]:
    """A remark, if numbers seem to be broken between paragraphs that are paragraphs in the file."""
    found = [join_of(before=a, after=b) for a, b in pairwise(lines) if _goes_on(before=a, after=b)]
    if not found:
        return ()
    reason = f"有{len(found)}处像是一个数断在两段里（例如“{found[0]}”），文件里是两段，没有拼合"
    return (f"{reason}；如果是同一个数，请在文件里并成一段再试",)


def join_of(*, before: str, after: str) -> Join:
    """The join of two lines, as far as the clerk needs to see what was joined."""
    return Join(before=before[-8:], after=after[:8])


def _goes_on(*, before: str, after: str) -> bool:
    if starts_a_paragraph(after) or "\t" in before + after:
        return False
    if len(before) >= _BROKEN_LINE and re.search(r"(?<!:\d)\d[.]?$", before):
        return re.match(r"[\d.%％百千万亿多余]", after) is not None or (
            unit_at(after, 0, magnitude="") != "" and re.search("[，。；、,;]", after) is not None
        )
    number = re.search(r"\d([百千万亿]?[\u4e00-\u9fff]{0,3})$", before)
    return number is not None and any(
        unit.startswith(number[1]) and after.startswith(unit[len(number[1]) :])
        for unit in _UNITS
        if number[1] and len(number[1]) < len(unit)
    )
