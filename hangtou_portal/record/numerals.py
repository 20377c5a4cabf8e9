"""Finding and reading the numbers of Chinese official prose, Arabic and Chinese alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from hangtou_portal.record.idioms import idle_spans

#: Zero to nine, each at its own place.
DIGITS = "零一二三四五六七八九"
_DIGITS = {digit: value for value, digit in enumerate(DIGITS)} | {"〇": 0, "两": 2, "双": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_CHINESE = "".join(_DIGITS) + "".join(_UNITS)
_NUMBER = re.compile(rf"(?<!\d)\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[{_CHINESE}]+")
#: A magnitude behind digits belongs to the unit: 5.67万亿, 2800多亿.
_MAGNITUDE = re.compile(r"(?<=\d)[多余]?[十百千万亿]+|(?<=\d[多余])[十百千万亿]+")
#: Digits and punctuation as most published reports print them, and the one form in which they are matched.
_DIGIT_FORM = str.maketrans("０１２３４５６７８９．", "0123456789.")
_ONE_FORM = {**_DIGIT_FORM, **str.maketrans("，；：（）％＋！？－", ",;:()%+!?-")}


def one_form(text: str) -> str:
    """`text` with full-width digits and punctuation as half-width ones, character by character.

    What is matched is matched in this form; what is shown stays as printed, at the same positions.
    """
    return text.translate(_ONE_FORM)


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number as written: the span [start, end) in its text, and its value."""

    start: int
    end: int
    text: str
    value: Decimal


def chinese_value(text: str) -> int:
    """The value of a Chinese numeral up to 亿: 十八 is 18, 两百零三 is 203.

    Raises ValueError if a character is not a numeral.
    """
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif (unit := _UNITS.get(char)) is None:
            raise ValueError(f"“{text}”不是数目")
        elif unit >= _UNITS["万"]:
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


def split_magnitude(unit: str) -> tuple[str, str]:
    """The magnitude a unit begins with, and the rest: 万亿元 is 万亿 and 元; 千瓦 is a unit of its own."""
    found = re.match(r"(?:[十百千万亿]*[万亿]|[百千](?![瓦克米伏卡赫字]))", unit)
    end = found.end() if found else 0
    return unit[:end], unit[end:]


@lru_cache(maxsize=4096)
def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number in `text` in order, words that count nothing left out; each with its text as printed.

    A magnitude after digits (万, 亿, 万亿) belongs to the unit; 1,590 is one number.
    """
    # A full-width comma is punctuation: only an ASCII one groups digits.
    plain = text.translate(_DIGIT_FORM)
    found = []
    idle = (*idle_spans(plain), *(m.span() for m in _MAGNITUDE.finditer(plain)))
    for match in _NUMBER.finditer(plain):
        start, end, word = match.start(), match.end(), match.group()
        if any(a <= start and end <= b for a, b in idle):
            continue
        digits = word.replace(",", "")
        value = Decimal(digits) if digits[0].isdigit() else Decimal(chinese_value(word))
        found.append(Number(start=start, end=end, text=text[start:end], value=value))
    return tuple(found)
