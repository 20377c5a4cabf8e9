"""Numbers as they are said in Chinese: 11838 is 一万一千八百三十八, 39.98 is 三十九点九八."""

from __future__ import annotations

from hangtou_portal.record.numerals import DIGITS

_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
#: More digits than this are a code or a telephone number, and are said one by one.
LONGEST = 4 * len(_GROUPS)


def digits_aloud(text: str) -> str:
    """One by one, as years and codes are said: 2019 is 二零一九; what is no digit stays."""
    return "".join(DIGITS[int(char)] if char in "0123456789" else char for char in text)


def integer_aloud(digits: str) -> str:
    """A whole number: 10 is 十, 105 is 一百零五, 2000 is 两千; codes (leading zero, too long) digit by digit.

    Raises ValueError if `digits` is not made of ASCII digits.
    """
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"“{digits}”不是数目")
    if len(digits) > LONGEST or (len(digits) > 1 and digits[0] == "0"):
        return digits_aloud(digits)
    value = int(digits)
    if value == 0:
        return "零"
    said = ""
    gap = False
    for index in range(len(_GROUPS) - 1, -1, -1):
        group = value // 10_000**index % 10_000
        # A group of nothing, or one that does not reach its thousands, is bridged by a single 零.
        if group and said and (gap or group < 1000):
            said += "零"
        said += _group(group) + _GROUPS[index] if group else ""
        gap = not group
    said = said.removeprefix("一") if said.startswith("一十") else said
    return "两" + said[1:] if said[:2] in ("二千", "二万", "二亿") else said


def number_aloud(text: str) -> str:
    """A number with or without decimals; these are said one by one, closing zeros too: 2.0 is 二点零."""
    whole, point, decimals = text.partition(".")
    return integer_aloud(whole) + ("点" + digits_aloud(decimals) if point else "")


def _group(value: int) -> str:
    """1 to 9999 without its 万; nothing for 0."""
    said = ""
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            said += DIGITS[digit] + _PLACES[place]
        elif said and not said.endswith("零"):
            said += "零"
    return said.rstrip("零")
