"""The ways in which reports name a time are found whole, and each has its last day."""

from __future__ import annotations

from datetime import date

import pytest

from hangtou_portal.record.dates import TIME_WORDS, dates_in, last_day
from hangtou_portal.record.model import Half, Record
from hangtou_portal.record.numerals import find_numbers


@pytest.mark.parametrize(
    ("sentence", "words", "day"),
    [
        ("9月30日前完成", "9月30日前", date(2019, 9, 30)),
        ("三季度末开工", "三季度末", date(2019, 9, 30)),
        ("前三季度增长", "前三季度", date(2019, 9, 30)),
        ("截至2024年6月，", "截至2024年6月", date(2024, 6, 30)),
        ("2023年1-11月增长", "2023年1-11月", date(2023, 11, 30)),
        ("2023年1—11月增长", "2023年1—11月", date(2023, 11, 30)),
        ("全年实现", "全年", date(2019, 12, 31)),
        ("年内建成", "年内", date(2019, 12, 31)),
        ("上半年新增", "上半年", date(2019, 6, 30)),
        ("2024年底建成", "2024年底", date(2024, 12, 31)),
        ("2024年上半年，", "2024年上半年", date(2024, 6, 30)),
    ],
)
def test_a_time_is_found_whole_and_has_a_last_day(
    record: Record, sentence: str, words: str, day: date
) -> None:
    assert dates_in(sentence) == (words,)
    assert last_day(words=words, half=Half.DONE, report=record.report) == day


@pytest.mark.parametrize("sentence", ["完成全年目标的八成", "2013年以来", "三年内", "上半年度"])
def test_what_is_no_limit_dates_nothing(sentence: str) -> None:
    assert dates_in(sentence) == ()


@pytest.mark.parametrize(
    "words", ["2026-02-09", "09:45:30", "2021—2025年", "20世纪90年代", "2013年", "第三季度", "7月"]
)
def test_a_number_in_the_name_of_a_time_is_no_figure(words: str) -> None:
    runs = [match.span() for match in TIME_WORDS.finditer(words)]
    for number in find_numbers(words):
        assert any(a <= number.start and number.end <= b for a, b in runs)
