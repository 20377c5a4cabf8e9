"""Finding and reading the numbers of Chinese official prose, Arabic and Chinese alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from hangtou_portal.record.spans import Span, span_of

#: Zero to nine, each at its own place.
DIGITS = "零一二三四五六七八九"
#: One to ten, and as a pattern a number written with them: 一, 十二.
TO_TEN = f"{DIGITS[1:]}十"
COUNT = f"[{TO_TEN}]+"
_DIGITS = {digit: value for value, digit in enumerate(DIGITS)} | {"〇": 0, "○": 0, "两": 2, "双": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_CHINESE = "".join(_DIGITS) + "".join(_UNITS)
_NUMBER = re.compile(rf"(?<!\d)\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[{_CHINESE}]+")
# How one numeral is written, place by place. 三四 and 五六十 say two numbers, 一万二 leaves a place out.
_ONE, _ZERO = "[一二三四五六七八九两双]", "[零〇○]"
_TENS = f"{_ONE}?十{_ONE}?"
_HUNDREDS = f"{_ONE}百(?:{_ZERO}{_ONE}|{_TENS})?"
_THOUSANDS = f"{_ONE}千(?:{_ZERO}(?:{_TENS}|{_ONE})|{_HUNDREDS})?"
_BELOW_WAN = f"(?:{_THOUSANDS}|{_HUNDREDS}|{_TENS}|{_ONE}|[百千])"
_WAN = f"{_BELOW_WAN}万(?:{_ZERO}(?:{_HUNDREDS}|{_TENS}|{_ONE})|{_THOUSANDS})?"
_YI = f"{_BELOW_WAN}万?亿(?:{_ZERO}?{_WAN}|{_ZERO}{_BELOW_WAN})?"
_NUMERAL_FORM = re.compile(f"{_ZERO}|{_BELOW_WAN}|{_WAN}|{_YI}")
#: A magnitude behind digits belongs to the unit: 5.67万亿, 2800多亿.
_MAGNITUDE = re.compile(r"(?<=\d)[多余]?[十百千万亿]+|(?<=\d[多余])[十百千万亿]+")
#: The magnitude that a unit begins with: 万, 亿, 万亿; but 千瓦 is a unit of its own.
MAGNITUDE = r"(?:[十百千万亿]*[万亿]|[百千](?![瓦克米伏卡赫字]))"
#: Digits and punctuation as most published reports print them, and the one form in which they are matched.
_DIGIT_FORM = str.maketrans("０１２３４５６７８９．", "0123456789.")
_ONE_FORM = {**_DIGIT_FORM, **str.maketrans("，；：（）％＋！？－", ",;:()%+!?-")}

#: Words and set phrases of official Chinese that are written with a numeral and count nothing. A word belongs
#: here only if its numeral is no amount in any sentence: 一带一路, 零售, 百姓. What may be a count in one
#: sentence and a figure of speech in another (一个, 百亿) does not: a person decides.
IDIOMS = tuple(Path(__file__).with_name("idioms.txt").read_text(encoding="utf-8").split())

_NUMERAL = f"[零〇{TO_TEN}百千两\\d]+"
#: Words for things that are numbered one after another, so that the number is a name.
_IN_A_ROW = "|".join(
    (
        *"届次轮批期号代条章节款集版师军组科年套台艘架颗只座家例张站",
        *("医院", "中学", "小学", "高级", "人民", "幼儿园", "实验", "附属", "工业", "建筑", "设计"),
        *("方面", "中级", "检察", "五年", "百年", "车间", "机床", "产业"),
    )
)
#: What follows a telephone number of the state's services.
_SERVICE = (
    "热线|平台|市民|政务|便民|服务|工单|诉求|投诉|举报|接警|接处警|报警|警情|类警情|急救|指挥|联动|火警"
)
#: Phrases: stretches of time that are named, not measured; ordinals that name one of a row (第二届进博会);
#: sizes that name a class (百亿级).
_PHRASES = (
    rf"(?:过去|这|今后|未来|最近|近|前|头|后|新的|又|每)(?:的)?{_NUMERAL}年",
    rf"{_NUMERAL}年(?:来|间|以来|多来|平均|年均|(?:或{_NUMERAL}年)?一遇)|连续{_NUMERAL}年",
    # Years that are remembered, ranks that are only bounded (前三), and 世界500强.
    r"(?:的|关键|重要|攻坚)一年(?=[,，;；。]|$)",
    rf"(?<=[国省市区县镇州界])前{_NUMERAL}(?:名|位|强)?(?=[,，、;；。(（]|$)",
    r"\d+强(?=企业|[,，、;；。)）”]|$)",
    # Telephone numbers of the state's services, by what is said of them.
    rf"(?<!\d)(?:1(?:10|19|20|22)|12\d{{3}})(?=”|{_SERVICE})",
    rf"第{_NUMERAL}个?(?={_IN_A_ROW})",
    rf"{_NUMERAL}届(?=历次|人大|中央|市委|区委|县委|省委|自治区党委|{COUNT}次|{COUNT}中)",
    rf"(?<=[届会大委]){COUNT}次(?=全会|全体|会议)",
    rf"(?<=届){COUNT}中(?=全会)",
    rf"{COUNT}、{COUNT}(?=级医院|等奖)",
    rf"(?<![第{TO_TEN}百千万亿\d])[一二三](?=等奖)",
    # A plan with a name of its own (三年行动计划) is a term, and has a row among the terms.
    rf"{COUNT}年行动(?!计划|方案)",
    r"[百千万亿]+级",
    r"新一(?=轮|代|批|期)",
    r"每(?:一|[百千万]+)",
    r"翻了?一(?=番)",
)
_IDLE = re.compile("|".join([*map(re.escape, sorted(set(IDIOMS), key=len, reverse=True)), *_PHRASES]))


def one_form(text: str) -> str:
    """`text` with full-width digits and punctuation as half-width ones, character by character.

    What is matched is matched in this form; what is shown stays as printed, at the same positions.
    """
    return text.translate(_ONE_FORM)


@dataclass(frozen=True, kw_only=True)
class Number(Span):
    """A number as written, and its value.

    The value is None for a run of numerals that is no one number: 三四, 一万二.
    """

    text: str
    value: Decimal | None


def chinese_value(text: str) -> int:
    """The value of a Chinese numeral up to 亿: 十八 is 18, 两百零三 is 203.

    Raises ValueError for what is not written as one numeral: 三四 says two, 一万二 leaves a place out.
    """
    if not _NUMERAL_FORM.fullmatch(text):
        raise ValueError(f"“{text}”不是数目")
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif (unit := _UNITS[char]) >= _UNITS["万"]:
            total = (total + section + digit) * unit
            section = digit = 0
        else:
            section += (digit or 1) * unit
            digit = 0
    return total + section + digit


def chinese_numeral(value: int) -> str:
    """A small count or rank as it is written: 12 is 十二. Raises ValueError outside 1 to 99."""
    if not 1 <= value <= 99:
        raise ValueError(f"{value}不在1到99之间")
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones else "")


def counted(number: int) -> str:
    """A count before its measure word: 两 (not 二), 三. Raises ValueError outside 1 to 99."""
    return "两" if number == 2 else chinese_numeral(number)


def in_tenths(per_cent: Decimal) -> str:
    """A share as it is said: 83.29 is 八成三, 50 is 五成, 100 is 全部, 79.5 is 近八成.

    Never rounded up: what is said is reached, or 近 says that it is not. Less than a tenth,
    or more than the whole, is not said in tenths but in per cent: 105%.
    """
    if not 10 <= per_cent <= 100:
        return f"{per_cent:f}%"
    if per_cent == 100:
        return "全部"
    nearly = 2 * (per_cent % 1) >= 1 and per_cent < 99
    tenths, rest = divmod(int(per_cent) + nearly, 10)
    return ("近" if nearly else "") + DIGITS[tenths] + "成" + (DIGITS[rest] if rest else "")


def split_magnitude(unit: str) -> tuple[str, str]:
    """The magnitude a unit begins with, and the rest: 万亿元 is 万亿 and 元; 千瓦 is a unit of its own."""
    found = re.match(MAGNITUDE, unit)
    end = found.end() if found else 0
    return unit[:end], unit[end:]


def _idle_spans(text: str) -> list[Span]:
    """Every stretch of `text` whose numerals count nothing, overlaps included."""
    spans = []
    at = 0
    while match := _IDLE.search(text, at):
        spans.append(span_of(match))
        at = match.start() + 1
    return spans


@lru_cache(maxsize=4096)
def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number in `text` in order, words that count nothing left out; each with its text as printed.

    A magnitude after digits (万, 亿, 万亿) belongs to the unit; 1,590 is one number.
    """
    # A full-width comma is punctuation: only an ASCII one groups digits.
    plain = text.translate(_DIGIT_FORM)
    found = []
    idle = [*_idle_spans(plain), *map(span_of, _MAGNITUDE.finditer(plain))]
    for match in _NUMBER.finditer(plain):
        run = span_of(match)
        if not any(span.covers(run) for span in idle):
            words = text[run.start : run.end]
            found.append(Number(start=run.start, end=run.end, text=words, value=_value(match[0])))
    return tuple(found)


def _value(word: str) -> Decimal | None:
    if word[0].isdigit():
        return Decimal(word.replace(",", ""))
    return Decimal(chinese_value(word)) if _NUMERAL_FORM.fullmatch(word) else None
