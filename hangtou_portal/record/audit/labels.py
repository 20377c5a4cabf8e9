"""Each label fits its own number better than others of its paragraph, or than others of its exhibit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, takewhile

from hangtou_portal.record.exhibit_rows import KINDS
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import DeclaredExhibit, DeclaredFigure, Indicator, Record, Report
from hangtou_portal.record.quotes import is_shortening, longest_shared_run, number_span
from hangtou_portal.record.spans import Span

#: What separates a label's runs of words. Slots are filled from the record and need no proof.
_BETWEEN = re.compile(r"\{[^{}]*\}|[，· ]+")


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
    """Whether the report states two numbers of one thing with no word between them."""
    text = report.text.at(one.paragraph)
    first, second = (number_span(indicator=item, text=text) for item in (one, other))
    return first is not None and second is not None and are_side_by_side(first, second, text=text)


def are_side_by_side(one: Span, other: Span, *, text: str) -> bool:
    """Whether nothing but 、 is between two numbers of `text`: 22家4700亩, or 126处、1.84万平方米."""
    first, second = sorted((one, other), key=lambda span: span.start)
    return first.end <= second.start and text[first.end : second.start] in ("", "、")


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


def every_mark_is_called_what_the_report_calls_it(record: Record) -> Iterator[Fault]:
    """Look for each run of a label's words in its figure's paragraph, and for labels that were swapped."""
    for report in record.reports:
        for exhibit in report.exhibits.values():
            rows = [
                row
                for row in report.figures_of(exhibit)
                if row.figure in report.indicators and _is_labelled(row, exhibit=exhibit)
            ]
            for row in rows:
                yield from _added_words(row, report=report)
            for one, other in combinations(rows, 2):
                if reason := _confused_marks(one, other, report=report):
                    yield fault_at(one, "label", reason, value=_called(one, report=report))


def _is_labelled(row: DeclaredFigure, *, exhibit: DeclaredExhibit) -> bool:
    """Whether the label is shown: progress has names of its own for its target and its share."""
    takes = KINDS[exhibit.kind].get(row.part)
    return takes is not None and takes.labelled


def _added_words(row: DeclaredFigure, *, report: Report) -> Iterator[Fault]:
    paragraph = report.text.paragraphs.get(report.indicators[row.figure].paragraph)
    for words in _runs(row.label):
        if paragraph is not None and not is_shortening(short=words, full=paragraph.text):
            reason = f"{paragraph.address}里没有这样的字，或次序与原文不同"
            yield fault_at(row, "label", reason, value=words)


def _confused_marks(one: DeclaredFigure, other: DeclaredFigure, *, report: Report) -> str:
    """Why two labels of one exhibit cannot stand, in Chinese: alike, or swapped; empty if they can."""
    if _called(one, report=report) == _called(other, report=report):
        return f"与第{other.origin.line}行的标注相同，分不清"
    if not (one.label and other.label):
        return ""
    straight = _fit(one.label, one, report) + _fit(other.label, other, report)
    crossed = _fit(one.label, other, report) + _fit(other.label, one, report)
    return f"更像是第{other.origin.line}行的标注" if crossed >= straight else ""


def _called(row: DeclaredFigure, *, report: Report) -> str:
    return row.label or report.indicators[row.figure].label


def _fit(label: str, row: DeclaredFigure, report: Report) -> int:
    """How many characters of the label's runs of words are in the figure's own unit and label."""
    own = report.indicators[row.figure]
    return sum(longest_shared_run(words, own.unit + own.label) for words in _runs(label))


def _runs(label: str) -> list[str]:
    return [words for words in _BETWEEN.split(label) if words]
