"""How reports write times: the dates up to which something counts, and every other run that names a time."""

from __future__ import annotations

import re
from functools import lru_cache

from hangtou_portal.record.numerals import TO_TEN, chinese_value, one_form

_DIGITS = "〇○零一二三四五六七八九"
_ARABIC = str.maketrans(_DIGITS, "000123456789")
_YEAR = rf"(?:(?:19|20)\d\d年|(?:一九|二[〇○零])[{_DIGITS}]{{2}}年)"
#: Years that are named from where the report stands, and how far from its own they are.
_OTHERS = {"去年": -1, "上年": -1, "明年": 1, "来年": 1}
_OTHER = f"(?:{'|'.join(_OTHERS)})"
_ANY_YEAR = f"(?:{_YEAR}|{_OTHER})"
#: A month in Chinese numerals only behind a year in them: 一月一次 names no month.
_MONTH = rf"(?:1[0-2]|0?[1-9]|(?<=[{_DIGITS}]年)(?:十[一二]?|[一二三四五六七八九]))月"
_DAY = r"(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日"
_CLOCK = r"(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
_QUARTER = r"(?:前[一二三]个?季度|第?[一二三四]季度末?)"
#: What is compared with (比上年末) is no cut-off, nor is a beginning (自4月起), nor the rest of such a date.
_START = rf"(?<![自比较与同])(?<![比较]于)(?<![去上前明来后次翌\d{_DIGITS}]年)"
_BEGINNING = "以来|来|起|初|开始|至今|之?后|以后"
_END = f"(?!{_BEGINNING})"
#: Times up to which something counts. An adjective (全年目标), a beginning (2013年以来) and
#: what is told of a year (2020年是收官之年) are none.
_LIMITS = (
    rf"截至{_ANY_YEAR}?{_MONTH}(?:{_DAY}|底|末)?",
    rf"截至{_ANY_YEAR}?年?[底末]",
    rf"{_START}{_ANY_YEAR}?(?:1[0-2]|[1-9])[-—－–~至](?:1[0-2]|[1-9])月份?",
    rf"{_START}{_ANY_YEAR}?{_MONTH}(?:{_DAY})?[-—－–~至](?:{_MONTH}(?:{_DAY}|底|末)?|{_DAY}){_END}",
    rf"{_START}{_ANY_YEAR}?{_MONTH}到{_MONTH}(?!{_DAY}|底|末){_END}",
    rf"{_START}{_ANY_YEAR}?{_MONTH}(?:{_DAY}|底|末|份)?+前?+{_END}",
    rf"{_START}{_ANY_YEAR}?{_QUARTER}{_END}",
    rf"{_START}{_ANY_YEAR}?[上下]半年(?!度){_END}",
    rf"{_START}{_YEAR}(?:年?[底末])?+前?+{_END}(?!\d|[至到—－–-]|度|是|[上下]半年|第?[{TO_TEN}]+(?:个?季|月))",
    rf"{_START}{_OTHER}年?[底末内]前?+{_END}(?!\d)",
    rf"{_START}(?<![去上前明来后次翌\d{_DIGITS}])年[底末]前?+{_END}(?!\d)",
    # Two years from now, across years, of young or of old people: none is this year's end.
    rf"(?<![去上前明来后次翌半两几数多近历跨青少老\d{TO_TEN}])年内(?![容部科外涵需])",
    r"(?<![健安完])全年(?!龄)(?![^,，。;；、]{0,6}(?:目标|任务|计划|预期|指标))",
)
#: Every run of the text, in `one_form`, that names a time up to which something counts.
LIMITS = re.compile("|".join(_LIMITS))
#: Every run of the text, in `one_form`, that names a time, a beginning and a stretch of years included.
TIME_WORDS = re.compile(
    "|".join(
        (
            *_LIMITS,
            rf"{_YEAR}[-—－–~至到]+{_YEAR}?",
            # 1950-2000万元 is no stretch of years: 年 has to follow, or a bracket that ends a name.
            r"(?:19|20)\d\d[-—－–~至到]+(?:19|20)\d\d(?:年|学年|(?=[)）》”]))",
            _YEAR,
            rf"{_MONTH}(?:{_DAY})?",
            _QUARTER,
            rf"(?:19|20)\d\d[-/.](?:1[0-2]|0?[1-9])[-/.]\d{{1,2}}(?!\d)(?:\s*{_CLOCK})?",
            # 1:20 alone may be a ratio.
            rf"{_CLOCK}\s*[-—－–~至到]\s*{_CLOCK}|(?:[日午晚晨]|早上|每天)\s*{_CLOCK}|[0-2]\d:[0-5]\d:[0-5]\d(?!\d)",
            r"\d{1,2}世纪(?:\d0年代)?|\d0年代",
        )
    )
)


def named_day(words: str) -> tuple[int | None, int, int | None] | None:
    """(year, month, day) of the last day that `words` includes, for 三季度末 in September. None without one.

    The year is None if it is not printed, the day for the last of its month.
    """
    plain = re.sub(rf"[{_DIGITS}]{{4}}(?=年)", lambda year: year[0].translate(_ARABIC), one_form(words))
    plain = re.sub(rf"[{TO_TEN}]+(?=[月日])", lambda count: str(chinese_value(count[0])), plain)
    printed = re.search(r"((?:19|20)\d\d)年", plain)
    year = int(printed[1]) if printed else None
    # 1-11月 and 10月1日至7日 last until the later of their ends.
    if months := re.findall(r"(\d{1,2})月", plain):
        day = re.search(r"(\d{1,2})日前?$", plain)
        return (year, int(months[-1]), int(day[1]) if day else None)
    if quarter := re.search(r"([一二三四])个?季度", plain):
        return (year, 3 * chinese_value(quarter[1]), None)
    if "上半年" in plain:
        return (year, 6, None)
    if year or re.search(r"下半年|年[底末内]|全年|年度", plain):
        return (year, 12, None)
    return None


def years_away(words: str) -> int:
    """How many years the date lies after the one that the report is of: -1 for 去年8月, else mostly 0."""
    return next((away for word, away in _OTHERS.items() if word in words), 0)


def with_year(words: str, *, year: int) -> str:
    """The date with its year printed once: 截至7月底 is 截至2019年7月底, 去年底 is 2018年底."""
    named = named_day(words)
    if named and named[0]:
        return words
    own = f"{year}年"
    if years_away(words):
        return re.sub(f"{_OTHER}年?", own, words)
    until = "截至" if words.startswith("截至") else ""
    return until + own + words.removeprefix(until).removeprefix("年")


@lru_cache(maxsize=4096)  # an audit asks it of the same sentences again and again
def limits_in(text: str) -> tuple[re.Match[str], ...]:
    """Where `text`, in `one_form`, names a time up to which something counts, in order."""
    return tuple(LIMITS.finditer(text))
