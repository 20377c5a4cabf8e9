"""Dates as reports name them: each has its own day, in a mid-year report and in one of a whole year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hangtou_portal.record.arithmetic import elapsed_share
from hangtou_portal.record.dates import last_day
from hangtou_portal.record.model import Half, Record


@pytest.mark.parametrize(
    ("words", "half", "day"),
    [
        ("上半年", Half.DONE, date(2019, 6, 30)),
        ("1-6月", Half.DONE, date(2019, 6, 30)),
        ("截至7月底", Half.DONE, date(2019, 7, 31)),
        ("8月底前", Half.NEXT, date(2019, 8, 31)),
        ("年底", Half.NEXT, date(2019, 12, 31)),
        ("下半年", Half.NEXT, date(2019, 12, 31)),
        ("6月底", Half.NEXT, date(2020, 6, 30)),
    ],
)
def test_a_mid_year_report_looks_ahead_to_the_end_of_its_year(
    record: Record, words: str, half: Half, day: date
) -> None:
    assert last_day(words=words, half=half, report=record.report) == day


@pytest.mark.parametrize(
    ("words", "half", "day"),
    [
        ("2019年", Half.DONE, date(2019, 12, 31)),
        ("1-6月", Half.DONE, date(2019, 6, 30)),
        ("年底", Half.DONE, date(2019, 12, 31)),
        ("2月底前", Half.NEXT, date(2020, 2, 29)),
        ("6月底", Half.NEXT, date(2020, 6, 30)),
        ("12月底前", Half.NEXT, date(2020, 12, 31)),
        ("年底", Half.NEXT, date(2020, 12, 31)),
        ("2020年", Half.NEXT, date(2020, 12, 31)),
    ],
)
def test_a_year_end_report_looks_ahead_to_the_next_year(
    record: Record, words: str, half: Half, day: date
) -> None:
    periods = {Half.DONE: "2019年", Half.NEXT: "2020年"}
    report = replace(record.report, period_end=date(2019, 12, 31), periods=periods)
    assert last_day(words=words, half=half, report=report) == day


def test_words_that_name_no_date_are_refused(record: Record) -> None:
    with pytest.raises(ValueError, match="“不久”不是日期"):
        last_day(words="不久", half=Half.NEXT, report=record.report)


def test_at_the_end_of_the_year_all_of_it_has_passed() -> None:
    assert elapsed_share(until=date(2019, 6, 30)).amount == "50%"
    whole = elapsed_share(until=date(2019, 12, 31))
    assert (whole.amount, whole.formula) == ("100%", "12个月÷12个月=100%")
