"""The reading voice says numbers, units and names as a person would."""

import re
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hangtou_portal.exhibits.wording import chapter_and_item
from hangtou_portal.record.numerals import chinese_value
from hangtou_portal.views.site_map import PageInfo, pages_of
from hangtou_portal.views.speech import integer_aloud, number_aloud, runs_of
from hangtou_portal.views.speech_table import LARGEST_COUNT, speech_of, speech_table
from tests.served import page_of, record, report

PRINT = st.text(alphabet="0123456789.%+-×÷=≈XYAZ“”月年个亩版号项近第万 ·→航头", max_size=30)


def spoken(text: str) -> str:
    """`text` as it is to be said: 39.98万平方米 is 三十九点九八万平方米, 1-6月 is 一到六月."""
    said, at = "", 0
    for run in runs_of(text):
        said += text[at : run.start] + run.said
        at = run.end
    return said + text[at:]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("39.98万平方米", "三十九点九八万平方米"),
        ("完成83.29%", "完成百分之八十三点二九"),
        ("均达到100%", "均达到百分之一百"),
        ("1-6月新增就业岗位1590个", "一到六月新增就业岗位一千五百九十个"),
        ("“1+1+X+Y”农业产业联合体", "“一加一加X加Y”农业产业联合体"),
        ("“3+X”和“3+3”", "“三加X”和“三加三”"),
        ("近500亩", "近五百亩"),
        ("进度排名第一", "进度排名第一"),
        ("制度2.0版", "制度二点零版"),
        ("15分钟生活服务圈", "十五分钟生活服务圈"),
        ("18号线", "十八号线"),
        ("A2-04土地储备", "A二杠零四土地储备"),
        ("“310”民生实事工程", "“三一零”民生实事工程"),
        ("2019年", "二零一九年"),
        ("新中国成立70周年", "新中国成立七十周年"),
        ("截至7月底", "截至七月底"),
        ("11838户", "一万一千八百三十八户"),
        ("2000个新增就业岗位", "两千个新增就业岗位"),
        ("2个村，12个村", "两个村，十二个村"),
        ("第一章第2条的第2批，第12条的2批", "第一章第二条的第二批，第十二条的两批"),
        ("48-39.98=8.02万平方米", "四十八减三十九点九八等于八点零二万平方米"),
        ("8850÷11838×100%≈74.8%", "八千八百五十除以一万一千八百三十八乘以百分之一百约等于百分之七十四点八"),
        ("500亩÷15≈33.3公顷", "五百亩除以十五约等于三十三点三公顷"),
        ("191天÷365天≈52.3%", "一百九十一天除以三百六十五天约等于百分之五十二点三"),
        ("沪府规〔2021〕15号", "沪府规〔二零二一〕十五号"),
        ("G1503和S32公路", "G一五零三和S三二公路"),
        ("PM2.5和A12.5", "PM二点五和A十二点五"),
        ("2026-11-23", "二零二六年十一月二十三日"),
        ("0.5公顷", "零点五公顷"),
        ("1,590个", "一千五百九十个"),
        ("10,838人和1,234.5亩", "一万零八百三十八人和一千二百三十四点五亩"),
        ("3,2019年", "三,二零一九年"),
        ("2021-2025年", "二零二一到二零二五年"),
        ("2021至2025年", "二零二一到二零二五年"),
        ("增长10至20%", "增长百分之十到百分之二十"),
        ("GB/T 37668", "国标推荐三七六六八"),
    ],
)
def test_what_is_printed_is_said_right(printed: str, said: str) -> None:
    assert spoken(printed) == said


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_whole_number_said_is_that_number(value: int) -> None:
    assert chinese_value(integer_aloud(str(value))) == value


@given(st.integers(min_value=0, max_value=99_999_999), st.text(alphabet="0123456789", min_size=1, max_size=6))
def test_decimals_are_said_one_by_one(whole: int, decimals: str) -> None:
    said = number_aloud(f"{whole}.{decimals}")
    before, after = said.split("点")
    assert chinese_value(before) == whole
    assert [chinese_value(digit) for digit in after] == [int(digit) for digit in decimals]


@given(PRINT)
def test_no_digit_is_left_to_the_voice(text: str) -> None:
    assert not re.search(r"\d", spoken(text), re.ASCII)


@given(PRINT)
def test_what_is_not_a_number_is_said_as_printed(text: str) -> None:
    runs = runs_of(text)
    assert all(text[run.start : run.end] == run.printed for run in runs)
    assert all(a.end <= b.start for a, b in pairwise(runs))
    rest = re.sub(r"[\d.%+\-×÷=≈]", "", text)
    assert all(char in spoken(text) for char in rest if char not in "2个年→· ")


def test_the_whole_report_can_be_said_without_a_digit() -> None:
    for paragraph in report().text.paragraphs.values():
        assert not re.search(r"[\d%+]", spoken(paragraph.text)), spoken(paragraph.text)


def test_a_table_of_runs_says_what_the_function_says() -> None:
    texts = [paragraph.text for paragraph in report().text.paragraphs.values()]
    table = speech_table(texts)
    pattern = re.compile("|".join(map(re.escape, table)))
    for text in texts:
        assert pattern.sub(lambda match: table[match[0]], text) == spoken(text)


def test_a_place_in_the_report_is_said_as_the_second_and_not_as_two() -> None:
    places = [chapter_and_item(item.paragraph, report=report()) for item in report().indicators.values()]
    place = next(place for place in places if place.endswith("第2条"))
    table = speech_of(record())
    assert (
        {run.printed: run.said for run in runs_of(place)} == {"第2条": table["第2条"]} == {"第2条": "第二条"}
    )


@pytest.mark.parametrize("page", pages_of(record()), ids=lambda page: page.slug or "overview")
def test_the_records_table_says_whatever_a_page_prints(page: PageInfo) -> None:
    table = speech_of(record())
    document = page_of(page.slug)
    shown = re.sub(r"<(code|style)\b.*?</\1>", "", document.body, flags=re.DOTALL)
    runs = [run for text in re.split(r"<[^>]*>", unescape(shown)) for run in runs_of(text)]
    left = {run.printed for run in runs if table.get(run.printed) != run.said}
    # A voice needs no help with a large whole number.
    assert {printed for printed in left if not (printed.isdigit() and int(printed) >= LARGEST_COUNT)} == set()
