"""A figure's label in an exhibit is made of its paragraph's words, and suits no other figure there better."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from hangtou_portal.record.declared import KINDS
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import DeclaredExhibit, DeclaredFigure, Record, Report
from hangtou_portal.record.quotes import is_shortening, longest_shared_run

#: What separates a label's runs of words. Slots are filled from the record and need no proof.
_BETWEEN = re.compile(r"\{[^{}]*\}|[，· ]+")


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
                yield from _added(row, report=report)
            for one, other in combinations(rows, 2):
                if reason := _confused(one, other, report=report):
                    yield fault_at(one, "label", reason, value=_called(one, report=report))


def _is_labelled(row: DeclaredFigure, *, exhibit: DeclaredExhibit) -> bool:
    """Whether the label is shown: progress has names of its own for its target and its share."""
    takes = KINDS[exhibit.kind].parts.get(row.part)
    return takes is not None and takes.labelled


def _added(row: DeclaredFigure, *, report: Report) -> Iterator[Fault]:
    paragraph = report.text.paragraphs.get(report.indicators[row.figure].paragraph)
    for words in _runs(row.label):
        if paragraph is not None and not is_shortening(short=words, full=paragraph.text):
            reason = f"{paragraph.address}里没有这样的字，或次序与原文不同"
            yield fault_at(row, "label", reason, value=words)


def _confused(one: DeclaredFigure, other: DeclaredFigure, *, report: Report) -> str:
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
