"""Finding and reading the numbers of Chinese official prose, Arabic and Chinese alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_CHINESE = "".join(_DIGITS) + "".join(_UNITS)
_NUMBER = re.compile(rf"\d+(?:\.\d+)?|[{_CHINESE}]+")

#: Words of the language that are written with a numeral but count nothing.
IDIOMS = ("进一步", "一批", "统一", "一定", "一系列", "一律", "一体化", "之一")


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
    digits = "零一二三四五六七八九"
    head = "" if tens == 0 else "十" if tens == 1 else digits[tens] + "十"
    return head + (digits[ones] if ones else "")


@lru_cache(maxsize=4096)
def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number in `text` in order, idioms left out. A 万 or 亿 after digits belongs to the unit."""
    found = []
    idle = [m.span() for idiom in IDIOMS for m in re.finditer(idiom, text)]
    for match in _NUMBER.finditer(text):
        start, end, word = match.start(), match.end(), match.group()
        if any(a <= start and end <= b for a, b in idle):
            continue
        if word in ("万", "亿") and start and text[start - 1].isdigit():
            continue
        value = Decimal(word) if word[0].isdigit() else Decimal(chinese_value(word))
        found.append(Number(start=start, end=end, text=word, value=value))
    return tuple(found)
