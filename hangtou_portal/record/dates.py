"""How a report names dates, the last day of each, and how they are said with the year they are of.

A year that a report leaves out is the Data Package's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from hangtou_portal.record.model import Half, Indicator, Paragraph, Report
from hangtou_portal.record.numerals import TO_TEN, chinese_value, one_form
from hangtou_portal.record.quotes import sentence_until

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
    rf"年[底末]前?(?!\d)|(?<![\d{TO_TEN}半])年内",
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
#: What a share calls the time its target is for: 完成全年目标的79.5%.
_PERIOD_OF_TARGET = re.compile(r"(?:全年|年度)(?=[^,，。;；]*目标)")


def _named_day(words: str) -> tuple[int | None, int, int | None] | None:
    """(year, month, day) of the last day that `words` includes, for 三季度末 in September. None without one.

    The year is None if it is not printed, the day for the last of its month.
    """
    plain = one_form(words)
    printed = re.search(r"((?:19|20)\d\d)年", plain)
    year = int(printed[1]) if printed else None
    # 1-11月 lasts until the later of its months.
    if months := re.findall(r"(\d{1,2})月", plain):
        day = re.search(r"月(\d{1,2})日", plain)
        return (year, int(months[-1]), int(day[1]) if day else None)
    if quarter := re.search(r"([一二三四])个?季度", plain):
        return (year, 3 * chinese_value(quarter[1]), None)
    if "上半年" in plain:
        return (year, 6, None)
    if year or re.search(r"下半年|年[底末内]|全年|年度", plain):
        return (year, 12, None)
    return None


@lru_cache(maxsize=4096)  # an audit asks it of the same sentences again and again
def dates_in(text: str) -> tuple[str, ...]:
    """The date expressions of `text`, in the report's own words."""
    return tuple(match[0] for match in LIMITS.finditer(text))


def as_of_words(*, item: Indicator, paragraph: Paragraph, report: Report) -> str:
    """The cut-off or deadline that the report gives `item`: the date its clause stands under.

    Of the dates in a sentence the nearest before the quote's end counts, so that a later deadline
    never dates an earlier figure. Without a date, what was done is the period's (上半年), while a target is
    only for a period that a share of it names (全年): it is empty where nothing does.
    """
    before = sentence_until(text=paragraph.text, quote=item.quote)
    if paragraph.half is Half.DONE:
        found = dates_in(before)
        return found[-1] if found else report.periods[Half.DONE]
    # A deadline belongs to its own clause, not to the whole sentence.
    found = dates_in(re.split("[,，;；。]", before)[-1])
    if found:
        return found[-1]
    share = share_of_period(target=item, report=report)
    return _target_period(share) if share else ""


def share_of_period(*, target: Indicator, report: Report) -> Indicator | None:
    """The share that says what period `target` is for: 完成全年目标的79.5% proves that 2000 is the year's.

    None if no share of the report divides by it, or none names a period.
    """
    for item in report.indicators.values():
        if item.denominator == target.id and _target_period(item):
            return item
    return None


def _target_period(share: Indicator) -> str:
    """全年 in 完成全年目标的79.5%; empty if the share does not say what time its target is for."""
    match = _PERIOD_OF_TARGET.search(share.quote)
    return match[0] if match else ""


def last_day_of(item: Indicator, *, report: Report) -> date | None:
    """The last day that a figure's cut-off or deadline includes; None for a target without a period.

    A period that a share proves is of the share's own half: 全年 is the year that is reported on.
    Raises ValueError if `as_of` names no date.
    """
    if not item.as_of:
        return None
    share = share_of_period(target=item, report=report)
    proven = share is not None and item.as_of == _target_period(share)
    half = share.half if share is not None and proven else item.half
    return last_day(words=item.as_of, half=half, report=report)


def last_day(*, words: str, half: Half, report: Report) -> date:
    """The last day that `words` includes: 1-6月 is 30 June, 截至7月底 is 31 July, 年底 and 全年 31 December.

    What was done lies in the report's year. What comes next follows its period: 6月底 in the second half
    of a year-end report is the next year's. Raises ValueError for words that name no date.
    """
    end = report.period_end
    if words == report.periods[Half.DONE]:
        return end
    named = (None, 12, None) if words == report.periods[Half.NEXT] else _named_day(words)
    if named is None:
        raise ValueError(f"“{words}”不是日期")
    year, month, day = named
    if year is None:
        year = end.year + 1 if half is Half.NEXT and month <= end.month else end.year
    return date(year, month, day or monthrange(year, month)[1])


def when(item: Indicator, *, report: Report) -> str:
    """Until when a figure counts, or by when it is to be reached, with its year: 截至2019年7月底, 2019年全年.

    A target that the report gives no period is said to have none. Raises KeyError if neither `report` nor an
    earlier one states `item`.
    """
    own = report.of(item)
    day = last_day_of(item, report=own)
    if day is None:
        return f"{own.periods[item.half]}部分提出，未写明期间"
    return _with_year(item.as_of, year=day.year)


def due_when(words: str, *, report: Report) -> str:
    """A deadline of what comes next with its year: 年底 is 2019年底. Raises ValueError if it is no date."""
    return _with_year(words, year=last_day(words=words, half=Half.NEXT, report=report).year)


def deadline(words: str) -> str:
    """8月底前 as a noun: 8月底."""
    return words.removesuffix("前")


def _with_year(words: str, *, year: int) -> str:
    """截至7月底 is 截至2019年7月底; 2019年 is itself."""
    own = f"{year}年"
    if words.startswith(own):
        return words
    until = "截至" if words.startswith("截至") else ""
    return until + own + words.removeprefix(until).removeprefix("年")
