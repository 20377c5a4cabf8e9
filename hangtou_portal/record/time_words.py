"""The words in which a report names a time: a day, a month, a quarter, a year, and stretches of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hangtou_portal.record.numerals import chinese_value, one_form

_YEAR = r"(?:(?:19|20)\d\d年)"
_MONTH = r"(?:1[0-2]|0?[1-9])月"
_QUARTER = r"(?:前[一二三]个?季度|第?[一二三四]季度末?)"
#: Times up to which something counts. An adjective (全年目标) and a beginning (2013年以来) are none.
_LIMITS = (
    rf"截至{_YEAR}?{_MONTH}(?:\d{{1,2}}日|底|末)?",
    rf"截至{_YEAR}?年?[底末]",
    rf"{_YEAR}?(?:1[0-2]|[1-9])[-—－–~至](?:1[0-2]|[1-9])月份?",
    rf"{_YEAR}?{_MONTH}(?:\d{{1,2}}日|底|末|份)?前?(?![初来])",
    rf"{_YEAR}?{_QUARTER}",
    rf"{_YEAR}?[上下]半年(?!度)",
    rf"{_YEAR}[底末]?前?(?!\d|以来|来|[至到—－–-]|初|度)",
    r"年[底末]前?(?!\d)|(?<![\d一二三四五六七八九十半])年内",
    r"全年(?![^,，。;；、]{0,6}(?:目标|任务|计划|预期|指标))",
)
#: Every run of the text that names a time up to which something counts.
LIMITS = re.compile("|".join(_LIMITS))
#: Every run of the text that names a time, a beginning and a stretch of years included.
TIME_WORDS = re.compile(
    "|".join(
        (
            *_LIMITS,
            rf"{_YEAR}[-—－–~至到]+{_YEAR}?",
            r"(?:19|20)\d\d[-—－–~至到]+(?:19|20)\d\d年?",
            _YEAR,
            rf"{_MONTH}(?:\d{{1,2}}日)?",
            r"(?:19|20)\d\d[-/.](?:1[0-2]|0?[1-9])[-/.]\d{1,2}(?!\d)",
            r"(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])",
            r"\d{1,2}世纪(?:\d0年代)?|\d0年代",
        )
    )
)


@dataclass(frozen=True, kw_only=True)
class NamedDay:
    """The last day of a named time: `year` None if not printed, `day` None for the last of its month."""

    year: int | None
    month: int
    day: int | None


def named_day(words: str) -> NamedDay | None:
    """The last day that `words` includes: 三季度末 is the last of September. None if they name no time."""
    plain = one_form(words)
    printed = re.search(r"((?:19|20)\d\d)年", plain)
    year = int(printed[1]) if printed else None
    # 1-11月 lasts until the later of its months.
    if months := re.findall(r"(\d{1,2})月", plain):
        day = re.search(r"月(\d{1,2})日", plain)
        return NamedDay(year=year, month=int(months[-1]), day=int(day[1]) if day else None)
    if quarter := re.search(r"([一二三四])个?季度", plain):
        return NamedDay(year=year, month=3 * chinese_value(quarter[1]), day=None)
    if "上半年" in plain:
        return NamedDay(year=year, month=6, day=None)
    if year or re.search(r"下半年|年[底末内]|全年|年度", plain):
        return NamedDay(year=year, month=12, day=None)
    return None
