"""Every number is a figure, a date, a name, part of a named term, or a bound in the name of a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hangtou_portal.record.faults import Fault, fault_at, misquoted
from hangtou_portal.record.model import Indicator, Place, Record, Report, ReportText
from hangtou_portal.record.number_forms import THRESHOLD
from hangtou_portal.record.numerals import COUNT, Number, find_numbers, one_form
from hangtou_portal.record.package import DESCRIPTOR
from hangtou_portal.record.quotes import number_span, quote_span
from hangtou_portal.record.spans import Span, span_of
from hangtou_portal.record.time_words import TIME_WORDS

#: 一是…;二是…: the numbering of a list inside a paragraph, in either width.
ENUMERATION = re.compile(rf"(?:^|(?<=[:：;；,，。])){COUNT}[是要]")
#: A quoted term or a 《title》: in a heading it is a name.
QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


def every_number_is_accounted_for(record: Record) -> Iterator[Fault]:
    """Look for what is left over when figures, dates, names and terms are taken out of the text."""
    for report in record.reports:
        names = _names(report=report, places=record.places.values())
        for address, text, number in loose_numbers(text=report.text, claimed=_claimed(report), names=names):
            if address in report.text.paragraphs:
                around = text[max(0, number.start - 6) : number.end + 6]
                reason = f"{address}“…{around}…”中的这个数目没有归入任何数字、日期、名称或名词"
                yield Fault(file=f"{report.id}/indicators.csv", value=number.text, reason=reason)
            else:
                reason = f"章名“{text}”里有数目"
                yield Fault(file=f"{report.id}/report.md", value=number.text, reason=reason)
        yield from _claimed_twice(report)
        yield from _set_aside_in_vain(report)


def loose_numbers(
    *, text: ReportText, claimed: Mapping[str, Sequence[Span]], names: set[str]
) -> Iterator[tuple[str, str, Number]]:
    """Each number of the report in no claimed run, date or name, with its address and the text there.

    The address is a paragraph's, or a chapter's for its title; `claimed` holds runs by address.
    """
    titles = [(chapter.address, chapter.title, QUOTED) for chapter in text.chapters]
    for address, words, aside in [*((a, p.text, None) for a, p in text.paragraphs.items()), *titles]:
        spans = [*claimed.get(address, ()), *_named(text=words, names=names)]
        spans += map(span_of, aside.finditer(words)) if aside else []
        for number in find_numbers(words):
            if not any(span.covers(number) for span in spans):
                yield address, words, number


def count_numbers(report: Report) -> int:
    """How many numbers the report's paragraphs hold."""
    return sum(1 for paragraph in report.text.paragraphs.values() for _ in find_numbers(paragraph.text))


def _claimed(report: Report) -> dict[str, list[Span]]:
    """The runs by address that the report's figures state, and what a person has said is none."""
    texts = report.text.texts
    claimed: dict[str, list[Span]] = {address: [] for address in texts}
    for item in report.indicators.values():
        if item.paragraph in texts:
            claimed[item.paragraph] += claimed_by(item, text=texts[item.paragraph])
    for said in report.not_figures:
        if said.address in texts and (span := quote_span(text=texts[said.address], quote=said.quote)):
            claimed[said.address].append(span)
    return claimed


def claimed_by(item: Indicator, *, text: str) -> list[Span]:
    """The runs of `text` that a figure accounts for: its number, and a threshold that its name repeats.

    千万元以上企业 says itself what its ten million are. Empty if the quote does not state the figure.
    """
    span, quote = number_span(indicator=item, text=text), quote_span(text=text, quote=item.quote)
    if span is None or quote is None:
        return []
    named = {
        words[0]: text.find(words[0], quote.start, quote.end) for words in THRESHOLD.finditer(item.label)
    }
    return [span, *(Span(start=at, end=at + len(words)) for words, at in named.items() if at >= 0)]


def _names(*, report: Report, places: Iterable[Place]) -> set[str]:
    """Everything that carries a number in its name: periods such as 2019年, terms, projects, places."""
    return {
        *report.periods.values(),
        *(spelling for term in report.terms.values() for spelling in term.spellings),
        *(project.name for project in report.projects.values()),
        *(name for place in places for name in place.names),
    }


def _set_aside_in_vain(report: Report) -> Iterator[Fault]:
    """Each remark that a number is no figure stands once where it says, and is about a number."""
    texts = report.text.texts
    for item in report.not_figures:
        if quote_span(text=texts.get(item.address, ""), quote=item.quote) is None:
            reason = misquoted(item.address)
        elif not find_numbers(item.quote):
            reason = "这段话里没有数目"
        else:
            continue
        yield Fault(file=DESCRIPTOR, column="not_figures", value=item.quote, reason=reason)


def _named(*, text: str, names: set[str]) -> list[Span]:
    matches = [m for name in names if name in text for m in re.finditer(re.escape(name), text)]
    matches += [*TIME_WORDS.finditer(one_form(text)), *ENUMERATION.finditer(text)]
    return [span_of(match) for match in matches]


def _claimed_twice(report: Report) -> Iterator[Fault]:
    """One number is one figure, unless the report says 均 (both); no two figures share a word."""
    claims: dict[str, list[Span]] = {}
    for item in report.indicators.values():
        span = number_span(indicator=item, text=report.text.at(item.paragraph))
        if span is None:
            continue
        others = claims.setdefault(item.paragraph, [])
        if span in others and "均" not in item.quote:
            yield fault_at(item, "quote", "同一处数目已归入另一行")
        elif any(span.overlaps(other) for other in others if other != span):
            yield fault_at(item, "quote", "与另一行的数目有重叠的字")
        others.append(span)
