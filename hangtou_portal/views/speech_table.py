"""What the reading voice says of everything that the record's pages print, as one table for the browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal

from hangtou_portal.exhibits.catalogue import all_exhibits
from hangtou_portal.record.arithmetic import Computed
from hangtou_portal.record.model import Indicator, Record
from hangtou_portal.views.domain import domain_page
from hangtou_portal.views.speech import COUNTED, runs_of

#: Pages count what they list (42个数字). Larger whole numbers a voice says right by itself.
LARGEST_COUNT = 100
#: Norms that pages name.
STANDARDS = ("GB/T 7714", "GB/T 37668", "WCAG 2.2")
#: Signs that are not read.
_SILENT = ("→", " →", "·", "+")


def speech_table(texts: Iterable[str]) -> Mapping[str, str]:
    """What is said for each run that occurs in `texts`, the longest runs first, as a browser needs it."""
    table = {run.printed: run.said for text in texts for run in runs_of(text)}
    return dict(sorted(table.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def speech_of(record: Record) -> Mapping[str, str]:
    """The table for every page of the record: its own words, its exhibits', and what pages count and date."""
    report = record.report
    years = {str(year) for year in range(report.year - 1, report.year + 2)}
    counts = [f"{number}" for number in range(LARGEST_COUNT)]
    counts += [f"{before}2{measure}" for before in ("", "第") for measure in COUNTED]
    printed = (
        report.text.paragraphs,
        report.indicators,
        report.tasks,
        report.projects,
        report.terms,
        report.outcomes,
        record.places,
        tuple(outline.note for outline in record.outlines.values()),
        all_exhibits(report),
        tuple(domain_page(record=record, domain=domain).plain for domain in report.domains),
    )
    return speech_table(
        (*_texts_in(printed), *(f"{year}年" for year in years), *counts, *STANDARDS, *_SILENT)
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
