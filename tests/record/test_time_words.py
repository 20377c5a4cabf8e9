"""The ways in which reports name a time are found whole, and each has its last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hangtou_portal.record.dates import dates_in, due_when, last_day
from hangtou_portal.record.model import Half, Record
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.time_words import TIME_WORDS


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
        ("2018年年底有", "2018年年底", date(2018, 12, 31)),
        ("截至去年年底，", "截至去年年底", date(2018, 12, 31)),
        ("去年8月，", "去年8月", date(2018, 8, 31)),
        ("明年年底前建成", "明年年底前", date(2020, 12, 31)),
        ("二〇一八年上半年，", "二〇一八年上半年", date(2018, 6, 30)),
        ("二○二○年二月底前", "二○二○年二月底前", date(2020, 2, 29)),
        ("截至6月31日，", "截至6月31日", date(2019, 6, 30)),
        ("7月至9月开展整治", "7月至9月", date(2019, 9, 30)),
        ("7月到9月开展整治", "7月到9月", date(2019, 9, 30)),
        ("10月1日至7日举办", "10月1日至7日", date(2019, 10, 7)),
        ("9月28日至10月7日举办", "9月28日至10月7日", date(2019, 10, 7)),
        ("截至２０１８年６月底，", "截至２０１８年６月底", date(2018, 6, 30)),
    ],
)
def test_a_time_is_found_whole_and_has_a_last_day(
    record: Record, sentence: str, words: str, day: date
) -> None:
    assert dates_in(sentence, report=record.report) == (words,)
    assert last_day(words=words, half=Half.DONE, report=record.report) == day


@pytest.mark.parametrize(
    "sentence",
    [
        *("完成全年目标的八成", "2013年以来", "三年内", "上半年度"),
        *("力争两年内完成", "近两年内", "几年内", "数年内", "跨年内容", "青年内部", "老年内科"),
        *("健全年度考核机制", "健全年报制度", "打造全年龄段友好社区", "安全年活动"),
        # What something is compared with.
        *("比上年末增长", "比去年8月多", "较2018年同期增加", "与上年末相比"),
        # Beginnings.
        *("今年3月以来新增", "自4月起", "3月底以来", "2018年底以来", "自2018年6月实施", "2018年上半年以来"),
    ],
)
def test_what_is_no_limit_dates_nothing(record: Record, sentence: str) -> None:
    assert dates_in(sentence, report=record.report) == ()


def test_which_year_last_year_was_is_not_guessed_in_a_report_of_a_whole_year(record: Record) -> None:
    year_end = replace(record.report, period_end=date(2019, 12, 31))
    assert dates_in("去年8月开工，明年年底前建成", report=year_end) == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("截至2019年7月底", "截至2019年7月底"),
        ("截至2018年6月", "截至2018年6月"),
        ("二〇一九年底", "二〇一九年底"),
        ("明年年底前", "2020年底前"),
        ("明年6月底前", "2020年6月底前"),
        ("截至去年年底", "截至2018年底"),
        ("截至7月底", "截至2019年7月底"),
    ],
)
def test_a_time_is_said_with_its_year_once(record: Record, words: str, said: str) -> None:
    assert due_when(words, report=record.report) == said


@pytest.mark.parametrize(
    "words",
    [
        *("2026-02-09", "2026-02-09 09:45", "09:45:30", "上午9:30", "8:30-17:00"),
        *("2021—2025年", "规划（2021—2025）"),
        "20世纪90年代",
        "2013年",
        *("第三季度", "比一季度"),
        "7月",
        "二〇一九年",
        "二○一九年六月三十日",
    ],
)
def test_a_number_in_the_name_of_a_time_is_no_figure(words: str) -> None:
    runs = [match.span() for match in TIME_WORDS.finditer(words)]
    for number in find_numbers(words):
        assert any(a <= number.start and number.end <= b for a, b in runs)


@pytest.mark.parametrize(
    ("text", "numbers"), [("师生比1:20", ["1", "20"]), ("投资1950-2000万元", ["1950", "2000"])]
)
def test_a_ratio_and_a_range_of_amounts_are_no_times(text: str, numbers: list[str]) -> None:
    runs = [match.span() for match in TIME_WORDS.finditer(text)]
    left = [n.text for n in find_numbers(text) if not any(a <= n.start < b for a, b in runs)]
    assert left == numbers
