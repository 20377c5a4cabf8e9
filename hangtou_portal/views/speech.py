"""What the reading voice says for what is printed. Voices stumble over 83.29%, 1-6月 and “1+1+X+Y”.

Each rule knows one way of writing; its run holds all the context that its reading depends on (the 月 of
1-6月), so that the same run is said in the same way wherever it stands, and a table of runs is all a browser
needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hangtou_portal.views.spoken_numbers import digits_aloud, integer_aloud, number_aloud

_NUMBER = r"\d+(?:\.\d+)?"
_SIGNS = {"+": "加", "-": "减", "×": "乘以", "÷": "除以", "=": "等于"}
#: Counted one by one: before these words 2 is said 两.
COUNTED = "个件项家户人条辆座处名次倍种类批所间套年天位份期对"


@dataclass(frozen=True, kw_only=True)
class Run:
    """A run of print at [start, end) and what is said for it."""

    start: int
    end: int
    printed: str
    said: str


def _percent(match: re.Match[str]) -> str:
    return f"百分之{number_aloud(match[0].rstrip('%％'))}"


def _numbers_in(text: str) -> str:
    said = re.sub(rf"{_NUMBER}[%％]", _percent, text)
    return re.sub(_NUMBER, lambda match: number_aloud(match[0]), said)


def _sum(match: re.Match[str]) -> str:
    words = re.sub(r"[-+×÷=]", lambda sign: _SIGNS[sign[0]], match[0])
    return _numbers_in(words)


def _range(match: re.Match[str]) -> str:
    return f"{number_aloud(match[1])}到{number_aloud(match[2])}{match[3]}"


def _ranged(match: re.Match[str]) -> str:
    if match[3] == "%":
        return f"百分之{number_aloud(match[1])}到百分之{number_aloud(match[2])}"
    return _range(match)


def _date(match: re.Match[str]) -> str:
    month, day = (integer_aloud(match[place].lstrip("0") or "0") for place in (2, 3))
    return f"{digits_aloud(match[1])}年{month}月{day}日"


#: Tried in this order at every place; the first that fits is taken.
_RULES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(\d{4})-(\d{2})-(\d{2})", _date),
    # 48-39.98=8.02: only an equals sign makes a sum of it.
    (
        rf"{_NUMBER}[%％]?(?:个月|亩)?(?:[-+×÷]{_NUMBER}[%％]?(?:个月|亩)?)+={_NUMBER}[%％]?",
        _sum,
    ),
    # “1+1+X+Y”, 3+X: names made of numbers and letters.
    (r"(?:\d+|[A-Z])(?:\+(?:\d+|[A-Z]))+", _sum),
    (rf"({_NUMBER})[-~—–]({_NUMBER})(月|日|年|时|点|岁|个|%)", _ranged),
    (rf"{_NUMBER}[%％]", _percent),
    (r"[12]\d{3}年(?!度?以上)", lambda match: digits_aloud(match[0])),
    # A2-04, the name of a plot.
    (r"[A-Z]\d+-\d+", lambda match: digits_aloud(match[0].replace("-", "杠"))),
    # “310”: a name, and not three hundred and ten.
    (r"“\d+”", lambda match: digits_aloud(match[0])),
    (r"GB/T ?\d+", lambda match: "国标推荐" + digits_aloud(match[0][4:].strip())),
    (rf"(?<![\d.])2[{COUNTED}]", lambda match: "两" + match[0][1:]),
    (_NUMBER, lambda match: number_aloud(match[0])),
    (r"\s*→", lambda _: ""),
    (r"·", lambda _: "，"),
    # “定制+分红+保障”
    (r"\+", lambda _: "加"),
)


_COMPILED = tuple((re.compile(pattern, re.ASCII), say) for pattern, say in _RULES)


def runs_of(text: str) -> tuple[Run, ...]:
    """Every run of `text` that is said otherwise than printed, in order, none overlapping."""
    runs: list[Run] = []
    at = 0
    while at < len(text):
        for pattern, say in _COMPILED:
            if (match := pattern.match(text, at)) and match.end() > at:
                runs.append(Run(start=at, end=match.end(), printed=match[0], said=say(match)))
                at = match.end()
                break
        else:
            at += 1
    return tuple(runs)


def spoken(text: str) -> str:
    """`text` as it is to be said: 39.98万平方米 is 三十九点九八万平方米, 1-6月 is 一到六月."""
    said, at = "", 0
    for run in runs_of(text):
        said += text[at : run.start] + run.said
        at = run.end
    return said + text[at:]
