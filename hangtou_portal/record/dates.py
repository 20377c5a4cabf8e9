"""The report's ways of naming a date. It prints no year: the year is the Data Package's, and inferred."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from hangtou_portal.record.model import Half, Paragraph, Report
from hangtou_portal.record.quotes import Span, sentence_span

#: Every run of the text that names a time.
TIME_WORDS = re.compile(r"截至\d{1,2}月底|\d{1,2}-\d{1,2}月|\d{1,2}月底前?|年底")


def dates_in(text: str) -> list[str]:
    """The date expressions of `text`, in the report's own words."""
    return TIME_WORDS.findall(text)


def sentence_around(*, text: str, quote: str) -> str:
    """The sentence of `text` in which `quote` begins; empty if it does not stand there."""
    at = text.find(quote)
    if at < 0:
        return ""
    sentence = sentence_span(text=text, run=Span(start=at, end=at + len(quote)))
    return text[sentence.start : sentence.end]


def as_of_words(*, paragraph: Paragraph, quote: str, report: Report) -> str:
    """The cut-off or deadline a figure has: the date its clause stands under, else 上半年 or 下半年.

    Of the dates in a sentence the nearest before the quote's end counts, so that a later deadline
    never dates an earlier figure.
    """
    sentence = sentence_around(text=paragraph.text, quote=quote)
    before = sentence[: sentence.find(quote) + len(quote)]
    found = dates_in(before)
    if paragraph.half is Half.NEXT:
        # A deadline belongs to its own clause, not to the whole sentence.
        found = dates_in(re.split("[,;。]", before)[-1])
    return found[-1] if found else report.periods[paragraph.half]


def last_day(*, words: str, half: Half, report: Report) -> date:
    """The last day that `words` includes: 1-6月 is 30 June, 截至7月底 is 31 July, 年底 is 31 December.

    What was done lies in the report's year. What comes next follows its period: 6月底 in the second half
    of a year-end report is the next year's. Raises ValueError for words that name no date.
    """
    end = report.period_end
    if words == report.periods[Half.DONE]:
        return end
    if words in (report.periods[Half.NEXT], "年底"):
        month = 12
    elif match := re.search(r"(\d{1,2})月", words):
        month = int(match[1])
    else:
        raise ValueError(f"“{words}”不是日期")
    year = end.year + 1 if half is Half.NEXT and month <= end.month else end.year
    return date(year, month, monthrange(year, month)[1])
