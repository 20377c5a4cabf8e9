"""How a report names dates, the last day of each, and how they are said with the year they are of.

A year that a report leaves out is the Data Package's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from hangtou_portal.record.model import Half, Indicator, Report
from hangtou_portal.record.numerals import one_form
from hangtou_portal.record.quotes import last_clause
from hangtou_portal.record.time_words import limits_in, named_day, with_year, years_away

#: What a share calls the time its target is for: 完成全年目标的79.5%.
_PERIOD_OF_TARGET = re.compile(r"(?:全年|年度)(?=[^,，。;；]*目标)")


def _dates(text: str) -> tuple[str, ...]:
    return tuple(text[match.start() : match.end()] for match in limits_in(one_form(text)))


def dates_in(text: str, *, report: Report) -> tuple[str, ...]:
    """The date expressions of `text` of which `report` says the year, in its own words."""
    return tuple(words for words in _dates(text) if has_year(words, report=report))


def has_year(words: str, *, report: Report) -> bool:
    """Whether it is known which year a date is of.

    去年8月 and 明年年底 are of none in a report of a whole year: it is written at that year's end or in the
    next, and nobody can say which year is meant.
    """
    return report.period_end.month < 12 or not years_away(words)


def date_of_another_year(text: str, *, half: Half) -> str:
    """去年8月, if that is the last date before the figure at the end of `text`, a sentence; else empty.

    A deadline belongs to its own clause only.
    """
    found = _dates(text if half is Half.DONE else last_clause(text))
    return found[-1] if found and years_away(found[-1]) else ""


def share_of_period(*, target: Indicator, report: Report) -> Indicator | None:
    """The share that says what period `target` is for: 完成全年目标的79.5% proves that 2000 is the year's.

    None if no share of the report divides by it, or none names a period.
    """
    for item in report.indicators.values():
        if item.denominator == target.id and _target_period(item):
            return item
    return None


def period_of_target(target: Indicator, *, report: Report) -> str:
    """全年, if a share of the report says 完成全年目标; empty if none says what time `target` is for."""
    share = share_of_period(target=target, report=report)
    return _target_period(share) if share else ""


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
    named = (None, 12, None) if words == report.periods[Half.NEXT] else named_day(words)
    if named is None:
        raise ValueError(f"“{words}”不是日期")
    year, month, day = named
    if away := years_away(words):
        year = end.year + away
    elif year is None:
        year = end.year + 1 if half is Half.NEXT and month <= end.month else end.year
    last = monthrange(year, month)[1]
    # A report may print 6月31日: what is shown are its own words, what is counted ends with the month.
    return date(year, month, min(day or last, last))


def when(item: Indicator, *, report: Report) -> str:
    """Until when a figure counts, or by when it is to be reached, with its year: 截至2019年7月底, 2019年全年.

    A target that the report gives no period is said to have none. Raises KeyError if neither `report` nor an
    earlier one states `item`.
    """
    own = report.of(item)
    day = last_day_of(item, report=own)
    if day is None:
        return f"{own.periods[item.half]}部分提出，未写明期间"
    return with_year(item.as_of, year=day.year)


def due_when(words: str, *, report: Report) -> str:
    """A deadline of what comes next with its year: 年底 is 2019年底. Raises ValueError if it is no date."""
    return with_year(words, year=last_day(words=words, half=Half.NEXT, report=report).year)


def deadline(words: str) -> str:
    """8月底前 as a noun: 8月底."""
    return words.removesuffix("前")
