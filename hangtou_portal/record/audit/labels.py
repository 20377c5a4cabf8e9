"""Each label fits its own number better than any other number of the same paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, takewhile

from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import Indicator, Record, Report
from hangtou_portal.record.quotes import longest_shared_run, number_span


def every_label_is_its_own_numbers(record: Record) -> Iterator[Fault]:
    """Refuse the labels of two figures of a paragraph that would fit their quotes as well if swapped."""
    for report in record.reports:
        for one, other in combinations(report.indicators.values(), 2):
            if one.paragraph != other.paragraph:
                continue
            if one.label == other.label:
                wrong = not _side_by_side(report=report, one=one, other=other)
            else:
                labels, quotes = (one.label, other.label), (one.quote, other.quote)
                wrong = one.quote != other.quote and fit_as_well_swapped(labels=labels, quotes=quotes)
            if wrong:
                reason = f"与“{other.label}”（第{other.origin.line}行）分不清各指哪个数"
                yield fault_at(one, "label", reason)


def every_short_label_is_its_own_headlines(record: Record) -> Iterator[Fault]:
    """Refuse a short label of a figure that is no headline, and one that fits another figure better."""
    for report in record.reports:
        for item in report.indicators.values():
            if item.short and (reason := _wrong_short(item, report=report)):
                yield fault_at(item, "short", reason)


def _wrong_short(item: Indicator, *, report: Report) -> str:
    """Why the figure cannot have its short label, in Chinese; empty if it can."""
    if item.headline is None:
        return "只有总览的大数字才写简称，请留空"
    if item.short == item.label:
        return "与名称相同，请留空"
    own = longest_shared_run(item.short, item.unit + item.label)
    for other in report.indicators.values():
        if other is item or (other.headline is None and other.paragraph != item.paragraph):
            continue
        if other.headline is not None and other.called == item.short:
            return f"与第{other.origin.line}行在总览上的称呼相同，分不清"
        if other.paragraph == item.paragraph and longest_shared_run(item.short, other.label) > own:
            return f"更像是“{other.label}”（第{other.origin.line}行）"
    return ""


def _side_by_side(*, report: Report, one: Indicator, other: Indicator) -> bool:
    """Whether the report states two numbers of one thing with no word between them: 22家4700亩."""
    paragraph = report.text.paragraphs.get(one.paragraph)
    if paragraph is None:
        return False
    spans = [number_span(indicator=item, text=paragraph.text) for item in (one, other)]
    first, second = spans
    return (
        first is not None and second is not None and second.start in (first.end, first.start - second.length)
    )


def fit_as_well_swapped(*, labels: tuple[str, str], quotes: tuple[str, str]) -> bool:
    """Whether two labels would fit their quotes as well if they were swapped, by longest shared runs."""
    mine, its = _without_shared_ends(*labels)
    one, other = quotes
    straight = longest_shared_run(mine, one) + longest_shared_run(its, other)
    crossed = longest_shared_run(mine, other) + longest_shared_run(its, one)
    return crossed >= straight


def _without_shared_ends(one: str, other: str) -> tuple[str, str]:
    """What tells two labels apart: 厂区外围绿化 and 厂区外围停车位 become 绿化 and 停车位."""
    head = _shared_start(one, other)
    one, other = one[head:], other[head:]
    tail = _shared_start(one[::-1], other[::-1])
    return one[: len(one) - tail], other[: len(other) - tail]


def _shared_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
