"""The record changed in memory: with other figures, or with one paragraph in other words."""

from __future__ import annotations

from dataclasses import replace

from hangtou_portal.record.model import Indicator, Record


def with_figures(record: Record, *figures: Indicator) -> Record:
    """The record with these figures for those of their ids."""
    indicators = {**record.report.indicators, **{item.id: item for item in figures}}
    return replace(record, reports=(replace(record.report, indicators=indicators),))


def saying(words: str, *figures: Indicator, record: Record) -> Record:
    """The record of a report that says nothing but `words`, in the paragraph of `figures`, its only ones."""
    report = record.report
    paragraph = replace(report.text.paragraphs[figures[0].paragraph], text=words)
    changed = replace(
        report,
        text=replace(report.text, paragraphs={paragraph.address: paragraph}),
        indicators={item.id: item for item in figures},
        tasks={},
        projects={},
    )
    return replace(record, reports=(changed,))
