"""What 报告原文 holds: the whole text with its figures and terms, and what a search found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hangtou_portal.record.model import Indicator, Paragraph, Record
from hangtou_portal.record.quotes import number_span, sentence_span
from hangtou_portal.views.filters import SearchBox
from hangtou_portal.views.passages import Stretch, segments_of, stretches
from hangtou_portal.views.search import LONGEST_QUESTION, SearchResult, search


@dataclass(frozen=True, kw_only=True)
class ReportPage:
    """Every paragraph in stretches, by its address; the figure that the address of the page names.

    `named` is the address of the paragraph that it names, `result` what a search found.
    """

    record: Record
    stretches: Mapping[str, tuple[Stretch, ...]]
    figure: Indicator | None
    box: SearchBox
    result: SearchResult | None
    named: str

    @property
    def opened(self) -> tuple[str, ...]:
        """The addresses of the chapters that stand open: with what is named or found, else the first."""
        chapters = self.record.report.text.chapters
        found = [chapter for chapter in chapters if any(map(self._shows, chapter.paragraphs))]
        return tuple(chapter.address for chapter in found or chapters[:1])

    def _shows(self, paragraph: Paragraph) -> bool:
        address = paragraph.address
        return address == self.named or any(stretch.marked for stretch in self.stretches[address])


def report_page(*, record: Record, query: Mapping[str, str]) -> ReportPage:
    """The record's report as `query` asks for it: `q` searches, `figure` and `paragraph` lead into it."""
    box = _search_box(record=record, query=query)
    result = search(record=record, asked=box.text) if box.text else None
    figure = record.report.indicators.get(query.get("figure", ""))
    return ReportPage(
        record=record,
        stretches={
            address: _stretches(paragraph, record=record, figure=figure, result=result)
            for address, paragraph in record.report.text.paragraphs.items()
        },
        figure=figure,
        box=box,
        result=result,
        named=query.get("paragraph", ""),
    )


def _search_box(*, record: Record, query: Mapping[str, str]) -> SearchBox:
    """The line in which a reader looks for words."""
    asked = query.get("q", "").strip()[:LONGEST_QUESTION]
    examples = record.town.search_examples
    placeholder = f"例如：{'、'.join(examples)}" if examples else "输入要找的字"
    return SearchBox(name="q", label="在报告里查找", placeholder=placeholder, text=asked)


def _stretches(
    paragraph: Paragraph, *, record: Record, figure: Indicator | None, result: SearchResult | None
) -> tuple[Stretch, ...]:
    sentence = None
    if figure and figure.paragraph == paragraph.address:
        number = number_span(indicator=figure, text=paragraph.text)
        sentence = sentence_span(text=paragraph.text, run=number) if number else None
    found = (hit for group in result.groups for hit in group.hits) if result else ()
    hits = next((hit.spans for hit in found if hit.thing == paragraph), ())
    segments = segments_of(paragraph=paragraph, report=record.report)
    return stretches(segments=segments, hits=hits, sentence=sentence)
