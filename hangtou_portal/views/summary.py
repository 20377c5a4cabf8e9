"""A report in one sentence, and what that sentence says of some of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hangtou_portal.record.model import Indicator, Report
from hangtou_portal.record.sentences.template import filled, slots
from hangtou_portal.views.headlines import Headline


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The report in one sentence, without its stop, and the figures that it says."""

    text: str
    sources: tuple[Indicator, ...]


def summary(report: Report) -> Summary:
    """The sentence that the record declares for the report."""
    return Summary(
        text=filled(report.summary, figures=report.indicators, report=report).text,
        sources=tuple(report.indicators[name] for name in _named(report.summary)),
    )


def summary_of(headlines: Sequence[Headline], *, report: Report) -> str:
    """What the report's sentence says of some headlines: its clauses on them or on their exhibits."""
    shown = {
        item.id for one in headlines for item in (one.figure, *(one.exhibit.sources if one.exhibit else ()))
    }
    clauses = re.split("[，；]", report.summary)
    told = [clause for clause in clauses if shown.intersection(_named(clause))]
    return filled("，".join(told), figures=report.indicators, report=report).text


def _named(template: str) -> dict[str, None]:
    """The ids of the figures that the slots of a sentence name, in order, each once."""
    return dict.fromkeys(name for slot in slots(template) for name in slot.names)
