"""Numbers of Chinese official prose are found and read as a Chinese reader reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hangtou_portal.record.numerals import IDIOMS, chinese_value, find_numbers

DIGITS = "零一二三四五六七八九"


def below_ten_thousand(number: int) -> str:
    """Write 0 < number < 10000 as taught in school, one place at a time."""
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if not digit:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + DIGITS[digit] + name
        gap = False
    return words


def in_chinese(number: int) -> str:
    """Write 0 <= number < 100,000,000, independently of how the record reads it."""
    if number == 0:
        return "零"
    many, rest = divmod(number, 10_000)
    words = below_ten_thousand(many) + "万" if many else ""
    if many and 0 < rest < 1000:
        words += "零"
    words += below_ten_thousand(rest) if rest else ""
    return words.removeprefix("一") if words.startswith("一十") else words


@given(st.integers(min_value=0, max_value=99_999_999))
def test_every_number_below_a_hundred_million_is_read_as_it_is_written(number: int) -> None:
    assert chinese_value(in_chinese(number)) == number


@pytest.mark.parametrize(("words", "value"), [("十八", 18), ("两百零三", 203), ("七", 7), ("一百", 100)])
def test_usual_numerals_are_read(words: str, value: int) -> None:
    assert chinese_value(words) == value


def test_what_is_no_numeral_is_refused() -> None:
    with pytest.raises(ValueError, match="不是数目"):
        chinese_value("十天")


@pytest.mark.parametrize("idiom", IDIOMS)
def test_idioms_count_nothing(idiom: str) -> None:
    assert find_numbers(f"工作{idiom}推进") == ()


def test_ten_thousand_after_digits_belongs_to_the_unit() -> None:
    assert [number.value for number in find_numbers("39.98万平方米")] == [Decimal("39.98")]


def test_ten_thousand_after_a_chinese_numeral_belongs_to_the_number() -> None:
    assert [number.value for number in find_numbers("三万亩")] == [Decimal(30_000)]
