"""A domain in two or three sentences that anybody understands, filled from the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.model import Half, Indicator, Report, Task
from hangtou_portal.record.sentences.phrases import when
from hangtou_portal.views.everyday_measures import tangible
from hangtou_portal.views.figure_sentence import said

#: Commitments that a sentence names; more are counted.
NAMED = 3


@dataclass(frozen=True, kw_only=True)
class PlainSentence:
    """A sentence, and the sums in it: each gives an amount of the sentence in a familiar measure."""

    text: str
    computed: tuple[Computed, ...] = ()


def plain_words(
    *, leads: Sequence[Indicator], tasks: Sequence[Task], report: Report
) -> tuple[PlainSentence, ...]:
    """What was reached, what else, and what comes next."""
    sentences = [_reached(items, report=report) for items in (leads[:1], leads[1:]) if items]
    return (*sentences, *([_coming(tasks, period=report.periods[Half.NEXT])] if tasks else []))


def _reached(items: Sequence[Indicator], *, report: Report) -> PlainSentence:
    sums = tuple(measure for item in items if (measure := tangible(item)))
    # The time is said once for all that share it.
    text, time = "", ""
    for item in items:
        words = said(item=item, report=report).text.removesuffix("。")
        own = when(item, report=report)
        text += ("；" if text else "") + (words.removeprefix(f"{own}，") if time == own else words)
        time = own
    return PlainSentence(text=f"{text}。", computed=sums)


def _coming(tasks: Sequence[Task], *, period: str) -> PlainSentence:
    measured = [task.title for task in tasks if task.measurable]
    if not measured:
        return PlainSentence(text=f"{period}列出{len(tasks)}项安排，报告都没有写明数字目标或期限。")
    more = f"等{len(measured)}项" if len(measured) > NAMED else ""
    return PlainSentence(
        text=f"{period}列出{len(tasks)}项安排，写明数字目标或期限的是：{'；'.join(measured[:NAMED])}{more}。"
    )
