"""Which of the dates in its sentence a figure stands under, and where the sentence leaves that open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from hangtou_portal.record.dates import dates_in, last_day, period_of_target
from hangtou_portal.record.model import Half, Indicator, Paragraph, Report
from hangtou_portal.record.numerals import COUNT, one_form
from hangtou_portal.record.quotes import last_clause, sentence_until
from hangtou_portal.record.time_words import TIME_WORDS, limits_in

#: All that stands in a clause before a date that opens it: 一是今年, 2月10日到. The group is what it follows.
_OPENING = re.compile(rf"(^|[,;:])(?:{COUNT}[是要])?(?:今年|本年|[到至在于从自]|(?:{TIME_WORDS.pattern}))*$")
#: 3月建成的园区: the date is the park's. 完成目标的83% goes on.
_OF_A_THING = re.compile(r"[^,;。]*?的(?![近约超逾]?\d)")
#: Dates that last. Any other that lies behind the report's last day is when something is due.
_LASTING = re.compile(r"截至|[-—－–~至到]|年内|全年|半年|季度")


class _Hold(IntEnum):
    """How firmly a date holds a figure: OWN and LEADING leave no doubt."""

    NAMED = 0
    LIKELY = 1
    LEADING = 2
    OWN = 3


def as_of_words(*, item: Indicator, paragraph: Paragraph, report: Report) -> str:
    """The cut-off or deadline that the report most likely gives `item`; empty for a target without one."""
    return as_of_choices(item=item, paragraph=paragraph, report=report)[0]


def as_of_choices(*, item: Indicator, paragraph: Paragraph, report: Report) -> tuple[str, ...]:
    """What may be the cut-off or deadline of `item`, the likeliest first, and one alone where that is sure.

    A date in a figure's own clause is its own, and one that opens a part of a sentence (截至7月底,) is that
    of all figures in that part, up to the next date that opens a clause: whether that one dates more than its
    clause is left open. A later date never dates an earlier figure. Any other date in the sentence may be its
    neighbour's alone. Without a date, what was done is the period's (上半年), while a target is
    only for a period that a share of it names (全年): it is empty where nothing does.
    """
    before = sentence_until(text=paragraph.text, quote=item.quote)
    found = [*_dates(before, half=paragraph.half, report=report)][::-1]
    if own := tuple(words for words, hold in found if hold is _Hold.OWN):
        return own
    latest, hold = next((date for date in found if date[1] is not _Hold.NAMED), ("", _Hold.NAMED))
    if hold is _Hold.LEADING and not limits_in(last_clause(one_form(before))):
        return (latest,)
    likely = [latest] if latest else []
    if paragraph.half is Half.NEXT:
        return tuple(dict.fromkeys((*likely, period_of_target(item, report=report))))
    return tuple(dict.fromkeys((*likely, report.periods[Half.DONE], *(words for words, _ in found))))


def is_undated(item: Indicator, *, report: Report) -> bool:
    """Whether only the part of the report that `item` stands in says what time it is of: 上半年.

    A date in its sentence that is its neighbour's (5月18日开工) does not date it.
    """
    period, paragraph = report.periods[Half.DONE], report.text.paragraphs[item.paragraph]
    before = sentence_until(text=paragraph.text, quote=item.quote)
    may_be = as_of_choices(item=item, paragraph=paragraph, report=report)
    return item.as_of == period and period in may_be and period not in dates_in(before, report=report)


def _dates(before: str, *, half: Half, report: Report) -> Iterator[tuple[str, _Hold]]:
    """Each date of a sentence up to a figure, in the report's own words and in order."""
    text, done = one_form(before), half is Half.DONE
    clause, part = max(text.rfind(mark) for mark in ",;。") + 1, text.rfind(";") + 1
    for match in limits_in(text):
        words, behind = before[match.start() : match.end()], text[match.end() :]
        opening = _OPENING.search(text[: match.start()])
        until, alone = words.startswith("截至"), opening is not None and behind.startswith(",")
        late = last_day(words=words, half=half, report=report) > report.period_end
        due = late and not alone and not _LASTING.search(words)
        here, starts = match.start() >= part, opening[1] if opening else None
        leads = opening is not None if done else alone and words != report.periods[half]
        if done and (due or (not until and _OF_A_THING.match(behind))):
            yield words, _Hold.NAMED
        elif match.start() >= clause:
            yield words, _Hold.OWN
        elif done and here and (until or starts in ("", ";")):
            yield words, _Hold.LEADING
        elif leads and (here or (done and starts == "")):
            yield words, _Hold.LIKELY
        else:
            yield words, _Hold.NAMED
