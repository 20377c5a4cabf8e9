"""Small pieces of newspaper Chinese that the record's own sentences are made of."""

from __future__ import annotations

from decimal import Decimal

from hangtou_portal.record.dates import last_day, last_day_of
from hangtou_portal.record.model import Half, Indicator, Report
from hangtou_portal.record.numerals import DIGITS, chinese_numeral


def in_tenths(per_cent: Decimal) -> str:
    """A share as it is said: 83.29 is 八成三, 50 is 五成, 100 is 全部. Cut off, never rounded up.

    Less than a tenth, or more than the whole, is not said in tenths but in per cent: 105%.
    """
    if not 10 <= per_cent <= 100:
        return f"{per_cent:f}%"
    if per_cent == 100:
        return "全部"
    tenths, rest = divmod(int(per_cent), 10)
    return DIGITS[tenths] + "成" + (DIGITS[rest] if rest else "")


def deadline(words: str) -> str:
    """8月底前 as a noun: 8月底."""
    return words.removesuffix("前")


def counted(number: int) -> str:
    """A count before its measure word: 两 (not 二), 三. Raises ValueError outside 1 to 99."""
    return "两" if number == 2 else chinese_numeral(number)


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


def _with_year(words: str, *, year: int) -> str:
    """截至7月底 is 截至2019年7月底; 2019年 is itself."""
    own = f"{year}年"
    if words.startswith(own):
        return words
    until = "截至" if words.startswith("截至") else ""
    return until + own + words.removeprefix(until).removeprefix("年")
