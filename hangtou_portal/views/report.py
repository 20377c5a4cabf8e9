"""What 报告原文 holds: the whole text with its figures and terms, and what a search found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.model import Half, Indicator, Paragraph, Record
from hangtou_portal.record.quotes import Span, number_span
from hangtou_portal.views.filters import SearchBox
from hangtou_portal.views.passages import Stretch, mark_hits, segments_of, sentence_of, stretches
from hangtou_portal.views.search import SearchResult, find_spans, search

#: Characters; a longer question is cut off. The address itself holds no more.
LONGEST_QUESTION = 100


@dataclass(frozen=True, kw_only=True)
class ReadParagraph:
    """A paragraph to be read: its number as printed, its text in stretches."""

    paragraph: Paragraph
    number: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, kw_only=True)
class ReadChapter:
    """A chapter as printed; `heading` is empty for paragraphs outside of any."""

    anchor: str
    heading: str
    paragraphs: tuple[ReadParagraph, ...]


@dataclass(frozen=True, kw_only=True)
class ReadHalf:
    """One half of the report."""

    half: Half
    heading: str
    chapters: tuple[ReadChapter, ...]


@dataclass(frozen=True, kw_only=True)
class ReportPage:
    """The report, the figure and the paragraph that the address names, and the result of a search."""

    record: Record
    halves: tuple[ReadHalf, ...]
    figure: Indicator | None
    box: SearchBox
    result: SearchResult | None
    named: str

    @property
    def opened(self) -> tuple[str, ...]:
        """Anchors of the chapters that stand open: with what is named, asked for or found, else the first."""
        chapters = [chapter for half in self.halves for chapter in half.chapters if chapter.anchor]
        found = [chapter for chapter in chapters if any(self._shows(item) for item in chapter.paragraphs)]
        return tuple(chapter.anchor for chapter in found or chapters[:1])

    def _shows(self, item: ReadParagraph) -> bool:
        return item.paragraph.address == self.named or any(stretch.marked for stretch in item.stretches)


def report_page(*, record: Record, query: Mapping[str, str]) -> ReportPage:
    """The record's report as `query` asks for it: `q` searches, `figure` and `paragraph` lead into it."""
    box = report_search_box(record=record, query=query)
    result = search(record=record, asked=box.text) if box.text else None
    figure = record.report.indicators.get(query.get("figure", ""))
    return ReportPage(
        record=record,
        halves=tuple(_half(record=record, half=half, figure=figure, result=result) for half in Half),
        figure=figure,
        box=box,
        result=result,
        named=query.get("paragraph", ""),
    )


def report_search_box(*, record: Record, query: Mapping[str, str]) -> SearchBox:
    """The line in which a reader looks for words."""
    asked = query.get("q", "").strip()[:LONGEST_QUESTION]
    examples = record.town.search_examples
    placeholder = f"例如：{'、'.join(examples)}" if examples else "输入要找的字"
    return SearchBox(name="q", label="在报告里查找", placeholder=placeholder, text=asked)


def _half(*, record: Record, half: Half, figure: Indicator | None, result: SearchResult | None) -> ReadHalf:
    text = record.report.text

    def read(paragraph: Paragraph) -> ReadParagraph:
        return _paragraph(record=record, paragraph=paragraph, figure=figure, result=result)

    loose = [p for p in text.paragraphs.values() if p.half is half and not p.chapter]
    chapters = [
        ReadChapter(
            anchor=f"{half}-{chapter.number}",
            heading=f"{chapter.mark}{chapter.title}",
            paragraphs=tuple(map(read, chapter.paragraphs)),
        )
        for chapter in text.chapters
        if chapter.half is half
    ]
    if loose:
        chapters.insert(0, ReadChapter(anchor="", heading="", paragraphs=tuple(map(read, loose))))
    return ReadHalf(half=half, heading=text.headings.get(half, ""), chapters=tuple(chapters))


def _paragraph(
    *, record: Record, paragraph: Paragraph, figure: Indicator | None, result: SearchResult | None
) -> ReadParagraph:
    segments = segments_of(paragraph=paragraph, report=record.report)
    hits = _hits(paragraph=paragraph, result=result)
    asked = figure if figure and figure.paragraph == paragraph.address else None
    sentence = _sentence_span(record=record, figure=asked) if asked else None
    return ReadParagraph(
        paragraph=paragraph,
        number=paragraph.mark,
        stretches=stretches(segments=mark_hits(segments=segments, hits=hits), sentence=sentence),
    )


def _hits(*, paragraph: Paragraph, result: SearchResult | None) -> tuple[Span, ...]:
    if result is None:
        return ()
    found = {hit.thing for group in result.groups for hit in group.hits if isinstance(hit.thing, Paragraph)}
    if paragraph not in found:
        return ()
    if together := find_spans(asked=result.asked, text=paragraph.text):
        return together
    apart = [
        span
        for word in result.report_words or result.asked.split()
        for span in find_spans(asked=word, text=paragraph.text)
    ]
    return tuple(sorted(apart, key=lambda span: span.start))


def _sentence_span(*, record: Record, figure: Indicator) -> Span | None:
    text = record.report.text.paragraphs[figure.paragraph].text
    number = number_span(indicator=figure, text=text)
    if number is None:
        return None
    sentence = sentence_of(item=figure, report=record.report)
    start = number.start - len(sentence.before)
    return Span(start=start, end=start + len(sentence.text))
