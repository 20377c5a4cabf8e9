"""What the reading voice says for what is printed. Voices stumble over 83.29%, 1-6月 and “1+1+X+Y”.

Each rule knows one way of writing; its run holds all the context that its reading depends on (the 月 of
1-6月), so that the same run is said in the same way wherever it stands, and a table of runs is all a browser
needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hangtou_portal.record.numerals import DIGITS

_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
#: More digits than this are a code or a telephone number, and are said one by one.
LONGEST = 4 * len(_GROUPS)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"  # 1,590 is one number
_SIGNS = {"+": "加", "-": "减", "×": "乘以", "÷": "除以", "=": "等于", "≈": "约等于"}
#: Counted one by one: before these words 2 is said 两.
COUNTED = "个件项家户人条辆座处名次倍种类批所间套年天位份期对"


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
    """A number, its digits grouped or not; decimals are said one by one, closing zeros too: 2.0 is 二点零."""
    whole, point, decimals = text.replace(",", "").partition(".")
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


@dataclass(frozen=True, kw_only=True)
class SpokenRun:
    """A run of print at [start, end) and what is said for it."""

    start: int
    end: int
    printed: str
    said: str


def _percent(match: re.Match[str]) -> str:
    return f"百分之{number_aloud(match[0].rstrip('%％'))}"


def _sum(match: re.Match[str]) -> str:
    words = re.sub(r"[-+×÷=≈]", lambda sign: _SIGNS[sign[0]], match[0])
    words = re.sub(rf"{_NUMBER}[%％]", _percent, words)
    return re.sub(_NUMBER, lambda number: number_aloud(number[0]), words)


def _range(match: re.Match[str]) -> str:
    if match[3] == "%":
        return f"百分之{number_aloud(match[1])}到百分之{number_aloud(match[2])}"
    is_year = match[3] == "年" and len(match[1]) == len(match[2]) == 4
    aloud = digits_aloud if is_year else number_aloud
    return f"{aloud(match[1])}到{aloud(match[2])}{match[3]}"


def _date(match: re.Match[str]) -> str:
    month, day = (integer_aloud(match[place].lstrip("0") or "0") for place in (2, 3))
    return f"{digits_aloud(match[1])}年{month}月{day}日"


#: Tried in this order at every place; the first that fits is taken.
_RULES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(\d{4})-(\d{2})-(\d{2})", _date),
    # 48-39.98=8.02: only an equals sign makes a sum of it.
    (
        rf"{_NUMBER}[%％]?(?:个月|天|亩)?(?:[-+×÷]{_NUMBER}[%％]?(?:个月|天|亩)?)+[=≈]{_NUMBER}[%％]?",
        _sum,
    ),
    # “1+1+X+Y”, 3+X: names made of numbers and letters.
    (r"(?:\d+|[A-Z])(?:\+(?:\d+|[A-Z]))+", _sum),
    (rf"({_NUMBER})[-~—–至到]({_NUMBER})(月|日|年|时|点|岁|个|%)", _range),
    (rf"{_NUMBER}[%％]", _percent),
    (r"[12]\d{3}年(?!度?以上)", lambda match: digits_aloud(match[0])),
    # 〔2021〕15号, and [2019] where a citation infers its year.
    (r"〔[12]\d{3}〕|\[[12]\d{3}\]", lambda match: digits_aloud(match[0])),
    # A2-04, the name of a plot, and G1503, that of a road; 2.5 behind a letter is a number.
    (r"[A-Z](?:\d+-\d+|\d{2,})(?!\.?\d)", lambda match: digits_aloud(match[0].replace("-", "杠"))),
    # “310”: a name, and not three hundred and ten.
    (r"“\d+”", lambda match: digits_aloud(match[0])),
    (r"GB/T ?\d+", lambda match: "国标推荐" + digits_aloud(match[0][4:].strip())),
    # 2条 are 两条; 第2条 is 第二条.
    (rf"(第?)(?<![\d.])2([{COUNTED}])", lambda match: ("第二" if match[1] else "两") + match[2]),
    (_NUMBER, lambda match: number_aloud(match[0])),
    (r"\s*→", lambda _: ""),
    (r"·", lambda _: "，"),
    # “定制+分红+保障”
    (r"\+", lambda _: "加"),
)


_COMPILED = tuple((re.compile(pattern, re.ASCII), say) for pattern, say in _RULES)


def runs_of(text: str) -> tuple[SpokenRun, ...]:
    """Every run of `text` that is said otherwise than printed, in order, none overlapping."""
    runs: list[SpokenRun] = []
    at = 0
    while at < len(text):
        for pattern, say in _COMPILED:
            if (match := pattern.match(text, at)) and match.end() > at:
                runs.append(SpokenRun(start=at, end=match.end(), printed=match[0], said=say(match)))
                at = match.end()
                break
        else:
            at += 1
    return tuple(runs)
