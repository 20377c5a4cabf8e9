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


@pytest.mark.parametrize(
    "words", ["十天", "二〇一九", "三四", "五六十", "一万二", "三百五", "一亿三千", "五十百", "万", ""]
)
def test_what_is_no_numeral_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="不是数目"):
        chinese_value(words)


def test_a_run_of_several_numerals_has_no_value() -> None:
    text = "三四个村的五六十人，二○二四年"
    assert [(n.text, n.value) for n in find_numbers(text)] == [
        ("三四", None),
        ("五六十", None),
        ("二○二四", None),
    ]


def test_idioms_count_nothing() -> None:
    assert [idiom for idiom in IDIOMS if find_numbers(f"工作{idiom}推进")] == []


@pytest.mark.parametrize(
    "text", ["39.98万平方米", "39.98万亿元", "39.98多亿元", "39.98亿多元", "３９．９８万平方米", "39.98千瓦"]
)
def test_a_magnitude_after_digits_belongs_to_the_unit(text: str) -> None:
    assert [number.value for number in find_numbers(text)] == [Decimal("39.98")]


def test_digits_grouped_by_commas_are_one_number_and_stay_as_printed() -> None:
    (number,) = find_numbers("新增1,590个")
    assert (number.text, number.value) == ("1,590", Decimal(1590))
    assert len(find_numbers("新增1，590个")) == 2


@pytest.mark.parametrize(
    "phrase",
    [
        "党的二十届三中全会",
        "第十三届全国人民代表大会第五次会议",
        "过去五年",
        "一年来",
        "千亿级产业",
        "第二届进博会",
        "12345热线",
        "“12345”市民热线",
        "110接警",
        "世界500强企业",
        "位居全区前三，",
        "收官的关键一年",
        "连续三年下降",
        "两年平均增长",
        "防洪标准由五年一遇提高到二十年或五十年一遇",
    ],
)
def test_what_is_named_by_a_number_counts_nothing(phrase: str) -> None:
    assert find_numbers(phrase) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        *(("三级医院三所", ["三"]), ("二十户", ["二十"]), ("三千里", ["三千"]), ("新建一座医院", ["一"])),
        *(("受理12345件", ["12345"]), ("新增110个", ["110"]), ("用一年建成", ["一"]), ("分两年完成", ["两"])),
    ],
)
def test_an_idiom_never_hides_a_count(text: str, numbers: list[str]) -> None:
    assert [number.text for number in find_numbers(text)] == numbers


def test_ten_thousand_after_a_chinese_numeral_belongs_to_the_number() -> None:
    assert [number.value for number in find_numbers("三万亩")] == [Decimal(30_000)]
