"""Small pieces of newspaper Chinese that the record's own sentences are made of."""

from __future__ import annotations

from decimal import Decimal

from hangtou_portal.record.numerals import DIGITS, chinese_numeral


def in_tenths(per_cent: Decimal) -> str:
    """A share as it is said: 83.29 is 八成三, 50 is 五成, 100 is 全部. Cut off, never rounded up.

    What nobody says in tenths, less than one of them or more than all, stays as it is: 105%.
    """
    if not 10 <= per_cent <= 100:
        return f"{per_cent:f}%"
    if per_cent == 100:
        return "全部"
    tenths, rest = divmod(int(per_cent), 10)
    return DIGITS[tenths] + "成" + (DIGITS[rest] if rest else "")


def deadline(words: str) -> str:
    """8月底前 as a noun: 8月底."""
    return words.removesuffix("前")


def counted(number: int) -> str:
    """A count before its measure word: 两 (not 二), 三. Raises ValueError outside 1 to 99."""
    return "两" if number == 2 else chinese_numeral(number)
