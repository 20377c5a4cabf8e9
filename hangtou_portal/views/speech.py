"""What the reading voice says for what is printed. Voices stumble over 83.29%, 1-6月 and “1+1+X+Y”.

Each rule knows one way of writing; its run holds all the context that its reading depends on (the 月 of
1-6月), so that the same run is said in the same way wherever it stands, and a table of runs is all a browser
needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.model import Indicator, Record
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.spoken_numbers import digits_aloud, integer_aloud, number_aloud

_NUMBER = r"\d+(?:\.\d+)?"
_SIGNS = {"+": "加", "-": "减", "×": "乘以", "÷": "除以", "=": "等于"}
#: Counted one by one: before these words 2 is said 两.
_COUNTED = "个件项家户人条辆座处名次倍种类批所间套年天位份期对"
#: Pages count what they list (42个数字). Larger whole numbers a voice says right by itself.
LARGEST_COUNT = 100
#: Norms that pages name.
STANDARDS = ("GB/T 7714", "GB/T 37668", "WCAG 2.2")
#: Signs that are not read.
_SILENT = ("→", " →", "·", "+")


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
    (rf"(?<![\d.])2[{_COUNTED}]", lambda match: "两" + match[0][1:]),
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


def speech_table(texts: Iterable[str]) -> Mapping[str, str]:
    """What is said for each run that occurs in `texts`, the longest runs first, as a browser needs it."""
    table = {run.printed: run.said for text in texts for run in runs_of(text)}
    return dict(sorted(table.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def speech_of(record: Record) -> Mapping[str, str]:
    """The table for every page of the record: its own words, its exhibits', and what pages count and date."""
    report = record.report
    years = {str(year) for year in range(report.year - 1, report.year + 2)}
    counts = [f"{number}" for number in range(LARGEST_COUNT)] + [f"2{measure}" for measure in _COUNTED]
    return speech_table(
        (
            *_texts_in(report.text.paragraphs),
            *_texts_in(report.indicators),
            *_texts_in(report.tasks),
            *_texts_in(report.projects),
            *_texts_in(report.terms),
            *_texts_in(record.places),
            *_texts_in(tuple(outline.note for outline in record.outlines.values())),
            *_texts_in(all_exhibits(report)),
            *_texts_in(tuple(domain_page(record=record, domain=domain).plain for domain in report.domains)),
            *(f"{year}年" for year in years),
            *counts,
            *STANDARDS,
            *_SILENT,
        )
    )


def _texts_in(value: object) -> Iterator[str]:
    """Every text and number that `value` holds, however deep, and the amount of every figure."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield f"{value:f}" if isinstance(value, Decimal) else str(value)
    elif isinstance(value, Mapping):
        yield from _texts_in(tuple(value.values()))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_in(item)
    elif is_dataclass(value):
        if isinstance(value, Indicator | Computed):
            yield value.amount
        yield from _texts_in(tuple(getattr(value, field.name) for field in fields(value)))
