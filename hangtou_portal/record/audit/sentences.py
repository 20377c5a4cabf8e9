"""Sentences are filled from the record: no number of their own, no figure or filter that there is not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from hangtou_portal.record.audit.wording import FOREIGN
from hangtou_portal.record.faults import Fault, fault_at
from hangtou_portal.record.model import DeclaredExhibit, Indicator, Part, Record, Report
from hangtou_portal.record.numerals import find_numbers
from hangtou_portal.record.package import DESCRIPTOR
from hangtou_portal.record.sentences.filters import FILTERS
from hangtou_portal.record.sentences.template import Slot, TemplateError, filled, plain_words, slots
from hangtou_portal.record.spans import span_of

#: The portal's own expressions that are written with a numeral and count no figure: a
#: part, and what points at an item of the report.
_COUNT_NOTHING: Final = ("一部分", "”一条")
#: Letters that HTML, Markdown or a template would take for more than a letter.
_MARKUP: Final = re.compile(r"[<>&`*_#\[\]\\|$~^]")
#: No sentence is longer, names of figures included; datapackage.json says the same of the tables.
_LONGEST: Final = 400


def every_sentence_is_filled_from_the_record(record: Record) -> Iterator[Fault]:
    """Read and fill every sentence: of each exhibit, each mark, and the one that tells the whole report."""
    for report in record.reports:
        for words, reason in _of_summary(report):
            yield Fault(file=DESCRIPTOR, column="summary", value=words, reason=reason)
        for exhibit in report.exhibits.values():
            figures = _figures_of(exhibit, report=report)
            for column in ("takeaway", "subtitle", "note"):
                for words, reason in _of_column(column, exhibit=exhibit, figures=figures, report=report):
                    yield fault_at(exhibit, column, reason, value=words)
            for row in report.figures_of(exhibit):
                for words, reason in _findings(row.label, figures=figures, report=report, computes=False):
                    yield fault_at(row, "label", reason, value=words)


def _figures_of(exhibit: DeclaredExhibit, *, report: Report) -> dict[str, Indicator]:
    named = (row.figure for row in report.figures_of(exhibit))
    return {name: report.indicators[name] for name in named if name in report.indicators}


def _of_summary(report: Report) -> Iterator[tuple[str, str]]:
    """A summary has no table beneath it: it quotes and compares, and computes no amount."""
    yield from _findings(report.summary, figures=report.indicators, report=report, computes=False)
    if len(report.summary) > _LONGEST:
        yield report.summary[:12], f"超过{_LONGEST}字"


def _of_column(
    column: str, *, exhibit: DeclaredExhibit, figures: Mapping[str, Indicator], report: Report
) -> Iterator[tuple[str, str]]:
    template: str = getattr(exhibit, column)
    found = list(_findings(template, figures=figures, report=report, computes=True))
    yield from found
    if found:
        return
    named = slots(template)
    if not named and column != "note":
        yield template, "没有说到任何一个数字"
    for slot in named:
        yield from _computed(slot, exhibit=exhibit, report=report)
    if column == "takeaway" and named and figures[named[0].names[0]].domain != exhibit.domain:
        yield named[0].text, f"最先说到的数字不属于领域“{exhibit.domain.id}”"


def _findings(
    template: str, *, figures: Mapping[str, Indicator], report: Report, computes: bool
) -> Iterator[tuple[str, str]]:
    """(words, reason) of whatever is wrong with one sentence."""
    try:
        words = "\n".join(plain_words(template))
        filled(template, figures=figures, report=report)
    except TemplateError as error:
        yield error.words, error.reason
        return
    for wrong in (*FOREIGN.findall(words.replace("\n", "")), *_MARKUP.findall(words)):
        yield wrong, "句子里不能有这个字符"
    for number in _own_numbers(words, report=report):
        yield number, "花括号外不得有数目，数目要由数字填入"
    if not computes:
        for slot in slots(template):
            if FILTERS[slot.filter].computes:
                yield slot.text, "这里不能测算"


def _own_numbers(words: str, *, report: Report) -> Iterator[str]:
    """The numbers in `words` that stand in no named term of the report."""
    terms = (spelling for term in report.terms.values() for spelling in term.spellings)
    names = [name for name in (*terms, *_COUNT_NOTHING) if name in words]
    spans = [span_of(match) for name in names for match in re.finditer(re.escape(name), words)]
    for number in find_numbers(words):
        if not any(span.covers(number) for span in spans):
            yield number.text


def _computed(slot: Slot, *, exhibit: DeclaredExhibit, report: Report) -> Iterator[tuple[str, str]]:
    """A sum in a sentence is one that the exhibit's table holds as well."""
    wanted = FILTERS[slot.filter].parts
    if not wanted:
        return
    rows = report.figures_of(exhibit)
    played = {row.figure: row.part for row in rows}
    given = tuple(played[name] for name in slot.names)
    if wanted == (Part.ITEM,):
        items = tuple(row.figure for row in rows if row.part is Part.ITEM)
        if slot.names != items or Part.WHOLE in played.values():
            yield slot.text, "合计要按次序写全本图的每个item，本图也不能另有whole"
    elif given != wanted:
        yield slot.text, f"这种说法要依次用本图的{'、'.join(wanted)}"
